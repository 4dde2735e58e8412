package io.github.waymark.notes.home;

import io.github.waymark.git.GitFolder;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.config.ConfigReader;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.release.NoteSettings;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The directory of the notes and settings of a repository or of one of its modules.
 *
 * @param top the top of the repository, as a real path; without git, the same as {@code folder}
 * @param git empty outside of a repository, as in an unpacked source archive
 * @param folder the parent of the directory, which may not exist
 * @param directory the name of the directory, {@code releasenotes}
 */
public record NotesDirectory(Path top, Optional<GitFolder> git, Path folder, String directory) {

    /**
     * Finds the notes directory of a folder: in it, or in its parents up to the top of the repository.
     *
     * @param directory the name of the notes directory
     */
    public static NotesDirectory around(Path start, String directory) {
        if (directory.startsWith("/") || List.of(directory.split("[/\\\\]", -1)).contains("..")) {
            throw new ProblemException(new Problem(
                    "The release notes directory is outside of the project.",
                    "release-notes.directory=" + directory,
                    "Notes must be in the repository.",
                    "Set a path below the project directory, such as releasenotes."));
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
                            "Run the goal in an existing, readable folder."),
                    e);
        }
    }

    /** The notes directory relative to the top, with {@code /} as separator. */
    public String notesRoot() {
        return relativeToTop(folder.resolve(directory));
    }

    /** A path relative to the top, with {@code /} as separator. */
    public String relativeToTop(Path path) {
        return top.relativize(path.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    /** The file with the settings; as in reno, the first that exists. */
    public Optional<Path> settingsFile() {
        for (String name : List.of(directory + "/config.yaml", "reno.yaml")) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /**
     * Reads the settings.
     *
     * @param overrides the settings of the command line and the POM, by name or parameter
     */
    public Config config(Map<String, Tree> overrides, ConfigReader.Context context) {
        Optional<Path> file = settingsFile();
        Optional<Tree> set = file.isPresent() ? settings(file.get()) : Optional.empty();
        return ConfigReader.read(set, overrides, usesReno(set) ? context.withReno() : context);
    }

    /** Whether the project has files of reno: its settings, or the configuration of Sphinx that reno's pages need. */
    private boolean usesReno(Optional<Tree> settings) {
        return Files.isRegularFile(folder.resolve("reno.yaml"))
                || Files.isRegularFile(folder.resolve(directory).resolve("source/conf.py"))
                || (settings.isPresent()
                        && settings.get() instanceof Tree.Mapping mapping
                        && mapping.entries().stream().anyMatch(entry -> NoteSettings.isOfReno(entry.name())));
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
                            "Make it readable for this user."),
                    e);
        }
        Optional<Tree> root = yaml.root("settings file", "The settings of the release notes cannot be determined.");
        // A file that contains only comments is empty.
        boolean nothing = root.isPresent() && root.get() instanceof Tree.Scalar scalar && scalar.isNothing();
        return nothing ? Optional.empty() : root;
    }
}
