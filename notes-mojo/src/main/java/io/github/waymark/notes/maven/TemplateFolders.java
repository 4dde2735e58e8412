package io.github.waymark.notes.maven;

import io.github.waymark.environment.UntrustedBuild;
import io.github.waymark.notes.home.NotesDirectory;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** The folders with templates of a project. */
final class TemplateFolders {

    private TemplateFolders() {}

    /**
     * The folders, in the order in which they are searched; none in a build of an untrusted change, which then is logged.
     *
     * @param root the folder of the build
     * @param templates the folder that {@code release-notes.templates} sets
     */
    static List<Path> of(
            ReleasedProduct product, Path root, @Nullable File templates, UntrustedBuild untrusted, Log log) {
        List<Path> folders = of(product, root, templates);
        if (!untrusted.isOn()) {
            return folders;
        }
        // Each is a folder of the repository, or may be named by a file of it, such as .mvn/maven.config.
        folders.stream()
                .filter(Files::isDirectory)
                .findFirst()
                .ifPresent(folder -> log.warn(untrusted.leftOut(
                        UntrustedBuild.Use.TEMPLATES, folder.toString(), "the built-in templates are used")));
        return List.of();
    }

    private static List<Path> of(ReleasedProduct product, Path root, @Nullable File templates) {
        List<Path> folders = new ArrayList<>();
        if (templates != null) {
            folders.add(required(root.resolve(templates.toPath())));
        }
        NotesDirectory notesDirectory = product.notesDirectory();
        folders.add(notesDirectory.folder().resolve("src/releasenotes/templates"));
        folders.add(root.resolve("src/releasenotes/templates"));
        return folders;
    }

    private static Path required(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ProblemException(new Problem(
                    "The folder of templates does not exist.",
                    folder.toString(),
                    "Without it, the built-in templates would be used silently.",
                    "Correct -Drelease-notes.templates, or remove it to use the built-in templates."));
        }
        return folder;
    }
}
