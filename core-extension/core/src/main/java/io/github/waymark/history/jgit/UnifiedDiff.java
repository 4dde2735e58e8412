package io.github.waymark.history.jgit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
     * The change of a file.
     *
     * @param name the path of the file
     * @param before its bytes; empty for a new file
     */
    public static String of(String name, Optional<byte[]> before, byte[] after) {
        RawText old = new RawText(before.orElse(NOTHING));
        RawText changed = new RawText(after);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try (DiffFormatter formatter = new DiffFormatter(lines)) {
            formatter.format(new HistogramDiff().diff(RawTextComparator.DEFAULT, old, changed), old, changed);
            formatter.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "--- " + (before.isPresent() ? "a/" + name : "/dev/null") + "\n+++ b/" + name + "\n"
                + lines.toString(StandardCharsets.UTF_8);
    }
}
