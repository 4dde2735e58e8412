package io.github.waymark.notes.lint;

import io.github.waymark.finding.Finding;
import io.github.waymark.notes.config.LintSettings;
import io.github.waymark.notes.home.NotesDirectory;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Findings that a project ignores. Each line of the file is a path and the id of a rule, separated by a space.
 *
 * <p>It has no line numbers, so that edits elsewhere in a note do not make ignored findings reappear.
 */
public record Baseline(Set<String> lines) {

    private static final String HEAD = "# Findings that release-notes:lint skips.\n";

    public Baseline {
        lines = Set.copyOf(lines);
    }

    static Baseline read(NotesDirectory notesDirectory, LintSettings settings) {
        if (settings.baseline().isEmpty()) {
            return new Baseline(Set.of());
        }
        String name = settings.baseline().get();
        Path file = notesDirectory.top().resolve(name).normalize();
        if (!file.startsWith(notesDirectory.top())) {
            throw missing(name, "The file must be in the repository.");
        }
        try {
            Set<String> lines = new TreeSet<>();
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line.strip());
                }
            }
            return new Baseline(lines);
        } catch (IOException e) {
            throw missing(name, String.valueOf(e));
        }
    }

    private static ProblemException missing(String name, String reason) {
        return new ProblemException(new Problem(
                "The baseline can't be read.",
                name,
                reason,
                "Write it with `mvn release-notes:lint -Drelease-notes.writeBaseline=" + name + "`."));
    }

    boolean contains(Finding finding) {
        return lines.contains(line(finding));
    }

    private static String line(Finding finding) {
        return finding.place().file() + " " + finding.rule().id();
    }

    /** The content of a baseline file with these findings. */
    public static String text(Collection<Finding> findings) {
        Set<String> lines = new TreeSet<>();
        for (Finding finding : findings) {
            lines.add(line(finding));
        }
        StringBuilder text = new StringBuilder(HEAD);
        for (String line : lines) {
            text.append(line).append('\n');
        }
        return text.toString();
    }
}
