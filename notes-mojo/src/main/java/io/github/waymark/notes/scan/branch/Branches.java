package io.github.waymark.notes.scan.branch;

import io.github.waymark.history.RepositoryReader;
import io.github.waymark.notes.NoteConventions;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.NearestName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The branches of a repository by what they are for: one goes on, some are series, and tags stand for series that were closed. */
public final class Branches {

    /** What a name leads to. */
    public record Tip(String name, String ref, String commit) {}

    private static final String HEADS = "refs/heads/";
    private static final String REMOTES = "refs/remotes/";
    private static final String TAGS = "refs/tags/";

    private final RepositoryReader archive;
    private final NoteConventions rules;
    private final Map<String, String> refs = new HashMap<>();
    private final List<Tip> series;
    private final Optional<Tip> main;

    public Branches(RepositoryReader archive, NoteConventions rules, List<RepositoryReader.Tag> tags) {
        this.archive = archive;
        this.rules = rules;
        for (RepositoryReader.Branch branch : archive.branches()) {
            refs.put(branch.ref(), branch.commit());
        }
        for (RepositoryReader.Tag tag : tags) {
            refs.put(TAGS + tag.name(), tag.commit());
        }
        this.main = findMain();
        this.series = findSeries(tags);
    }

    /** Where development goes on; empty when that can't be told. */
    public Optional<Tip> main() {
        return main;
    }

    /** Newest first. */
    public List<Tip> series() {
        return series;
    }

    /** The series that a branch is; empty when it is none. */
    Optional<Tip> series(String name) {
        for (Tip tip : series) {
            if (tip.name().equals(name)) {
                return Optional.of(tip);
            }
        }
        return Optional.empty();
    }

    /**
     * What somebody means by a name; as with reno a closed series is still known by its branch's name.
     *
     * @throws ProblemException when nothing has it
     */
    public Tip tip(String wanted) {
        Tip tip = findTip(wanted);
        if (tip != null) {
            return tip;
        }
        Optional<String> commit = archive.resolve(wanted);
        if (commit.isPresent()) {
            return new Tip(wanted, "", commit.get());
        }
        List<String> known = names();
        throw new ProblemException(new Problem(
                "There is no branch, tag or commit " + wanted + ".",
                "the line of history that was asked for",
                "Release notes are those of a line of commits, and it has to start somewhere.",
                known.isEmpty()
                        ? "Ask for a commit, or leave the branch out for what is checked out."
                        : "Did you mean " + NearestName.to(wanted, known)
                                + "? A branch that only a remote has needs `git fetch` first."));
    }

    private @Nullable Tip findTip(String wanted) {
        String last = wanted.substring(wanted.lastIndexOf('/') + 1);
        String ofRemote = wanted.startsWith("origin/") ? wanted.substring("origin/".length()) : wanted;
        List<String> candidates = List.of(
                HEADS + wanted,
                REMOTES + wanted,
                TAGS + wanted,
                // Unlike reno, which looks at the tags of closed series first and then shows less than the branch has.
                REMOTES + "origin/" + wanted,
                TAGS + last + "-eol",
                TAGS + last + "-eom",
                HEADS + ofRemote);
        for (String ref : candidates) {
            String commit = refs.get(ref);
            if (commit != null) {
                return new Tip(ref.startsWith(TAGS) ? wanted : shortName(ref), ref, commit);
            }
        }
        return null;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (String ref : refs.keySet()) {
            names.add(ref.startsWith(TAGS) ? ref.substring(TAGS.length()) : shortName(ref));
        }
        names.sort(null);
        return names;
    }

    /** Of a remote's branch the name that it has there. */
    private static String shortName(String ref) {
        return ref.startsWith(HEADS)
                ? ref.substring(HEADS.length())
                : ref.substring(ref.indexOf('/', REMOTES.length()) + 1);
    }

    private Optional<Tip> findMain() {
        if (rules.defaultBranch().isPresent()) {
            return Optional.of(tip(rules.defaultBranch().get()));
        }
        List<String> candidates = new ArrayList<>();
        archive.target(REMOTES + "origin/HEAD").ifPresent(candidates::add);
        List<String> names = new ArrayList<>(List.of("main", "master", "trunk", "develop"));
        archive.setting("init", "defaultBranch").ifPresent(name -> names.add(0, name));
        for (String name : names) {
            candidates.add(HEADS + name);
            candidates.add(REMOTES + "origin/" + name);
        }
        for (String ref : candidates) {
            String commit = refs.get(ref);
            if (commit != null) {
                return Optional.of(new Tip(shortName(ref), ref, commit));
            }
        }
        return Optional.empty();
    }

    private List<Tip> findSeries(List<RepositoryReader.Tag> tags) {
        Map<String, Tip> found = new TreeMap<>(new NaturalOrder().reversed());
        for (String prefix : List.of(HEADS, REMOTES + "origin/", REMOTES)) {
            for (Map.Entry<String, String> ref : refs.entrySet()) {
                String name = shortName(ref.getKey());
                if (ref.getKey().startsWith(prefix) && isSeries(name)) {
                    found.putIfAbsent(name, new Tip(name, ref.getKey(), ref.getValue()));
                }
            }
        }
        for (RepositoryReader.Tag tag : tags) {
            closedSeries(tag.name())
                    .ifPresent(name -> found.putIfAbsent(name, new Tip(name, TAGS + tag.name(), tag.commit())));
        }
        return new ArrayList<>(found.values());
    }

    private boolean isSeries(String name) {
        if (main.isPresent() && main.get().name().equals(name)) {
            return false;
        }
        for (Pattern pattern : rules.seriesBranches()) {
            if (pattern.matcher(name).find()) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> closedSeries(String tag) {
        if (rules.closedSeriesTag().isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = rules.closedSeriesTag().get().matcher(tag.substring(tag.lastIndexOf('/') + 1));
        return matcher.find() && matcher.groupCount() > 0 && matcher.group(1) != null
                ? Optional.of(rules.closedSeriesPrefix() + matcher.group(1))
                : Optional.empty();
    }
}
