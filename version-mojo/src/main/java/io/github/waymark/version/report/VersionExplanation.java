package io.github.waymark.version.report;

import io.github.waymark.checkout.CalculatedVersion;
import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.checkout.DerivedVersion.Origin;
import io.github.waymark.checkout.VersionCalculator;
import io.github.waymark.history.RefusedTag;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.TagSearch;
import io.github.waymark.history.VersionTag;
import io.github.waymark.json.JsonMap;
import io.github.waymark.version.BumpRequest;
import io.github.waymark.version.BumpRequests;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import io.github.waymark.version.release.TagName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Explains how a version was derived: the tags found, those skipped or rejected with the reason, the base tag, the commits since then
 * and what they request, and how to make it a release.
 *
 * @param version the version to explain
 * @param pattern the pattern of version tags; empty if the version isn't from git
 * @param tag the name of the next release's tag
 * @param tagSearch the tags reachable from the commit; empty if the version isn't from git or there is no commit yet
 * @param steps the commits since the base, newest first, up to {@link #MOST_STEPS}
 */
public record VersionExplanation(
        DerivedVersion version, String pattern, String tag, Optional<TagSearch> tagSearch, List<Step> steps) {

    /** The number of commits shown; commits with requests are shown beyond it. */
    public static final int MOST_STEPS = 100;

    /**
     * A commit since the base.
     *
     * @param commit 40 hexadecimal digits
     * @param subject the first paragraph of its message, in one line
     * @param bumpRequests the symbols of its requests, such as {@code feature}
     * @param unknown its unknown symbols
     */
    public record Step(String commit, String subject, List<String> bumpRequests, List<String> unknown) {}

    /** Explains the version of a folder. */
    public static VersionExplanation of(Checkout checkout, Path folder) {
        DerivedVersion version = checkout.version(folder);
        if (version.calculated().isEmpty() || version.origin() == Origin.RECORD) {
            return new VersionExplanation(version, "", "v" + version.target(), Optional.empty(), List.of());
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
            return new VersionExplanation(
                    version,
                    calculator.pattern().text(),
                    tag(version, calculator, checkout),
                    Optional.of(tagSearch),
                    List.copyOf(steps));
        }
    }

    private static String tag(DerivedVersion version, VersionCalculator calculator, Checkout checkout) {
        Optional<String> baseTag = version.calculated().flatMap(CalculatedVersion::baseTag);
        String name = checkout.root().toString().replaceFirst(".*[/\\\\]", "");
        return Version.read(version.target()) instanceof TagReading.Release target
                ? TagName.find(target.version(), baseTag, name, calculator.pattern())
                        .orElse("<name>")
                : "<name>";
    }

    /** The explanation as text, one step per line. */
    public String text() {
        StringBuilder text = new StringBuilder(version.line()).append('\n');
        if (version.origin() != Origin.GIT) {
            text.append("  The version is set explicitly; git is not used for it.\n");
        }
        if (tagSearch.isPresent()) {
            appendTags(text, tagSearch.get());
            appendCommits(text, tagSearch.get());
        }
        text.append("  The next release would be ").append(version.target());
        text.append(version.release() ? ", which is this commit.\n" : " (" + version.bump() + ").\n");
        text.append("  The working tree ")
                .append(
                        version.dirty()
                                ? "is dirty, so this can't be a release or an immutable version.\n"
                                : "is clean.\n");
        if (!version.release()) {
            text.append("  To make it a release: ").append(version.dirty() ? "commit the changes, then " : "");
            text.append("git tag -a ")
                    .append(tag)
                    .append(" -m ")
                    .append(version.target())
                    .append('\n');
        }
        return text.toString();
    }

    private void appendTags(StringBuilder text, TagSearch tags) {
        text.append("  Tags: ").append(tags.tagCount()).append(", of which ").append(tags.versionTagCount());
        text.append(" are version tags; the pattern is ").append(pattern).append(".\n");
        if (!tags.unrelated().isEmpty()) {
            boolean more =
                    tags.tagCount() > tags.versionTagCount() + tags.unrelated().size();
            text.append("  Not version tags: ").append(String.join(", ", tags.unrelated()));
            text.append(more ? ", …\n" : "\n");
        }
        if (tags.base().isEmpty()) {
            text.append("  Base: none; no version tag is reachable from this commit.");
            text.append(tags.otherBranchesOnly() ? " The existing ones are on other branches.\n" : "\n");
        } else {
            VersionTag base = tags.base().get();
            text.append("  Base: ")
                    .append(base.name())
                    .append(", ")
                    .append(base.annotated() ? "annotated" : "lightweight");
            text.append(", on ").append(base.commit(), 0, 8);
            text.append(": the highest reachable version tag that no other one contains.\n");
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

    private void appendCommits(StringBuilder text, TagSearch tags) {
        text.append("  Commits since: ").append(tags.distance()).append('\n');
        for (Step step : steps) {
            text.append("    ").append(step.commit(), 0, 8).append(' ').append(step.subject());
            if (!step.bumpRequests().isEmpty()) {
                text.append("  [requests ")
                        .append(String.join(", ", step.bumpRequests()))
                        .append(']');
            }
            if (!step.unknown().isEmpty()) {
                text.append("  [unknown: ")
                        .append(String.join(", ", step.unknown()))
                        .append(']');
            }
            text.append('\n');
        }
        if (tags.distance() > steps.size()) {
            text.append("    … and ").append(tags.distance() - steps.size()).append(" more without requests\n");
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
