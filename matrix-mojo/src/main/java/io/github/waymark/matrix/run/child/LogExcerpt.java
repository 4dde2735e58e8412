package io.github.waymark.matrix.run.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The part of a log that shows why a build failed: from its first error.
 *
 * @param lines at most 40 lines
 * @param more the number of lines after them that are left out
 */
public record LogExcerpt(List<String> lines, int more) {

    private static final int MAX_LINES = 40;
    private static final int MAX_LENGTH = 2_000;

    /** Maven's general advice below every error. */
    private static final Pattern HELP = Pattern.compile(
            "\\[ERROR] *|\\[ERROR] (-> \\[Help 1]|To see the full stack trace|Re-run Maven|For more information|\\[Help \\d]).*");

    /** There is no log. */
    public static final LogExcerpt NONE = new LogExcerpt(List.of(), 0);

    public LogExcerpt {
        lines = List.copyOf(lines);
    }

    /** The lines from the first error; without an error the last ones. */
    public static LogExcerpt of(Path log) {
        if (!Files.isRegularFile(log)) {
            return NONE;
        }
        try (BufferedReader reader =
                // Unlike Files.newBufferedReader it accepts output in other encodings.
                new BufferedReader(new InputStreamReader(Files.newInputStream(log), StandardCharsets.UTF_8))) {
            return of(reader);
        } catch (IOException e) {
            return NONE;
        }
    }

    private static LogExcerpt of(BufferedReader reader) throws IOException {
        Deque<String> last = new ArrayDeque<>();
        List<String> fromError = new ArrayList<>();
        int more = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (HELP.matcher(line).matches()) {
                continue;
            }
            String shown = line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) + "…" : line;
            if (fromError.size() == MAX_LINES) {
                more++;
            } else if (!fromError.isEmpty() || FailureReason.isErrorLine(line)) {
                fromError.add(shown);
            } else {
                last.add(shown);
                if (last.size() > MAX_LINES) {
                    last.remove();
                }
            }
        }
        return fromError.isEmpty() ? new LogExcerpt(new ArrayList<>(last), 0) : new LogExcerpt(fromError, more);
    }
}
