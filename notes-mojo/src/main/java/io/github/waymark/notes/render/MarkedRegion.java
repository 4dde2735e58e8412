package io.github.waymark.notes.render;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;

/** Replaces the part of a file between two marker lines. */
public final class MarkedRegion {

    /** The line before the part. */
    public static final String START = "<!-- release-notes:start -->";

    /** The line after the part. */
    public static final String END = "<!-- release-notes:end -->";

    private MarkedRegion() {}

    /**
     * Returns the text of the file with the part between the markers replaced.
     *
     * @param name the name of the file, for messages
     * @throws ProblemException if the file does not contain each marker once, in this order
     */
    public static String replace(String file, String part, String name) {
        int start = file.indexOf(START);
        int end = file.indexOf(END);
        boolean once = start == file.lastIndexOf(START) && end == file.lastIndexOf(END);
        if (start < 0 || end < start || !once) {
            throw new ProblemException(new Problem(
                    "The file does not have exactly one region for the release notes.",
                    name,
                    "Only the region between the two marker lines is replaced.",
                    "Add these two lines where the notes should be: `" + START + "` and `" + END + "`."));
        }
        String lineEnd = file.contains("\r\n") ? "\r\n" : "\n";
        String body = ("\n" + part.strip() + "\n").replace("\n", lineEnd);
        return file.substring(0, start + START.length()) + body + file.substring(end);
    }
}
