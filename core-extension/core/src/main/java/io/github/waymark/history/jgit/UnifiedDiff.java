package io.github.waymark.history.jgit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** Writes a change as {@code git diff} does. */
public final class UnifiedDiff {

    private static final byte[] NOTHING = {};

    private UnifiedDiff() {}

    /**
     * The change of a file in UTF-8.
     *
     * @param name the path of the file
     * @param before its bytes; empty for a new file
     */
    public static String of(String name, Optional<byte[]> before, byte[] after) {
        return of(name, before, after, StandardCharsets.UTF_8);
    }

    /**
     * The change of a file.
     *
     * @param charset the encoding of the file
     */
    public static String of(String name, Optional<byte[]> before, byte[] after, Charset charset) {
        RawText old = new RawText(before.orElse(NOTHING));
        RawText changed = new RawText(after);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try (DiffFormatter formatter = new DiffFormatter(lines)) {
            formatter.format(new HistogramDiff().diff(RawTextComparator.DEFAULT, old, changed), old, changed);
            formatter.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // As git: a name with blanks ends with a tab.
        String end = name.indexOf(' ') < 0 ? "\n" : "\t\n";
        return "--- " + (before.isPresent() ? "a/" + name + end : "/dev/null\n") + "+++ b/" + name + end
                + lines.toString(charset);
    }
}
