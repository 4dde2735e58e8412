package io.github.waymark.matrix.run.child;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the end of a log. */
public final class LastLines {

    private static final int MAX_LINES = 40;
    private static final int MAX_BYTES = 1 << 15;
    /** Maven's general advice below every error. */
    private static final Pattern HELP = Pattern.compile(
            "\\[ERROR] *|\\[ERROR] (-> \\[Help 1]|To see the full stack trace|Re-run Maven|For more information|\\[Help \\d]).*");

    private LastLines() {}

    /** At most the last 40 lines; empty when there is no log. */
    public static List<String> of(Path log) {
        if (!Files.isRegularFile(log)) {
            return List.of();
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - MAX_BYTES);
            byte[] end = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(end);
            List<String> lines = new String(end, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !HELP.matcher(line).matches())
                    .toList();

            return lines.subList(Math.max(0, lines.size() - MAX_LINES), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
