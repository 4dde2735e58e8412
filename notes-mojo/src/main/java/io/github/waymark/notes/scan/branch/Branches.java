package io.github.waymark.notes.scan.branch;

import io.github.waymark.history.RepositoryReader;
import io.github.waymark.notes.NoteConventions;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.NearestName;
import io.github.waymark.text.BoundedPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Classifies the branches of a repository: the main branch, series branches, and tags that mark closed series. */
public final class Branches {

    /** The commit that a name refers to. */
    public record Tip(String name, String ref, String commit) {}

    private static final String HEADS = "refs/heads/";
    private static final String REMOTES = "refs/remotes/";
    private static final String TAGS = "refs/tags/";

    private final RepositoryReader reader;
    private final NoteConventions conventions;
    private final Map<String, String> refs = new HashMap<>();
    private final List<Tip> series;
    private final Optional<Tip> main;

    public Branches(RepositoryReader reader, NoteConventions conventions, List<RepositoryReader.Tag> tags) {
        this.reader = reader;
        this.conventions = conventions;
        for (RepositoryReader.Branch branch : reader.branches()) {
            refs.put(branch.ref(), branch.commit());
        }
        for (RepositoryReader.Tag tag : tags) {
            refs.put(TAGS + tag.name(), tag.commit());
        }
        this.main = findMain();
        this.series = findSeries(tags);
    }

    /** The main branch; empty if it is not known. */
    public Optional<Tip> main() {
        return main;
    }

    /** Newest first. */
    public List<Tip> series() {
        return series;
    }

    /** The series of a branch; empty if the branch is not a series. */
    Optional<Tip> series(String name) {
        for (Tip tip : series) {
            if (tip.name().equals(name)) {
                return Optional.of(tip);
            }
        }
        return Optional.empty();
    }

    /**
     * Resolves the name of a branch, tag or commit. As in reno, a closed series is also found by the name of its branch.
     *
     * @throws ProblemException if there is no such name
     */
    public Tip tip(String name) {
        Tip tip = findTip(name);
        if (tip != null) {
            return tip;
        }
        Optional<String> commit = reader.resolve(name);
        if (commit.isPresent()) {
            return new Tip(name, "", commit.get());
        }
        List<String> known = names();
        throw new ProblemException(new Problem(
                "Unknown branch, tag or commit '" + name + "'.",
                "the requested branch",
                "Release notes are collected from the ancestors of a commit.",
                known.isEmpty()
                        ? "Set an existing commit, or omit the branch to use the checked-out commit."
                        : "Did you mean " + NearestName.to(name, known)
                                + "? Branches that exist only on a remote need `git fetch` first."));
    }

    private @Nullable Tip findTip(String name) {
        String lastSegment = name.substring(name.lastIndexOf('/') + 1);
        String withoutRemote = name.startsWith("origin/") ? name.substring("origin/".length()) : name;
        List<String> candidates = List.of(
                HEADS + name,
                REMOTES + name,
                TAGS + name,
                // reno checks the tags of closed series before remote branches, and then shows fewer notes than the
                // branch has.
                REMOTES + "origin/" + name,
                TAGS + lastSegment + "-eol",
                TAGS + lastSegment + "-eom",
                HEADS + withoutRemote);
        for (String ref : candidates) {
            String commit = refs.get(ref);
            if (commit != null) {
                return new Tip(ref.startsWith(TAGS) ? name : shortName(ref), ref, commit);
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

    /** Removes the name of the remote. */
    private static String shortName(String ref) {
        return ref.startsWith(HEADS)
                ? ref.substring(HEADS.length())
                : ref.substring(ref.indexOf('/', REMOTES.length()) + 1);
    }

    private Optional<Tip> findMain() {
        if (conventions.defaultBranch().isPresent()) {
            return Optional.of(tip(conventions.defaultBranch().get()));
        }
        List<String> candidates = new ArrayList<>();
        reader.target(REMOTES + "origin/HEAD").ifPresent(candidates::add);
        List<String> names = new ArrayList<>(List.of("main", "master", "trunk", "develop"));
        reader.setting("init", "defaultBranch").ifPresent(name -> names.add(0, name));
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
        for (BoundedPattern pattern : conventions.seriesBranches()) {
            if (pattern.isIn(name)) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> closedSeries(String tag) {
        if (conventions.closedSeriesTag().isEmpty()) {
            return Optional.empty();
        }
        return conventions
                .closedSeriesTag()
                .get()
                .first(tag.substring(tag.lastIndexOf('/') + 1))
                .filter(match -> match.groupCount() > 0 && match.group(1) != null)
                .map(match -> conventions.closedSeriesPrefix() + match.group(1));
    }
}
