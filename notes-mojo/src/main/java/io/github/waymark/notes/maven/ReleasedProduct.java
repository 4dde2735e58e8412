package io.github.waymark.notes.maven;

import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.home.NotesDirectory;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/**
 * Something that is released, with its notes: all that the repository holds, or one of its modules.
 *
 * @param folder where the user is, or the module's
 * @param project that the folder belongs to; empty where there is no POM
 * @param home where the notes are
 * @param config the settings in force
 * @param module the only module whose entries are asked for, where it shares its notes with others
 */
record ReleasedProduct(
        Path folder, Optional<MavenProject> project, NotesDirectory home, Config config, Optional<String> module) {

    /** The same, about one module only. */
    ReleasedProduct about(String name) {
        return new ReleasedProduct(folder, project, home, config, Optional.of(name));
    }

    /** Whether somebody has put a folder for notes there. */
    boolean hasNotes() {
        return Files.isDirectory(home.folder().resolve(home.directory()));
    }

    /** Whether the notes lie in the folder itself, and not above it. */
    boolean hasOwnNotes() {
        return hasNotes() && home.folder().equals(home.top().resolve(home.relativeToTop(real(folder))));
    }

    /** A folder seen from the top of the repository, {@code /} between names. */
    String relativeToTop(Path one) {
        return home.relativeToTop(real(one));
    }

    /** Its name: the module's, or else that of the project or folder. */
    String name() {
        return module.or(() -> project.map(MavenProject::getArtifactId)).orElse(String.valueOf(folder.getFileName()));
    }

    /** Where its build puts files. */
    Path target() {
        return project.map(one -> Path.of(one.getBuild().getDirectory())).orElse(folder.resolve("target"));
    }

    /**
     * The file that a parameter names.
     *
     * @param root folder of the build: Maven puts it before relative paths, and each module means its own
     */
    Path file(File given, Path root) {
        Path path = folder.resolve(given.toPath());
        return !folder.startsWith(path) && path.startsWith(root) && !path.startsWith(folder)
                ? folder.resolve(root.relativize(path))
                : path;
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (java.io.IOException e) {
            return folder;
        }
    }
}
