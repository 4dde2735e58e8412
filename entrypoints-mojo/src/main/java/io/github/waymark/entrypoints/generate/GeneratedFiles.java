package io.github.waymark.entrypoints.generate;

import io.github.waymark.output.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files that a module gets: the lines that others wrote come first and stay as they are, followed by those that are added, sorted.
 *
 * <p>A record in the build folder has the lines that were added. A later build removes those of them that it doesn't add again, so that
 * a provider that was deleted or renamed leaves no line.
 */
public final class GeneratedFiles {

    private final Path classes;
    private final List<Path> resources;
    private final Path record;
    private final SortedMap<String, SortedSet<String>> before = new TreeMap<>();
    private final List<Path> changed = new ArrayList<>();

    /**
     * The files of a module.
     *
     * @param classes the folder for classes, where the files are written
     * @param resources the folders whose files are copied to it unchanged
     * @param record the file that lists the added lines
     */
    public GeneratedFiles(Path classes, List<Path> resources, Path record) throws IOException {
        this.classes = classes;
        this.resources = List.copyOf(resources);
        this.record = record;
        if (Files.isRegularFile(record)) {
            for (String row : Files.readAllLines(record, StandardCharsets.UTF_8)) {
                String[] cells = row.split("\t", 2);
                if (cells.length == 2) {
                    before.computeIfAbsent(cells[0], key -> new TreeSet<>()).add(cells[1]);
                }
            }
        }
    }

    /** The files that were written or deleted because their content changed. */
    public List<Path> changed() {
        return changed;
    }

    /**
     * Writes the files.
     *
     * @param wanted the lines by the path of their file, relative to the folder for classes
     */
    public void write(SortedMap<String, SortedSet<String>> wanted) throws IOException {
        SortedSet<String> files = new TreeSet<>(before.keySet());
        files.addAll(wanted.keySet());
        StringBuilder rows = new StringBuilder();
        for (String file : files) {
            SortedSet<String> lines = wanted.getOrDefault(file, new TreeSet<>());
            SortedSet<String> added = write(file, lines);
            added.forEach(line -> rows.append(file).append('\t').append(line).append('\n'));
        }
        if (!rows.isEmpty() || Files.exists(record)) {
            OutputFile.write(record, rows.toString());
        }
    }

    /** Writes a file, and returns the lines that were added to those of others. */
    private SortedSet<String> write(String file, SortedSet<String> lines) throws IOException {
        Path target = classes.resolve(file);
        String base = base(file, target);
        SortedSet<String> added = new TreeSet<>(lines);
        added.removeAll(names(base));
        if (base.isBlank() && added.isEmpty()) {
            if (Files.deleteIfExists(target)) {
                changed.add(target);
            }
            return added;
        }
        StringBuilder text = new StringBuilder(base);
        if (!base.isEmpty() && !base.endsWith("\n") && !added.isEmpty()) {
            text.append('\n');
        }
        added.forEach(line -> text.append(line).append('\n'));
        if (OutputFile.write(target, text.toString())) {
            changed.add(target);
        }
        return added;
    }

    /** What others wrote: the resource, or else what the file has without the lines that were added before. */
    private String base(String file, Path target) throws IOException {
        Optional<Path> resource = resources.stream()
                .map(folder -> folder.resolve(file))
                .filter(Files::isRegularFile)
                .findFirst();
        if (resource.isPresent()) {
            return Files.readString(resource.get());
        }
        if (!Files.isRegularFile(target)) {
            return "";
        }
        Collection<String> own = before.getOrDefault(file, new TreeSet<>());
        StringBuilder text = new StringBuilder();
        for (String line : Files.readString(target).split("(?<=\n)", -1)) {
            text.append(own.contains(line.strip()) ? "" : line);
        }
        return text.toString();
    }

    private static List<String> names(String base) {
        return base.lines().map(line -> line.split("#", 2)[0].strip()).toList();
    }
}
