package io.github.waymark.notes.home;

import io.github.waymark.notes.config.Config;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
            for (Path file : files(folder, DEEPEST)) {
                String name = file.getFileName().toString();
                if (name.endsWith(".yaml")) {
                    notes.add(file);
                } else if (name.endsWith(".yml")) {
                    others.add(file);
                }
            }
        }
        Path root = home.folder().resolve(home.directory());
        for (Path file : files(root, 2)) {
            String name = file.getFileName().toString();
            boolean settings = home.settingsFile().filter(file::equals).isPresent() || name.startsWith("config.y");
            boolean inside = folders.stream().anyMatch(file::startsWith);
            if (!inside
                    && !settings
                    && (name.endsWith(".yaml") || name.endsWith(".yml"))
                    && !name.startsWith("baseline")) {
                strays.add(file);
            }
        }
        return new NoteFiles(notes, others, strays);
    }

    private static List<Path> files(Path folder, int depth) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.find(folder, depth, (file, attributes) -> attributes.isRegularFile())) {
            return files.sorted().toList();
        }
    }
}
