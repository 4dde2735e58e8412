package io.github.waymark.version.release;

import io.github.waymark.checkout.VersionCalculator;
import io.github.waymark.finding.Finding;
import io.github.waymark.finding.Level;
import io.github.waymark.finding.Place;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.TrackedFile;
import io.github.waymark.history.TrackedFileVisitor;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.Bump;
import io.github.waymark.version.BumpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Checks that the trailers of a change request at least the bump that its release notes and an API comparison require.
 */
public final class TrailerCheck {

    private final RepositoryReader history;
    private final String folder;
    private final Map<String, Bump> sections;

    private TrailerCheck(RepositoryReader history, String folder, Map<String, Bump> sections) {
        this.history = history;
        this.folder = folder;
        this.sections = sections;
    }

    /**
     * The result of an API comparison.
     *
     * @param source the option or file that contains it
     */
    public record ApiChange(Bump bump, String source) {}

    /**
     * Checks the commits between two revisions.
     *
     * @param since the revision that the change is based on, such as {@code origin/main}
     * @param commit the last commit of the change
     * @param notes the folder of the release notes, relative to the top of the repository
     * @param apiChange the result of an API comparison, if there is one
     */
    public static List<Finding> of(
            RepositoryReader history,
            VersionCalculator calculator,
            String since,
            String commit,
            String notes,
            Optional<ApiChange> apiChange) {
        String base = history.resolve(since).orElseThrow(() -> unknown(since));
        String folder = notes.endsWith("/") ? notes : notes + "/";
        TrailerCheck check = new TrailerCheck(history, folder, NoteSections.of(history, commit, folder));
        List<Bump> requests = new ArrayList<>(List.of(Bump.PATCH));
        history.since(Optional.of(base), commit, change -> {
            for (BumpRequest request : calculator.bumpRequests(history, change).requests()) {
                requests.add(request.bump());
            }
        });
        Bump requested = Collections.max(requests);
        List<Finding> findings = new ArrayList<>();
        apiChange
                .filter(change -> change.bump().compareTo(requested) > 0)
                .ifPresent(
                        change -> findings.add(finding("The API change", change.source(), change.bump(), requested)));
        check.requiredByNotes(base, commit).forEach((note, required) -> {
            if (required.compareTo(requested) > 0) {
                findings.add(finding("The release note", note, required, requested));
            }
        });
        return findings;
    }

    private static ProblemException unknown(String since) {
        return new ProblemException(new Problem(
                "There is no commit '" + since + "'.",
                "-Dversion.since",
                "The change is compared with this revision.",
                "Fetch the branch, such as `git fetch origin main`, or set another revision."));
    }

    private static Finding finding(String subject, String where, Bump required, Bump requested) {
        String symbol = required == Bump.MAJOR ? "api-break" : "feature";
        return new Finding(
                ReleaseRule.IMPACT,
                Level.ERROR,
                Place.of(where),
                subject + " requires a " + word(required) + " release, but the commits request a " + word(requested)
                        + " one",
                "The next version would indicate a smaller change than there is.",
                "Add the line `Sem-Ver: " + symbol + "` to the message of the commit: `git commit --amend`.");
    }

    private static String word(Bump bump) {
        return bump.name().toLowerCase(Locale.ROOT);
    }

    /** The notes that the change adds or edits, and the bump that each requires. */
    private Map<String, Bump> requiredByNotes(String base, String commit) {
        Map<String, String> before = new HashMap<>();
        history.files(base, new NoteFiles(file -> before.put(file.path(), file.id())));
        Map<String, Bump> required = new TreeMap<>();
        history.files(commit, new NoteFiles(file -> {
            if (!file.id().equals(before.get(file.path()))) {
                required.put(file.path(), required(file));
            }
        }));
        return required;
    }

    private Bump required(TrackedFile note) {
        try (InputStream input = note.open()) {
            Bump bump = Bump.PATCH;
            for (String line : new String(input.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                int colon = line.indexOf(':');
                // A section is a key at the beginning of a line; the rest of a note is irrelevant here.
                Bump section = colon > 0 ? sections.get(line.substring(0, colon).strip()) : null;
                bump = section != null && !Character.isWhitespace(line.charAt(0)) ? bump.max(section) : bump;
            }
            return bump;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class NoteFiles implements TrackedFileVisitor {

        private final Consumer<TrackedFile> action;

        NoteFiles(Consumer<TrackedFile> action) {
            this.action = action;
        }

        @Override
        public boolean enter(TrackedFile entered) {
            String path = entered.path() + "/";
            return folder.startsWith(path) || path.startsWith(folder);
        }

        @Override
        public void visit(TrackedFile file) {
            if (file.path().startsWith(folder) && file.path().endsWith(".yaml")) {
                action.accept(file);
            }
        }
    }
}
