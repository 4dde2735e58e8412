package io.github.waymark.notes.gate;

import io.github.waymark.git.commits.Commit;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.notes.Note;
import io.github.waymark.notes.NoteRepository;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.notes.config.CheckSettings;
import io.github.waymark.notes.config.Config;
import io.github.waymark.problem.Problem;
import io.github.waymark.text.PathGlob;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Asks whether a change has the note that it needs. */
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
     * What was decided.
     *
     * @param because why there is nothing to complain about, for people
     */
    public record Verdict(List<Problem> problems, String because) {
        public Verdict {
            problems = List.copyOf(problems);
        }

        static Verdict fine(String because) {
            return new Verdict(List.of(), because);
        }
    }

    /**
     * Judges a change.
     *
     * @param environment of the build, for the change's labels
     */
    public Verdict change(
            BranchChanges changes, RepositoryReader archive, NoteRepository book, Map<String, String> environment) {
        List<Problem> foreign = foreignEdits(changes, book);
        if (!foreign.isEmpty()) {
            return new Verdict(foreign, "");
        }
        Set<String> notes = new TreeSet<>();
        Set<String> needing = new TreeSet<>();
        changes.files().forEach((path, kind) -> {
            if (isNote(path)
                    && kind == RepositoryReader.Kind.ADDED
                    && scope.notes().test(path)) {
                notes.add(path);
            } else if (needsNote(path)) {
                needing.add(path);
            }
        });
        if (needing.isEmpty()) {
            return Verdict.fine("nothing that needs a note was changed");
        }
        if (!notes.isEmpty()) {
            return Verdict.fine("the change has " + String.join(", ", notes));
        }
        for (String label :
                environment.getOrDefault(settings.labelsVariable(), "").split(",", -1)) {
            if (settings.labels().contains(label.strip())) {
                return Verdict.fine("the change has the label " + label.strip());
            }
        }
        List<Commit> guilty = changes.commits().stream()
                .filter(commit -> touches(archive, commit) && !isExempt(commit))
                .toList();
        return guilty.isEmpty()
                ? Verdict.fine("every commit says that it needs no note")
                : new Verdict(List.of(missing(needing, guilty)), "");
    }

    private Problem missing(Set<String> needing, List<Commit> guilty) {
        List<String> some = needing.stream().limit(5).toList();
        String more = needing.size() > some.size() ? " and " + (needing.size() - some.size()) + " more" : "";
        Commit last = guilty.get(0);
        return new Problem(
                "The change has no release note.",
                String.join(", ", some) + more + "; commit " + last.id().substring(0, 8) + " " + last.subject(),
                "Users learn from the notes what a release changes for them.",
                "Run `mvn release-notes:new -Drelease-notes.slug=what-changed` and commit the file; a change that users don't notice"
                        + " says so with the trailer `" + settings.trailer() + ": none` in its commit's message.");
    }

    private boolean isNote(String path) {
        return path.endsWith(".yaml")
                && config.rules().folders().stream().anyMatch(folder -> path.startsWith(folder + "/"));
    }

    private boolean needsNote(String path) {
        return scope.owns(path)
                && paths.stream().anyMatch(glob -> glob.matches(path))
                && exempt.stream().noneMatch(glob -> glob.matches(path));
    }

    private boolean touches(RepositoryReader archive, Commit commit) {
        if (commit.parents().isEmpty()) {
            return true;
        }
        boolean[] touches = {false};
        archive.difference(commit.parents().get(0), commit.id(), (index, path, kind) -> touches[0] |= needsNote(path));
        return touches[0];
    }

    private boolean isExempt(Commit commit) {
        Pattern trailer =
                Pattern.compile("(?im)^" + Pattern.quote(settings.trailer()) + ":\\s*(none|no|not needed|n/a)\\s*$");
        if (trailer.matcher(commit.message()).find()) {
            return true;
        }
        String author = commit.author().text();
        return settings.authors().stream()
                .anyMatch(pattern -> pattern.matcher(author).find());
    }

    /** A note of another series is that series' to edit: on this branch the edit would be shown nowhere. */
    private List<Problem> foreignEdits(BranchChanges changes, NoteRepository book) {
        List<String> edited = new ArrayList<>();
        changes.files().forEach((path, kind) -> {
            if (isNote(path) && kind == RepositoryReader.Kind.EDITED) {
                edited.add(path);
            }
        });
        if (edited.isEmpty() || config.wholeHistory()) {
            return List.of();
        }
        Set<String> own = new HashSet<>();
        for (Release release : book.scan(ScanRange.CURRENT).releases()) {
            release.notes().stream().map(Note::path).forEach(own::add);
        }
        edited.removeIf(own::contains);
        edited.sort(null);
        return edited.stream()
                .map(path -> new Problem(
                        "The change edits a note of another series.",
                        path,
                        "Notes of releases before this series are shown from their own branch, so nobody would see the edit.",
                        "Take it back (`git checkout " + changes.base().substring(0, 8) + " -- " + path
                                + "`), and edit the note on the branch of its series."))
                .toList();
    }
}
