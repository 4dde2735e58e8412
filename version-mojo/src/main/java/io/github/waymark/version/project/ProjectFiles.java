package io.github.waymark.version.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files that may be missing or unreadable, in which case there is nothing to learn from them. */
final class ProjectFiles {

    private static final int LARGEST = 500_000;

    private ProjectFiles() {}

    /** The files and folders in a folder that match a glob, sorted; empty if the folder can't be read. */
    static List<Path> in(Path folder, String glob) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, glob)) {
            found.forEach(files::add);
        } catch (IOException e) {
            return List.of();
        }
        files.sort(null);
        return files;
    }

    /** The text of a regular file of a sane size; otherwise empty. */
    static String text(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    : "";
        } catch (IOException e) {
            return "";
        }
    }
}
