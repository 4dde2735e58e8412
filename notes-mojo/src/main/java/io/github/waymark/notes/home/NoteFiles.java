package io.github.waymark.notes.home;

import io.github.waymark.notes.config.Config;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The files of a home, sorted by name.
 *
 * @param notes those that are read
 * @param otherExtension those that would be notes, but for their ending
 * @param strays those that lie beside the folder of the notes
 */
public record NoteFiles(List<Path> notes, List<Path> otherExtension, List<Path> strays) {

    private static final int DEEPEST = 20;

    public NoteFiles {
        notes = List.copyOf(notes);
        otherExtension = List.copyOf(otherExtension);
        strays = List.copyOf(strays);
    }

    /** Looks into the folders of notes, and beside them. */
    public static NoteFiles of(Home home, Config config) throws IOException {
        List<Path> notes = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        List<Path> strays = new ArrayList<>();
        List<Path> folders =
                config.rules().folders().stream().map(home.top()::resolve).toList();
        for (Path folder : folders) {
            for (Path file : files(folder, DEEPEST, List.of())) {
                String name = file.getFileName().toString();
                if (name.endsWith(".yaml")) {
                    notes.add(file);
                } else if (name.endsWith(".yml")) {
                    others.add(file);
                }
            }
        }
        Optional<Path> settingsFile = home.settingsFile();
        Path root = home.folder().resolve(home.directory());
        for (Path file : files(root, 2, folders)) {
            String name = file.getFileName().toString();
            boolean settings = settingsFile.filter(file::equals).isPresent() || name.startsWith("config.y");
            if (!settings && (name.endsWith(".yaml") || name.endsWith(".yml")) && !name.startsWith("baseline")) {
                strays.add(file);
            }
        }
        return new NoteFiles(notes, others, strays);
    }

    /** A project has thousands of notes: each is looked at once, and without the streams that would make it twice the work. */
    private static List<Path> files(Path folder, int depth, List<Path> leftOut) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, Set.of(), depth, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                    return leftOut.contains(visited) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        files.sort(null);
        return files;
    }
}
