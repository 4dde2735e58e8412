package io.github.waymark.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The table of what was read, in the Markdown file that {@code -Dwaymark.mutations.table=FILE} names: a reader's row replaces its older
 * one, a new row is added below the others. Without the property there is no table.
 */
final class FuzzTable {

    private static final String FILE = System.getProperty("waymark.mutations.table", "");
    private static final String HEAD = "| Reader | Inputs | Problems | Longest, ms | Memory, MB |";

    private FuzzTable() {}

    static void add(String reader, int inputs, int problems, long nanos, long bytes) {
        if (FILE.isEmpty()) {
            return;
        }
        String row = String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %.1f | %.1f |",
                reader,
                inputs,
                problems,
                nanos / 1e6,
                bytes / (double) (1 << 20));
        Path file = Path.of(FILE);
        // Modules may be tested at the same time.
        try (FileChannel channel = FileChannel.open(
                        file.resolveSibling(file.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
                FileLock lock = channel.lock()) {
            List<String> lines = lines(file);
            int head = lines.indexOf(HEAD);
            int at = head + 2;
            while (at < lines.size()
                    && lines.get(at).startsWith("| ")
                    && !lines.get(at).startsWith("| " + reader + " |")
                    && lines.get(at).compareToIgnoreCase(row) < 0) {
                at++;
            }
            lines.removeIf(line -> lines.indexOf(line) > head && line.startsWith("| " + reader + " |"));
            lines.add(at, row);
            Files.write(file, lines);
            assert lock.isValid();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        List<String> lines = new ArrayList<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
        if (!lines.contains(HEAD)) {
            lines.add(HEAD);
            lines.add("|---|--:|--:|--:|--:|");
        }
        return lines;
    }
}
