package io.github.waymark.releases.check;

import io.github.waymark.history.RepositoryReader;
import io.github.waymark.releases.request.RepositorySettings;
import io.github.waymark.releases.request.RequestedVersion;
import io.github.waymark.releases.series.Series;
import io.github.waymark.releases.settings.RequestSettings;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The history of a repository, with its tags and branches by name. */
public final class RepositoryHistory {

    private static final String HEADS = "refs/heads/";
    /** The branches of the remote: a CI server checks out a commit, and has no others. */
    private static final String ORIGIN = "refs/remotes/origin/";

    private final RepositoryReader reader;
    private final RequestSettings settings;
    private final String defaultBranch;
    private final Map<String, String> tags = new HashMap<>();
    private final Map<String, String> branches = new HashMap<>();

    /**
     * Reads the tags and branches of a repository.
     *
     * @param repository its settings in the deliverable
     */
    public RepositoryHistory(RepositoryReader reader, RepositorySettings repository, RequestSettings settings) {
        this.reader = reader;
        this.settings = settings;
        reader.tags().forEach(tag -> tags.put(tag.name(), tag.commit()));
        addBranches(ORIGIN);
        addBranches(HEADS);
        this.defaultBranch = repository
                .defaultBranch()
                .or(settings::defaultBranch)
                .or(reader::branch)
                .orElse("main");
    }

    /** Adds the branches with a prefix by their short names; they replace those that were added before. */
    private void addBranches(String prefix) {
        for (RepositoryReader.Branch branch : reader.branches()) {
            if (branch.ref().startsWith(prefix)) {
                branches.put(branch.ref().substring(prefix.length()), branch.commit());
            }
        }
    }

    /** The reader of the history. */
    public RepositoryReader reader() {
        return reader;
    }

    /** The commit of a tag. */
    public Optional<String> tag(String name) {
        return Optional.ofNullable(tags.get(name));
    }

    /** The last commit of a branch, of the remote {@code origin} if there is no local one. */
    public Optional<String> branch(String name) {
        return Optional.ofNullable(branches.get(name));
    }

    /** The branch that new series are released from. */
    public String defaultBranch() {
        return defaultBranch;
    }

    /** The branch that releases of a series come from: its stable branch if it exists, otherwise the default branch. */
    public String releaseBranch(Series series) {
        return !series.isIndependent() && branches.containsKey(series.branch()) ? series.branch() : defaultBranch;
    }

    /** The full id of a commit; empty if there is none. */
    public Optional<String> commit(String id) {
        return id.matches("[0-9a-f]{4,40}") ? reader.resolve(id + "^{commit}") : Optional.empty();
    }

    /**
     * The last release before a commit according to the tags, whether a file lists it or not.
     *
     * @param deliverable the name of the deliverable, which can be a part of its tags
     * @param kind which versions count
     */
    public Optional<TaggedVersion> lastTagged(String deliverable, String commit, Predicate<Version> kind) {
        List<TaggedVersion> versions = new ArrayList<>();
        tags.forEach((name, tagged) -> settings.version(deliverable, name)
                .map(RequestedVersion::of)
                .flatMap(RequestedVersion::version)
                .filter(kind)
                .ifPresent(version -> versions.add(new TaggedVersion(version, tagged))));
        versions.sort(Comparator.comparing(TaggedVersion::version).reversed());
        return versions.stream()
                .filter(tagged -> contains(commit, tagged.commit()))
                .findFirst();
    }

    /** A release that is known by its tag. */
    public record TaggedVersion(Version version, String commit) {}

    /** Whether a commit is contained in another one, or is the same. */
    public boolean contains(String commit, String contained) {
        return commit.equals(contained)
                || reader.mergeBase(commit, contained).filter(contained::equals).isPresent();
    }
}
