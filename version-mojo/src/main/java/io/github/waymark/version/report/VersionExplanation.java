package io.github.waymark.version.report;

import io.github.waymark.checkout.CalculatedVersion;
import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.checkout.DerivedVersion.Origin;
import io.github.waymark.checkout.TakenTarget;
import io.github.waymark.checkout.VersionCalculator;
import io.github.waymark.history.RefusedTag;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.TagSearch;
import io.github.waymark.history.VersionTag;
import io.github.waymark.json.JsonMap;
import io.github.waymark.problem.Problem;
import io.github.waymark.text.Count;
import io.github.waymark.version.BumpRequest;
import io.github.waymark.version.BumpRequests;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import io.github.waymark.version.release.NextReleaseVersion;
import io.github.waymark.version.release.TagName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Explains how a version was derived: the next release, the base tag, the commits since then and what they request, the tags skipped
 * or rejected with the reason, and how to make it a release.
 *
 * @param version the version to explain
 * @param pattern the pattern of version tags; empty if the version isn't from git
 * @param release the version of the next release, as the project spells it
 * @param tag the name of its tag
 * @param tagSearch the tags reachable from the commit; empty if the version isn't from git or there is no commit yet
 * @param steps the commits since the base, newest first, up to {@link #MOST_STEPS}
 * @param cacheFault how the cached answer differs from a fresh one; empty if they are equal
 */
public record VersionExplanation(
        DerivedVersion version,
        String pattern,
        String release,
        String tag,
        Optional<TagSearch> tagSearch,
        List<Step> steps,
        Optional<Problem> cacheFault) {

    /** The number of commits in JSON; commits with requests are added beyond it. */
    public static final int MOST_STEPS = 100;

    /**
     * A commit since the base.
     *
     * @param commit 40 hexadecimal digits
     * @param subject the first paragraph of its message, in one line
     * @param bumpRequests the symbols of its requests, such as {@code feature}
     * @param unknown its unknown symbols
     */
    public record Step(String commit, String subject, List<String> bumpRequests, List<String> unknown) {

        boolean requests() {
            return !bumpRequests.isEmpty() || !unknown.isEmpty();
        }
    }

    /** Explains the version of a folder. */
    public static VersionExplanation of(Checkout checkout, Path folder) {
        DerivedVersion version = checkout.version(folder);
        if (version.calculated().isEmpty() || version.origin() == Origin.RECORD) {
            return new VersionExplanation(
                    version,
                    "",
                    version.target(),
                    "v" + version.target(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty());
        }
        CalculatedVersion calculated = version.calculated().get();
        VersionCalculator calculator = checkout.calculator(folder);
        try (RepositoryReader history = checkout.history()) {
            TagSearch tagSearch = history.searchTags(calculated.commit(), calculator.pattern());
            List<Step> steps = new ArrayList<>();
            Optional<String> base = tagSearch.base().map(VersionTag::commit);
            history.since(base, calculated.commit(), commit -> {
                BumpRequests bumpRequests = calculator.bumpRequests(history, commit);
                boolean requests = !bumpRequests.requests().isEmpty()
                        || !bumpRequests.unknown().isEmpty();
                if (steps.size() < MOST_STEPS || requests) {
                    List<String> symbols = new ArrayList<>();
                    for (BumpRequest bumpRequest : bumpRequests.requests()) {
                        symbols.add(bumpRequest.symbol());
                    }
                    steps.add(new Step(commit.id(), commit.subject(), symbols, bumpRequests.unknown()));
                }
            });
            Optional<Version> release = release(version, calculator, history);
            return new VersionExplanation(
                    version,
                    calculator.pattern().text(),
                    release.map(Version::text).orElse(version.nextRelease()),
                    release.flatMap(next -> tag(next, version, calculator, checkout))
                            .orElse("<name>"),
                    Optional.of(tagSearch),
                    List.copyOf(steps),
                    checkout.calculatedAgain(folder, history)
                            .flatMap(fresh -> cacheFault(calculated, fresh, checkout)));
        }
    }

    private static Optional<Version> release(
            DerivedVersion version, VersionCalculator calculator, RepositoryReader history) {
        if (!(Version.read(version.nextRelease()) instanceof TagReading.Release next)) {
            return Optional.empty();
        }
        Optional<Version> base = version.calculated().flatMap(CalculatedVersion::base);
        boolean unknown = base.flatMap(Version::preRelease).isPresent();
        String qualifier = unknown
                ? NextReleaseVersion.qualifier(history.versionTags(calculator.pattern()))
                : base.map(Version::qualifier).orElse("");
        return Optional.of(next.version().withQualifier(qualifier));
    }

    private static Optional<String> tag(
            Version release, DerivedVersion version, VersionCalculator calculator, Checkout checkout) {
        String name = checkout.root().toString().replaceFirst(".*[/\\\\]", "");
        return TagName.find(
                release, version.calculated().flatMap(CalculatedVersion::baseTag), name, calculator.pattern());
    }

    private static Optional<Problem> cacheFault(CalculatedVersion cached, CalculatedVersion fresh, Checkout checkout) {
        // HEAD may have moved meanwhile, which is no fault.
        if (!cached.commit().equals(fresh.commit()) || cached.equals(fresh)) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                "The cached answer differs from the repository: the cache has " + answer(cached) + ", the repository "
                        + answer(fresh) + ".",
                checkout.git().orElseThrow().gitDir().resolve("waymark").toString(),
                "Builds of this commit have a wrong version until the cache is deleted.",
                "Delete that folder, and report the fault."));
    }

    private static String answer(CalculatedVersion calculated) {
        return Count.of(calculated.distance(), "commit") + " past "
                + calculated.baseTag().orElse("no tag") + " ("
                + calculated.bump().name().toLowerCase(Locale.ROOT) + ", "
                + Count.of(calculated.warnings().size(), "warning") + ")";
    }

    /** The explanation as text: the answer, then how it was found, one fact per line. */
    public String text() {
        StringBuilder text = new StringBuilder(version.line()).append('\n');
        if (version.origin() != Origin.GIT) {
            text.append("  The version is set explicitly; git is not used for it.\n");
        }
        appendRelease(text);
        if (tagSearch.isPresent()) {
            appendBase(text, tagSearch.get());
            appendCommits(text, tagSearch.get());
            appendTags(text, tagSearch.get());
        }
        cacheFault.ifPresent(problem -> problem.text()
                .lines()
                .forEach(line -> text.append("  ").append(line).append('\n')));
        if (!version.release()) {
            text.append("  To make it a release: ").append(version.dirty() ? "commit the changes, then " : "");
            text.append("git tag -a ")
                    .append(tag)
                    .append(" -m ")
                    .append(release)
                    .append('\n');
        }
        return text.toString();
    }

    private void appendRelease(StringBuilder text) {
        text.append("  The next release would be ").append(release);
        Optional<TakenTarget> taken = version.taken();
        if (version.release()) {
            text.append(", which is this commit.\n");
        } else if (taken.isPresent()) {
            text.append(": ")
                    .append(taken.get().target())
                    .append(" is taken by the tag ")
                    .append(taken.get().tag());
            text.append(
                    taken.get().otherLine()
                            ? ", which is on another line of commits.\n"
                            : ", which descends from this commit.\n");
        } else {
            text.append(" (").append(version.bump()).append(").\n");
        }
        text.append("  The working tree ")
                .append(
                        version.dirty()
                                ? "is dirty, so this can't be a release or an immutable version.\n"
                                : "is clean.\n");
    }

    private static void appendBase(StringBuilder text, TagSearch tags) {
        if (tags.base().isEmpty()) {
            text.append("  Base: none; no version tag is reachable from this commit.");
            text.append(tags.otherBranchesOnly() ? " The existing ones are on other branches.\n" : "\n");
            return;
        }
        VersionTag base = tags.base().get();
        text.append("  Base: ").append(base.name()).append(", ").append(base.annotated() ? "annotated" : "lightweight");
        text.append(", on ").append(base.commit(), 0, 8);
        text.append(": the highest reachable version tag that no other one contains.\n");
    }

    /** Commits without requests are only counted: they are most, and the reason for nothing. */
    private void appendCommits(StringBuilder text, TagSearch tags) {
        text.append("  Commits since: ").append(tags.distance()).append('\n');
        int requesting = 0;
        for (Step step : steps) {
            if (step.requests()) {
                requesting++;
                text.append("    ").append(step.commit(), 0, 8).append(' ').append(step.subject());
                append(text, "requests ", step.bumpRequests());
                append(text, "unknown: ", step.unknown());
                text.append('\n');
            }
        }
        int others = tags.distance() - requesting;
        if (others > 0) {
            text.append("    ").append(Count.of(others, "commit"));
            text.append(others == 1 ? " requests nothing.\n" : " request nothing.\n");
        }
    }

    private static void append(StringBuilder text, String word, List<String> symbols) {
        if (!symbols.isEmpty()) {
            text.append("  [").append(word).append(String.join(", ", symbols)).append(']');
        }
    }

    private void appendTags(StringBuilder text, TagSearch tags) {
        text.append("  Tags: ")
                .append(tags.tagCount())
                .append("; version tags: ")
                .append(tags.versionTagCount());
        text.append(". Version tags have one of the forms ").append(pattern).append(".\n");
        if (!tags.unrelated().isEmpty()) {
            boolean more =
                    tags.tagCount() > tags.versionTagCount() + tags.unrelated().size();
            text.append("  Not version tags: ").append(String.join(", ", tags.unrelated()));
            text.append(more ? ", …\n" : "\n");
        }
        for (VersionTag other : tags.others()) {
            text.append("  Skipped: ").append(other.name()).append(" on ").append(other.commit(), 0, 8);
            text.append(": it is lower than the base.\n");
        }
        for (RefusedTag refused : tags.refused()) {
            text.append("  Rejected: ").append(refused.name()).append(": ");
            text.append(refused.problem().what())
                    .append(' ')
                    .append(refused.problem().why())
                    .append('\n');
        }
    }

    /** The explanation as one line of JSON, schema 1. */
    public String json() {
        JsonMap json = JsonMap.report()
                .add("version", version.version())
                .add("origin", version.origin().text())
                .add("target", version.target())
                .add("bump", version.bump())
                .add("release", version.release())
                .add("dirty", version.dirty())
                .add("pattern", pattern);
        List<JsonMap> skipped = new ArrayList<>();
        List<JsonMap> rejected = new ArrayList<>();
        if (tagSearch.isPresent()) {
            json.add("tags", tagSearch.get().tagCount())
                    .add("versionTags", tagSearch.get().versionTagCount())
                    .add("distance", tagSearch.get().distance())
                    .add(
                            "base",
                            tagSearch.get().base().map(VersionExplanation::tag).orElse(null));
            tagSearch.get().others().forEach(other -> skipped.add(tag(other)));
            tagSearch
                    .get()
                    .refused()
                    .forEach(tag -> rejected.add(new JsonMap()
                            .add("tag", tag.name())
                            .add(
                                    "reason",
                                    tag.problem().what() + " " + tag.problem().why())));
        }
        version.taken().ifPresent(taken -> json.add("taken", taken.tag()).add("next", release));
        cacheFault.ifPresent(problem -> json.add("cacheFault", problem.what()));
        return json.add("passedOver", skipped)
                .add("refused", rejected)
                .add("commits", steps.stream().map(VersionExplanation::commit).toList())
                .line();
    }

    private static JsonMap tag(VersionTag tag) {
        return new JsonMap()
                .add("tag", tag.name())
                .add("version", tag.version().text())
                .add("commit", tag.commit())
                .add("annotated", tag.annotated());
    }

    private static JsonMap commit(Step step) {
        return new JsonMap()
                .add("commit", step.commit())
                .add("subject", step.subject())
                .add("requests", step.bumpRequests())
                .add("unknown", step.unknown());
    }
}
