package io.github.waymark.notes.home;

import io.github.waymark.notes.config.Config;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a home, sorted by path. Links are not followed: they could lead anywhere.
 *
 * @param notes those that are read
 * @param otherExtension those that would be notes, but for their ending
 * @param strays those that lie beside the folder of the notes
 */
public record NoteFiles(List<Found> notes, List<Found> otherExtension, List<Found> strays) {

    private static final int DEEPEST = 20;
    /** Stands for what could not be decoded. */
    private static final char NOT_WRITTEN = '\uFFFD';

    public NoteFiles {
        notes = List.copyOf(notes);
        otherExtension = List.copyOf(otherExtension);
        strays = List.copyOf(strays);
    }

    /**
     * A file.
     *
     * @param path seen from the top of the repository, {@code /} between names
     * @param size in bytes, when it was found
     */
    public record Found(Path file, String path, long size) implements Comparable<Found> {

        @Override
        public int compareTo(Found other) {
            return path.compareTo(other.path);
        }
    }

    /** Looks into the folders of notes, and beside them. */
    public static NoteFiles of(NotesDirectory home, Config config) throws IOException {
        List<Found> notes = new ArrayList<>();
        List<Found> others = new ArrayList<>();
        List<String> folders = config.conventions().folders();
        for (String folder : folders) {
            for (Found found : files(home, folder, DEEPEST, List.of())) {
                if (found.path().endsWith(".yaml")) {
                    notes.add(found);
                } else if (found.path().endsWith(".yml")) {
                    others.add(found);
                }
            }
        }
        Optional<Path> settings = home.settingsFile();
        List<Found> strays = new ArrayList<>();
        for (Found found : files(home, home.notesRoot(), 2, folders)) {
            String name = found.path().substring(found.path().lastIndexOf('/') + 1);
            boolean known = name.startsWith("config.y")
                    || name.startsWith("baseline")
                    || (settings.isPresent() && settings.get().equals(found.file()));
            if (!known && (name.endsWith(".yaml") || name.endsWith(".yml"))) {
                strays.add(found);
            }
        }
        return new NoteFiles(notes, others, strays);
    }

    private static List<Found> files(NotesDirectory home, String folder, int depth, List<String> leftOut)
            throws IOException {
        List<Found> files = new ArrayList<>();
        Path root = home.top().resolve(folder);
        if (Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
            add(root, folder.isEmpty() ? "" : folder + "/", depth, leftOut, files);
            // Nearly sorted already: only folders may stand before files that go on with a sign below the slash.
            Collections.sort(files);
        }
        return files;
    }

    private static void add(Path folder, String prefix, int depth, List<String> leftOut, List<Found> files)
            throws IOException {
        for (Map.Entry<String, Path> entry : entries(folder).entrySet()) {
            Path file = entry.getValue();
            String path = prefix + entry.getKey();
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isRegularFile()) {
                files.add(new Found(file, path, attributes.size()));
            } else if (attributes.isDirectory() && depth > 1 && !leftOut.contains(path)) {
                add(file, path + "/", depth - 1, leftOut, files);
            }
        }
    }

    /**
     * What is in a folder, by name. For a project's thousands of notes the older way to list them takes half as long, but it loses
     * names that the locale can't write, and tells no reasons.
     */
    private static Map<String, Path> entries(Path folder) throws IOException {
        Map<String, Path> entries = new LinkedHashMap<>();
        String[] names = folder.toFile().list();
        if (names != null && String.join("", names).indexOf(NOT_WRITTEN) < 0) {
            Arrays.sort(names);
            for (String name : names) {
                entries.put(name, folder.resolve(name));
            }
            return entries;
        }
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                entries.put(String.valueOf(entry.getFileName()), entry);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return entries;
    }
}
