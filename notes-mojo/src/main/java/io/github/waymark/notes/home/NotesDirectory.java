package io.github.waymark.notes.home;

import io.github.waymark.git.GitFolder;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.config.ConfigReader;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a repository that has notes of its own: the whole of it, or the folder of a module.
 *
 * @param top of the repository, real path; without git, the same as {@code folder}
 * @param git empty outside of a repository, as in an unpacked source archive
 * @param folder where the folder of the notes lies, or would
 * @param directory name of that folder, {@code releasenotes}
 */
public record NotesDirectory(Path top, Optional<GitFolder> git, Path folder, String directory) {

    /** Where the settings may be, below {@link #folder}; the first that exists counts, as with reno. */
    private static final List<String> SETTINGS = List.of("%s/config.yaml", "reno.yaml");

    /**
     * Looks for the notes of a folder: in it, and upwards to the top of the repository.
     *
     * @param directory name of the folder of notes
     */
    public static NotesDirectory around(Path start, String directory) {
        if (directory.startsWith("/") || List.of(directory.split("[/\\\\]", -1)).contains("..")) {
            throw new ProblemException(new Problem(
                    "The folder of the release notes is outside of the project.",
                    "release-notes.directory=" + directory,
                    "Notes are found by their place in the repository.",
                    "Name a folder below the project's, such as releasenotes."));
        }
        Path real = real(start);
        Optional<GitFolder> git = GitFolder.find(real);
        Path top = git.isPresent() ? git.get().workTree() : real;
        for (Path folder = real; folder != null && folder.startsWith(top); folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(directory)) || Files.isRegularFile(folder.resolve("reno.yaml"))) {
                return new NotesDirectory(top, git, folder, directory);
            }
        }
        return new NotesDirectory(top, git, top, directory);
    }

    private static Path real(Path start) {
        try {
            return start.toRealPath();
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "The folder can't be read.",
                            start.toString(),
                            String.valueOf(e),
                            "Run the goal in a folder that exists."),
                    e);
        }
    }

    /** The folder of notes and settings, seen from the top, {@code /} between names. */
    public String notesRoot() {
        return relativeToTop(folder.resolve(directory));
    }

    /** A path seen from the top, {@code /} between names. */
    public String relativeToTop(Path path) {
        return top.relativize(path.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    /** The file with the settings. */
    public Optional<Path> settingsFile() {
        for (String name : SETTINGS) {
            Path file = folder.resolve(name.replace("%s", directory));
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /**
     * The settings in force.
     *
     * @param overrides of the command line and the POM, by name or parameter
     * @param artifactId of the root project
     * @param issues links of its issueManagement
     */
    public Config config(
            Map<String, Tree> overrides,
            Optional<String> artifactId,
            List<io.github.waymark.notes.config.IssueLink> issues) {
        return config(overrides, new ConfigReader.Context(notesRoot(), artifactId, issues));
    }

    /** The same for a project whose build says how its tags are named. */
    public Config config(Map<String, Tree> overrides, ConfigReader.Context context) {
        Optional<Path> file = settingsFile();
        Optional<Tree> set = file.isPresent() ? settings(file.get()) : Optional.empty();
        return ConfigReader.read(set, overrides, context);
    }

    private Optional<Tree> settings(Path file) {
        String name = relativeToTop(file);
        YamlFile yaml;
        try {
            yaml = YamlFile.read(file, name);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "The settings file can't be read.",
                            name,
                            String.valueOf(e),
                            "Give this user the right to read it."),
                    e);
        }
        Optional<Tree> root = yaml.root("settings file", "The settings of the release notes are unknown.");
        // A file with comments only is an empty one.
        boolean nothing = root.isPresent() && root.get() instanceof Tree.Scalar scalar && scalar.isNothing();
        return nothing ? Optional.empty() : root;
    }
}
