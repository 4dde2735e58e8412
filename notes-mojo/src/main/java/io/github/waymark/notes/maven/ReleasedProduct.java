package io.github.waymark.notes.maven;

import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.home.NotesDirectory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/**
 * A product with its notes: the whole repository, or one of its modules.
 *
 * @param folder the folder that Maven runs in, or the folder of the module
 * @param project the project of the folder; empty if there is no POM
 * @param notesDirectory where the notes are
 * @param config the settings that apply
 * @param module the module to which the notes are limited, if it shares its notes with other modules
 */
record ReleasedProduct(
        Path folder,
        Optional<MavenProject> project,
        NotesDirectory notesDirectory,
        Config config,
        Optional<String> module) {

    /** The same product, limited to one module. */
    ReleasedProduct limitedTo(String name) {
        return new ReleasedProduct(folder, project, notesDirectory, config, Optional.of(name));
    }

    /** Whether the folder with the notes exists. */
    boolean hasNotes() {
        return Files.isDirectory(notesDirectory.folder().resolve(notesDirectory.directory()));
    }

    /** Whether the notes are in the folder itself, and not in one of its parents. */
    boolean hasOwnNotes() {
        return hasNotes()
                && notesDirectory
                        .folder()
                        .equals(notesDirectory.top().resolve(notesDirectory.relativeToTop(real(folder))));
    }

    /** The path of a folder, relative to the top of the repository and with {@code /} as separator. */
    String relativeToTop(Path path) {
        return notesDirectory.relativeToTop(real(path));
    }

    /** The name of the module, or the artifactId of the project, or the name of the folder. */
    String name() {
        return module.or(() -> project.map(MavenProject::getArtifactId)).orElse(String.valueOf(folder.getFileName()));
    }

    /** The build directory. */
    Path target() {
        return project.map(known -> Path.of(known.getBuild().getDirectory())).orElse(folder.resolve("target"));
    }

    /**
     * The file that a parameter sets, relative to the folder.
     *
     * @param root the folder of the build. Maven resolves relative paths against it, but a module resolves them against its folder
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
        } catch (IOException e) {
            return folder;
        }
    }
}
