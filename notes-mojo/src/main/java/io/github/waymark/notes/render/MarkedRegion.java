package io.github.waymark.notes.render;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;

/** The part of a file between two marks, which is written anew while the rest stays as it is. */
public final class MarkedRegion {

    /** The line that the part of ours starts with. */
    public static final String START = "<!-- release-notes:start -->";

    /** The line that it ends with. */
    public static final String END = "<!-- release-notes:end -->";

    private MarkedRegion() {}

    /**
     * The file's text with the part between the marks replaced.
     *
     * @param name of the file, for messages
     * @throws ProblemException when the marks are not there once each, in order
     */
    public static String replaced(String file, String part, String name) {
        int start = file.indexOf(START);
        int end = file.indexOf(END);
        boolean once = start == file.lastIndexOf(START) && end == file.lastIndexOf(END);
        if (start < 0 || end < start || !once) {
            throw new ProblemException(new Problem(
                    "The file has not one region for the release notes.",
                    name,
                    "What lies outside of the region is never touched, so it must be known.",
                    "Put these two lines where the notes shall stand: `" + START + "` and `" + END + "`."));
        }
        String lineEnd = file.contains("\r\n") ? "\r\n" : "\n";
        String body = ("\n" + part.strip() + "\n").replace("\n", lineEnd);
        return file.substring(0, start + START.length()) + body + file.substring(end);
    }
}
