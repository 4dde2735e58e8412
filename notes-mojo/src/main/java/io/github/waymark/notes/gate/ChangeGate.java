package io.github.waymark.notes.gate;

import io.github.waymark.git.commits.Commit;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.notes.Note;
import io.github.waymark.notes.NoteRepository;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.notes.config.CheckSettings;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.finding.ReusedId;
import io.github.waymark.problem.Problem;
import io.github.waymark.text.PathGlob;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Checks whether a change has the release note that it needs. */
public final class ChangeGate {

    private final Config config;
    private final CheckSettings settings;
    private final List<PathGlob> paths;
    private final List<PathGlob> exempt;
    private final GateScope scope;

    public ChangeGate(Config config, GateScope scope) {
        this.config = config;
        this.scope = scope;
        this.settings = config.check();
        this.paths = PathGlob.all(settings.paths());
        this.exempt = PathGlob.all(settings.exempt());
    }

    /**
     * The result of a check.
     *
     * @param because why the check passed, for messages
     */
    public record Verdict(List<Problem> problems, String because) {
        public Verdict {
            problems = List.copyOf(problems);
        }

        static Verdict passed(String because) {
            return new Verdict(List.of(), because);
        }
    }

    /**
     * Checks a change.
     *
     * @param environment the environment of the build, with the labels of the change
     */
    public Verdict check(
            BranchChanges changes,
            RepositoryReader reader,
            NoteRepository repository,
            Map<String, String> environment) {
        List<Problem> edits = editsOfOtherSeries(changes, repository);
        if (!edits.isEmpty()) {
            return new Verdict(edits, "");
        }
        Set<String> notes = new TreeSet<>();
        Set<String> changed = new TreeSet<>();
        changes.files().forEach((path, kind) -> {
            if (isNote(path)
                    && kind == RepositoryReader.Kind.ADDED
                    && scope.notes().test(path)) {
                notes.add(path);
            } else if (needsNote(path)) {
                changed.add(path);
            }
        });
        if (changed.isEmpty()) {
            return Verdict.passed("no file that needs a note was changed");
        }
        Map<String, String> reused =
                notes.isEmpty() ? Map.of() : repository.scan(ScanRange.CURRENT).reused();
        if (!notes.isEmpty() && reused.keySet().containsAll(notes)) {
            return new Verdict(
                    notes.stream()
                            .map(path -> ReusedId.finding(path, String.valueOf(reused.get(path)))
                                    .problem())
                            .toList(),
                    "");
        }
        if (!notes.isEmpty()) {
            return Verdict.passed("the change has " + String.join(", ", notes));
        }
        for (String label :
                environment.getOrDefault(settings.labelsVariable(), "").split(",", -1)) {
            if (settings.labels().contains(label.strip())) {
                return Verdict.passed("the change has the label " + label.strip());
            }
        }
        List<Commit> commits = changes.commits().stream()
                .filter(commit -> touches(reader, commit) && !isExempt(commit))
                .toList();
        return commits.isEmpty()
                ? Verdict.passed("every commit is exempt")
                : new Verdict(List.of(missing(changed, commits)), "");
    }

    private Problem missing(Set<String> changed, List<Commit> commits) {
        List<String> some = changed.stream().limit(5).toList();
        String more = changed.size() > some.size() ? " and " + (changed.size() - some.size()) + " more" : "";
        Commit last = commits.get(0);
        return new Problem(
                "The change has no release note.",
                String.join(", ", some) + more + "; commit " + last.id().substring(0, 8) + " " + last.subject(),
                "Changes of these files need a release note.",
                "Run `mvn release-notes:new -Drelease-notes.slug=what-changed` and commit the file. If users don't notice the"
                        + " change, add the trailer `" + settings.trailer() + ": none` to the commit message.");
    }

    private boolean isNote(String path) {
        return path.endsWith(".yaml")
                && config.conventions().folders().stream().anyMatch(folder -> path.startsWith(folder + "/"));
    }

    private boolean needsNote(String path) {
        return scope.contains(path)
                && paths.stream().anyMatch(glob -> glob.matches(path))
                && exempt.stream().noneMatch(glob -> glob.matches(path));
    }

    private boolean touches(RepositoryReader reader, Commit commit) {
        if (commit.parents().isEmpty()) {
            return true;
        }
        boolean[] touches = {false};
        reader.difference(commit.parents().get(0), commit.id(), (index, path, kind) -> touches[0] |= needsNote(path));
        return touches[0];
    }

    private boolean isExempt(Commit commit) {
        Pattern trailer =
                Pattern.compile("(?im)^" + Pattern.quote(settings.trailer()) + ":\\s*(none|no|not needed|n/a)\\s*$");
        if (trailer.matcher(commit.message()).find()) {
            return true;
        }
        String author = commit.author().text();
        return settings.authors().stream().anyMatch(pattern -> pattern.isIn(author));
    }

    /** Edits of notes that belong to another series; this branch does not show them. */
    private List<Problem> editsOfOtherSeries(BranchChanges changes, NoteRepository repository) {
        List<String> edited = new ArrayList<>();
        changes.files().forEach((path, kind) -> {
            if (isNote(path) && kind == RepositoryReader.Kind.EDITED) {
                edited.add(path);
            }
        });
        if (edited.isEmpty() || config.wholeHistory()) {
            return List.of();
        }
        Set<String> shown = new HashSet<>();
        for (Release release : repository.scan(ScanRange.CURRENT).releases()) {
            release.notes().stream().map(Note::path).forEach(shown::add);
        }
        edited.removeIf(shown::contains);
        edited.sort(null);
        return edited.stream()
                .map(path -> new Problem(
                        "The change edits a note of another series.",
                        path,
                        "Notes of releases before this series are shown on their own branch, so the edit would have no effect.",
                        "Revert the edit (`git checkout " + changes.base().substring(0, 8) + " -- " + path
                                + "`), and edit the note on the branch of its series."))
                .toList();
    }
}
