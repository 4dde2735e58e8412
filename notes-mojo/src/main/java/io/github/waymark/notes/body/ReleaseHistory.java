package io.github.waymark.notes.body;

import io.github.waymark.authors.Author;
import io.github.waymark.authors.AuthorCollector;
import io.github.waymark.authors.BotFilter;
import io.github.waymark.authors.Mailmap;
import io.github.waymark.git.commits.CommitLog;
import io.github.waymark.git.commits.Person;
import io.github.waymark.history.VersionTag;
import io.github.waymark.notes.NoteConventions;
import io.github.waymark.notes.render.ReleaseFacts.Contributor;
import io.github.waymark.release.ReachableReleases;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release and the one before it on its line.
 *
 * <p>If pre-releases are shown with their final release, the one before is not one of them.
 */
public final class ReleaseHistory {

    /** The addresses that GitHub and GitLab give to users who hide theirs. */
    private static final Pattern HIDDEN_ADDRESS = Pattern.compile(
            "(?:\\d+[+-])?([A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?)@users\\.noreply\\.(github|gitlab)\\.com",
            Pattern.CASE_INSENSITIVE);

    private final CommitLog commitLog;
    private final BitSet reachable;
    private final Optional<Start> previous;

    /** Where the commits of a release begin. */
    private record Start(String name, String commit) {}

    /**
     * Finds the release before.
     *
     * @param commitLog a history that contains the release
     * @param tags the version tags of the repository
     * @param commit the commit of the release, 40 hexadecimal digits
     * @param version the version of the release; empty if it is not known yet
     */
    public ReleaseHistory(
            CommitLog commitLog,
            List<VersionTag> tags,
            NoteConventions conventions,
            String commit,
            Optional<Version> version) {
        this.commitLog = commitLog;
        int tip = commitLog.graph().indexOf(commit);
        // A release that has no tag yet comes after those of the commit; other tags of a release's commit name the same
        // one.
        boolean tagged = tags.stream()
                .anyMatch(tag -> tag.commit().equals(commit)
                        && version.isPresent()
                        && tag.version().compareTo(version.get()) == 0);
        List<VersionTag> earlier = new ArrayList<>();
        for (VersionTag tag : tags) {
            if (!(tagged && tag.commit().equals(commit)) && !isShownWith(tag.version(), version, conventions)) {
                earlier.add(tag);
            }
        }
        ReachableReleases releases = new ReachableReleases(commitLog.graph(), tip, earlier);
        this.reachable = releases.commits();
        this.previous = releases.base().map(tag -> new Start(tag.name(), tag.commit()));
    }

    private ReleaseHistory(CommitLog commitLog, BitSet reachable, Start previous) {
        this.commitLog = commitLog;
        this.reachable = reachable;
        this.previous = Optional.of(previous);
    }

    /**
     * The history since a certain release.
     *
     * @param name the name of that release
     * @param start its commit, which the history contains
     */
    public static ReleaseHistory since(CommitLog commitLog, String commit, String name, String start) {
        BitSet reachable = commitLog.graph().reachable(commitLog.graph().indexOf(commit));
        return new ReleaseHistory(commitLog, reachable, new Start(name, start));
    }

    private static boolean isShownWith(Version earlier, Optional<Version> version, NoteConventions conventions) {
        return conventions.collapsePreReleases()
                && version.isPresent()
                && version.get().preRelease().isEmpty()
                && earlier.preRelease().isPresent()
                && earlier.triple().equals(version.get().triple());
    }

    /** The tag of the release before; empty for the first release. */
    public Optional<String> previous() {
        return previous.map(Start::name);
    }

    /** The commits since the release before. */
    private BitSet commits() {
        BitSet commits = (BitSet) reachable.clone();
        commits.andNot(before());
        return commits;
    }

    private BitSet before() {
        return previous.isEmpty()
                ? new BitSet()
                : commitLog
                        .graph()
                        .reachable(commitLog.graph().indexOf(previous.get().commit()));
    }

    /**
     * The authors and co-authors since the release before, sorted by name. A contribution is the first one if neither the name nor the
     * address occurs before.
     *
     * @param forge the forge whose accounts are named, {@code github} or {@code gitlab}
     * @param counts whether a commit, given by its id, is a part of the product
     */
    public List<Contributor> contributors(Mailmap mailmap, String forge, Predicate<String> counts) {
        BotFilter bots = BotFilter.matching(BotFilter.DEFAULTS);
        Set<String> known = new HashSet<>();
        for (Author author : AuthorCollector.of(commitLog, before(), mailmap, bots)) {
            known.addAll(identities(author.person()));
        }
        List<Contributor> contributors = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        BitSet commits = commits();
        for (int i = commits.nextSetBit(0); i >= 0; i = commits.nextSetBit(i + 1)) {
            commits.set(i, counts.test(commitLog.graph().id(i)));
        }
        for (Author author : AuthorCollector.of(commitLog, commits, mailmap, bots)) {
            Person person = author.person();
            Set<String> identities = identities(person);
            boolean first = previous.isPresent() && identities.stream().noneMatch(known::contains);
            // People have several addresses, and each would be listed.
            if (!person.name().isEmpty() && identities.stream().noneMatch(listed::contains)) {
                contributors.add(new Contributor(person.name(), account(person, forge), first));
            }
            listed.addAll(identities);
        }
        contributors.sort(Comparator.comparing(one -> one.name().toLowerCase(Locale.ROOT)));
        return contributors;
    }

    private static Set<String> identities(Person person) {
        Set<String> identities = new HashSet<>();
        identities.add(person.name().toLowerCase(Locale.ROOT));
        identities.add(person.email().toLowerCase(Locale.ROOT));
        identities.remove("");
        return identities;
    }

    private static Optional<String> account(Person person, String forge) {
        Matcher address = HIDDEN_ADDRESS.matcher(person.email());
        return address.matches() && address.group(2).equalsIgnoreCase(forge)
                ? Optional.of(address.group(1))
                : Optional.empty();
    }
}
