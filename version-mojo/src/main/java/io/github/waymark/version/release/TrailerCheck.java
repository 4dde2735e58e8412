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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the trailers of a change ask for as much as the change is, by what its release notes say and what others found out, such as a
 * tool that compares APIs.
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
     * What somebody else found out of the change.
     *
     * @param where who says it
     */
    public record Known(Bump bump, String where) {}

    /**
     * Compares what lies between two commits.
     *
     * @param since the revision that the change starts from, such as {@code origin/main}
     * @param commit the last commit of the change
     * @param notes the folder of release notes, seen from the top of the repository
     * @param known what somebody else found out
     */
    public static List<Finding> of(
            RepositoryReader history,
            VersionCalculator calculator,
            String since,
            String commit,
            String notes,
            Optional<Known> known) {
        String base = history.resolve(since).orElseThrow(() -> unknown(since));
        String folder = notes.endsWith("/") ? notes : notes + "/";
        TrailerCheck impact = new TrailerCheck(history, folder, NoteSections.of(history, commit, folder));
        List<Bump> asked = new ArrayList<>(List.of(Bump.PATCH));
        history.since(Optional.of(base), commit, change -> {
            for (BumpRequest bumpRequest :
                    calculator.bumpRequests(history, change).requests()) {
                asked.add(bumpRequest.bump());
            }
        });
        Bump bump = asked.stream().reduce(Bump.PATCH, Bump::max);
        List<Finding> findings = new ArrayList<>();
        if (known.isPresent() && known.get().bump().compareTo(bump) > 0) {
            findings.add(
                    finding("The API change", known.get().where(), known.get().bump(), bump));
        }
        impact.notes(base, commit).forEach((note, needed) -> {
            if (needed.compareTo(bump) > 0) {
                findings.add(finding("The release note", note, needed, bump));
            }
        });
        return findings;
    }

    private static ProblemException unknown(String since) {
        return new ProblemException(new Problem(
                "There is no commit '" + since + "'.",
                "-Dversion.since",
                "What the change is can't be told without where it starts.",
                "Fetch the branch, such as `git fetch origin main`, or name another revision."));
    }

    private static Finding finding(String who, String where, Bump needed, Bump asked) {
        String symbol = needed == Bump.MAJOR ? "api-break" : "feature";
        return new Finding(
                ReleaseRule.IMPACT,
                Level.ERROR,
                Place.of(where),
                who + " asks for a " + word(needed) + " release, the commits for a " + word(asked) + " one",
                "The next version would promise less change than there is.",
                "Write a line `Sem-Ver: " + symbol + "` into the message of the commit: `git commit --amend`.");
    }

    private static String word(Bump bump) {
        return bump.name().toLowerCase(Locale.ROOT);
    }

    /** The notes that the change brings or edits, and what each asks for. */
    private Map<String, Bump> notes(String base, String commit) {
        Map<String, String> before = new HashMap<>();
        history.files(base, new Notes((path, file) -> before.put(path, file.id())));
        Map<String, Bump> needed = new HashMap<>();
        history.files(commit, new Notes((path, file) -> {
            if (!file.id().equals(before.get(path))) {
                needed.put(path, needs(file));
            }
        }));
        return new java.util.TreeMap<>(needed);
    }

    private Bump needs(TrackedFile note) {
        try (InputStream input = note.open()) {
            Bump bump = Bump.PATCH;
            for (String line : new String(input.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                int colon = line.indexOf(':');
                // A section is a key at the beginning of a line; all else of a note doesn't count here.
                Bump section = colon > 0 ? sections.get(line.substring(0, colon).strip()) : null;
                bump = section != null && !Character.isWhitespace(line.charAt(0)) ? bump.max(section) : bump;
            }
            return bump;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Note {
        void found(String path, TrackedFile file);
    }

    private final class Notes implements TrackedFileVisitor {

        private final Note visitor;

        Notes(Note visitor) {
            this.visitor = visitor;
        }

        @Override
        public boolean enter(TrackedFile entered) {
            String path = entered.path() + "/";
            return folder.startsWith(path) || path.startsWith(folder);
        }

        @Override
        public void visit(TrackedFile file) {
            if (file.path().startsWith(folder) && file.path().endsWith(".yaml")) {
                visitor.found(file.path(), file);
            }
        }
    }
}
