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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of a home, sorted by path. Links are not followed: they could lead anywhere.
 *
 * @param notes those that are read
 * @param otherExtension those that would be notes, but for their ending
 * @param strays those that lie beside the folder of the notes
 */
public record NoteFiles(List<Found> notes, List<Found> otherExtension, List<Found> strays) {

    private static final int DEEPEST = 20;

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
    public record Found(Path file, String path, long size) {}

    /** Looks into the folders of notes, and beside them. */
    public static NoteFiles of(Home home, Config config) throws IOException {
        List<Found> notes = new ArrayList<>();
        List<Found> others = new ArrayList<>();
        List<String> folders = config.rules().folders();
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

    private static List<Found> files(Home home, String folder, int depth, List<String> leftOut) throws IOException {
        List<Found> files = new ArrayList<>();
        Path root = home.top().resolve(folder);
        if (Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
            add(root, folder.isEmpty() ? "" : folder + "/", depth, leftOut, files);
        }
        return files;
    }

    private static void add(Path folder, String prefix, int depth, List<String> leftOut, List<Found> files)
            throws IOException {
        for (Map.Entry<String, Found> entry : entries(folder, prefix).entrySet()) {
            Found found = entry.getValue();
            if (!entry.getKey().endsWith("/")) {
                files.add(found);
            } else if (depth > 1 && !leftOut.contains(found.path())) {
                add(found.file(), found.path() + "/", depth - 1, leftOut, files);
            }
        }
    }

    /**
     * Files and folders by name, a slash after those of folders. A project has thousands of notes: each is looked at once, and sorted
     * by its name alone, as paths have long beginnings in common.
     */
    private static TreeMap<String, Found> entries(Path folder, String prefix) throws IOException {
        TreeMap<String, Found> entries = new TreeMap<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            int before = 0;
            for (Path entry : stream) {
                String file = entry.toString();
                // All but the first have the same in front of their names, and to ask each for its name takes a loop.
                before = before == 0
                        ? file.length() - String.valueOf(entry.getFileName()).length()
                        : before;
                String name = file.substring(before);
                BasicFileAttributes attributes =
                        Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (attributes.isDirectory()) {
                    entries.put(name + "/", new Found(entry, prefix + name, 0));
                } else if (attributes.isRegularFile()) {
                    entries.put(name, new Found(entry, prefix + name, attributes.size()));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return entries;
    }
}
