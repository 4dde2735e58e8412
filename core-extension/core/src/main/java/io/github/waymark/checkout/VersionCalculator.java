package io.github.waymark.checkout;

import io.github.waymark.git.commits.Commit;
import io.github.waymark.history.RefusedTag;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.TagSearch;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.SettingValue;
import io.github.waymark.version.Bump;
import io.github.waymark.version.BumpRequest;
import io.github.waymark.version.BumpRequests;
import io.github.waymark.version.TagPattern;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks history what a commit of a product is: base, distance, and what the commits since the base ask for. */
public final class VersionCalculator {

    private final VersionSettings settings;
    private final Product product;
    private final TagPattern pattern;

    VersionCalculator(VersionSettings settings, Product product, Optional<String> artifactId) {
        this.settings = settings;
        this.product = product;
        this.pattern = product.tags().isPresent()
                ? TagPattern.of(product.tags().get().text())
                : TagPattern.standard(artifactId);
    }

    /** The pattern that a version tag of this product matches. */
    public TagPattern pattern() {
        return pattern;
    }

    /** Whether every commit touches the product, as it is all that the repository holds. */
    public boolean concernsAll() {
        return product.paths().isEmpty();
    }

    /** Whether a commit, given as 40 hexadecimal digits, touches the product. */
    public boolean concerns(RepositoryReader history, String commit) {
        return concernsAll() || history.touches(commit, product.paths());
    }

    /** What a commit asks for; nothing when it doesn't touch the product. */
    public BumpRequests bumpRequests(RepositoryReader history, Commit commit) {
        BumpRequests bumpRequests = BumpRequests.read(commit.message(), settings.conventionalCommits());
        boolean elsewhere = !product.paths().isEmpty()
                && !(bumpRequests.bumpRequests().isEmpty()
                        && bumpRequests.unknown().isEmpty())
                && !history.touches(commit.id(), product.paths());
        return elsewhere ? BumpRequests.read("", false) : bumpRequests;
    }

    /** Reckons a commit, given as 40 hexadecimal digits. */
    public CalculatedVersion calculate(RepositoryReader history, String commit) {
        TagSearch tagSearch = history.tagSearch(commit, pattern);
        List<String> warnings = new ArrayList<>();
        for (RefusedTag refused : tagSearch.refused()) {
            warnings.add(refused.problem().text());
        }
        if (tagSearch.otherTagsOnly()) {
            warnings.addAll(otherTagsOnly(tagSearch));
        }
        Optional<String> baseTag = Optional.empty();
        Optional<String> baseCommit = Optional.empty();
        if (tagSearch.base().isPresent()) {
            baseTag = Optional.of(tagSearch.base().get().name());
            baseCommit = Optional.of(tagSearch.base().get().commit());
        }
        Bump bump = tagSearch.distance() == 0 ? Bump.PATCH : bump(history, baseCommit, commit, warnings);
        Commit calculated = history.commit(commit);
        return new CalculatedVersion(
                commit,
                calculated.tree(),
                calculated.time().toString(),
                baseTag,
                tagSearch.base().isPresent()
                        ? Optional.of(tagSearch.base().get().version())
                        : Optional.empty(),
                tagSearch.distance(),
                bump,
                tagSearch.otherLinesOnly() ? tagSearch.versionTagCount() : 0,
                warnings);
    }

    private Bump bump(RepositoryReader history, Optional<String> base, String commit, List<String> warnings) {
        List<Commit> asking = new ArrayList<>();
        history.since(base, commit, candidate -> {
            BumpRequests bumpRequests = BumpRequests.read(candidate.message(), settings.conventionalCommits());
            if (!bumpRequests.bumpRequests().isEmpty()
                    || !bumpRequests.unknown().isEmpty()) {
                asking.add(candidate);
            }
        });
        Bump bump = Bump.PATCH;
        for (Commit candidate : asking) {
            BumpRequests bumpRequests = bumpRequests(history, candidate);
            for (BumpRequest bumpRequest : bumpRequests.bumpRequests()) {
                bump = bump.max(bumpRequest.bump());
            }
            for (String unknown : bumpRequests.unknown()) {
                warnings.add(unknownSymbol(candidate, unknown).text());
            }
        }
        return bump;
    }

    private static Problem unknownSymbol(Commit commit, String symbol) {
        return new Problem(
                "A Sem-Ver line asks for '" + symbol + "', which nobody knows.",
                "commit " + commit.id().substring(0, 8) + ", " + commit.subject(),
                "It counts as nothing, and the next release may promise less than its changes do.",
                "Add a commit with the right symbol: bugfix, feature, deprecation or api-break.");
    }

    /** What would read the first of these tags that ends in a version. */
    private static Optional<String> proposed(List<String> tags) {
        for (String tag : tags) {
            for (int i = 1; i < tag.length(); i++) {
                if (Character.isDigit(tag.charAt(i)) && Version.read(tag.substring(i)) instanceof TagReading.Release) {
                    return Optional.of(tag.substring(0, i).replaceAll("[^\\w/-]", "\\\\$0") + "(?<version>\\d.*)");
                }
            }
        }
        return Optional.empty();
    }

    private List<String> otherTagsOnly(TagSearch tagSearch) {
        String what = tagSearch.tagCount() == 1
                ? "The repository has a tag, but it isn't a version tag."
                : "The repository has " + tagSearch.tagCount() + " tags, but none is a version tag.";
        String tags = "tags: " + String.join(", ", tagSearch.unrelated())
                + (tagSearch.tagCount() > tagSearch.unrelated().size() ? ", …" : "");
        Optional<SettingValue> configured = product.tags();
        if (configured.isEmpty() || settings.initial().isPresent()) {
            return List.of(new Problem(
                            what,
                            tags,
                            "Without a version tag the version starts at the beginning.",
                            "Tag the last release as v1.2.3, or say with `version.tags` in .mvn/waymark.yaml what version tags look like"
                                    + proposed(tagSearch.unrelated())
                                            .map(regex -> ", perhaps: '" + regex + "'")
                                            .orElse("")
                                    + ".")
                    .text());
        }
        throw new ProblemException(
                new Problem(
                        what,
                        configured.get().where() + ", pattern " + pattern.text() + "; " + tags,
                        "With a pattern that misses the version tags, the version would start again at 0.0.1.",
                        "Correct the pattern, or, where no release has been tagged yet, say `version.initial: 0.1.0` in .mvn/waymark.yaml."));
    }
}
