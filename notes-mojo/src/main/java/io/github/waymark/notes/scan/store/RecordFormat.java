package io.github.waymark.notes.scan.store;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The notes of a branch as a text file for source archives: names in brackets, each followed by one line per entry. */
public final class RecordFormat {

    private static final String HEAD =
            "# The release of each note, for builds without git. Written by `mvn release-notes:cache`.\n";
    private static final List<String> NAMES =
            List.of("branch", "commit", "tip", "base", "start", "releases", "notes", "deleted");

    private RecordFormat() {}

    public static String write(BranchNotes branchNotes) {
        for (String path : branchNotes.paths()) {
            if (path.indexOf('\t') >= 0 || path.indexOf('\n') >= 0) {
                throw new ProblemException(new Problem(
                        "The name of a note contains a tab or a line feed.",
                        path,
                        "The record for source archives is a text file with one line per note.",
                        "Rename the file."));
            }
        }
        Map<String, String> values = BranchNotesText.write(branchNotes).orElseThrow();
        StringBuilder text = new StringBuilder(HEAD);
        for (String name : NAMES) {
            String lines = values.getOrDefault(name, "")
                    .replace(BranchNotesText.FIELD, '\t')
                    .replace(BranchNotesText.RECORD, '\n');
            text.append('[').append(name).append("]\n").append(lines);
            text.append(lines.isEmpty() || lines.endsWith("\n") ? "" : "\n");
        }
        return text.toString();
    }

    /**
     * Parses a record.
     *
     * @param where the file, for messages
     */
    public static BranchNotes read(String text, String where) {
        Map<String, String> values = new LinkedHashMap<>();
        String name = "";
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("[") && line.endsWith("]") && NAMES.contains(line.substring(1, line.length() - 1))) {
                name = line.substring(1, line.length() - 1);
                values.put(name, "");
            } else if (!name.isEmpty() && !line.isEmpty()) {
                String entry = line.replace('\t', BranchNotesText.FIELD);
                values.merge(name, isList(name) ? entry + BranchNotesText.RECORD : entry, String::concat);
            }
        }
        try {
            return BranchNotesText.read(values).orElseThrow(() -> new ProblemException(damaged(where)));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ProblemException(damaged(where), e);
        }
    }

    private static boolean isList(String name) {
        return name.equals("releases") || name.equals("notes") || name.equals("deleted");
    }

    private static Problem damaged(String where) {
        return new Problem(
                "The record of the release notes can't be read.",
                where,
                "Without a git repository, it is the only source for the releases of the notes.",
                "Extract the file from the source archive again, or write it with `mvn release-notes:cache` in a"
                        + " clone.");
    }
}
