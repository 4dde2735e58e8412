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
 * The files of a notes directory, sorted by path. Symbolic links are not followed: they could lead anywhere.
 *
 * @param notes the notes
 * @param otherExtension files that would be notes if their extension were {@code .yaml}
 * @param unread other files, which nobody reads; without README files and hidden files
 * @param strays YAML files next to the folder of the notes
 */
public record NoteFiles(List<Found> notes, List<Found> otherExtension, List<Found> unread, List<Found> strays) {

    private static final int MAX_DEPTH = 20;
    /** Replaces characters that could not be decoded. */
    private static final char REPLACEMENT_CHARACTER = '\uFFFD';

    public NoteFiles {
        notes = List.copyOf(notes);
        otherExtension = List.copyOf(otherExtension);
        unread = List.copyOf(unread);
        strays = List.copyOf(strays);
    }

    /**
     * A file.
     *
     * @param path relative to the top of the repository, with {@code /} as separator
     * @param size in bytes
     */
    public record Found(Path file, String path, long size) implements Comparable<Found> {

        @Override
        public int compareTo(Found other) {
            return path.compareTo(other.path);
        }
    }

    /** Lists the folders of notes and the folder that contains them. */
    public static NoteFiles of(NotesDirectory notesDirectory, Config config) throws IOException {
        List<Found> notes = new ArrayList<>();
        List<Found> others = new ArrayList<>();
        List<Found> unread = new ArrayList<>();
        List<String> folders = config.conventions().folders();
        for (String folder : folders) {
            for (Found found : files(notesDirectory, folder, MAX_DEPTH, List.of())) {
                if (found.path().endsWith(".yaml")) {
                    notes.add(found);
                } else if (found.path().endsWith(".yml")) {
                    others.add(found);
                } else if (!isAllowed(found)) {
                    unread.add(found);
                }
            }
        }
        Optional<Path> settings = notesDirectory.settingsFile();
        List<Found> strays = new ArrayList<>();
        for (Found found : files(notesDirectory, notesDirectory.notesRoot(), 2, folders)) {
            String name = found.path().substring(found.path().lastIndexOf('/') + 1);
            boolean known = name.startsWith("config.y")
                    || name.startsWith("baseline")
                    || (settings.isPresent() && settings.get().equals(found.file()));
            if (!known && (name.endsWith(".yaml") || name.endsWith(".yml"))) {
                strays.add(found);
            }
        }
        return new NoteFiles(notes, others, unread, strays);
    }

    private static boolean isAllowed(Found file) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        // reno.cache is written by reno.
        return name.startsWith(".") || name.startsWith("README") || name.equals("reno.cache");
    }

    private static List<Found> files(NotesDirectory notesDirectory, String folder, int depth, List<String> excluded)
            throws IOException {
        List<Found> files = new ArrayList<>();
        Path root = notesDirectory.top().resolve(folder);
        if (Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
            add(root, folder.isEmpty() ? "" : folder + "/", depth, excluded, files);
            // Nearly sorted: only folders may precede files whose next character is less than the slash.
            Collections.sort(files);
        }
        return files;
    }

    private static void add(Path folder, String prefix, int depth, List<String> excluded, List<Found> files)
            throws IOException {
        for (Map.Entry<String, Path> entry : entries(folder).entrySet()) {
            Path file = entry.getValue();
            String path = prefix + entry.getKey();
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isRegularFile()) {
                files.add(new Found(file, path, attributes.size()));
            } else if (attributes.isDirectory() && depth > 1 && !excluded.contains(path)) {
                add(file, path + "/", depth - 1, excluded, files);
            }
        }
    }

    /**
     * The files of a folder, by name. {@link java.io.File#list()} is twice as fast for thousands of notes, but it loses names that the locale
     * cannot encode and gives no reasons for failures; then {@link Files} is used.
     */
    private static Map<String, Path> entries(Path folder) throws IOException {
        Map<String, Path> entries = new LinkedHashMap<>();
        String[] names = folder.toFile().list();
        if (names != null && String.join("", names).indexOf(REPLACEMENT_CHARACTER) < 0) {
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
