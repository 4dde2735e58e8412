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

/** Calculates a product's version at a commit: the base, the distance to it, and the change that the commits since then request. */
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

    /** Whether every commit concerns the product, because it is the whole repository. */
    public boolean concernsAll() {
        return product.paths().isEmpty();
    }

    /** Whether a commit, given as 40 hexadecimal digits, concerns the product. */
    public boolean concerns(RepositoryReader history, String commit) {
        return concernsAll() || history.touches(commit, product.paths());
    }

    /** The requests of a commit; none if it doesn't concern the product. */
    public BumpRequests bumpRequests(RepositoryReader history, Commit commit) {
        BumpRequests bumpRequests = BumpRequests.read(commit.message(), settings.conventionalCommits());
        boolean elsewhere = !product.paths().isEmpty()
                && !(bumpRequests.requests().isEmpty() && bumpRequests.unknown().isEmpty())
                && !history.touches(commit.id(), product.paths());
        return elsewhere ? BumpRequests.read("", false) : bumpRequests;
    }

    /** Calculates the version of a commit, given as 40 hexadecimal digits. */
    public CalculatedVersion calculate(RepositoryReader history, String commit) {
        TagSearch tagSearch = history.searchTags(commit, pattern);
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
                tagSearch.otherBranchesOnly() ? tagSearch.versionTagCount() : 0,
                warnings);
    }

    private Bump bump(RepositoryReader history, Optional<String> base, String commit, List<String> warnings) {
        List<Commit> requesting = new ArrayList<>();
        history.since(base, commit, candidate -> {
            BumpRequests bumpRequests = BumpRequests.read(candidate.message(), settings.conventionalCommits());
            if (!bumpRequests.requests().isEmpty() || !bumpRequests.unknown().isEmpty()) {
                requesting.add(candidate);
            }
        });
        Bump bump = Bump.PATCH;
        for (Commit candidate : requesting) {
            BumpRequests bumpRequests = bumpRequests(history, candidate);
            for (BumpRequest bumpRequest : bumpRequests.requests()) {
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
                "Unknown symbol '" + symbol + "' in a Sem-Ver line.",
                "commit " + commit.id().substring(0, 8) + ", " + commit.subject(),
                "It is ignored, so the next version may be too low for its changes.",
                "Add a commit with a valid symbol: bugfix, feature, deprecation or api-break.");
    }

    /** A pattern for the first of these tags that ends with a version. */
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
                            "Without a version tag the version starts from the beginning.",
                            "Tag the last release as v1.2.3, or set the pattern of version tags with `version.tags` in .mvn/waymark.yaml"
                                    + proposed(tagSearch.unrelated())
                                            .map(regex -> ", for example '" + regex + "'")
                                            .orElse("")
                                    + ".")
                    .text());
        }
        throw new ProblemException(
                new Problem(
                        what,
                        configured.get().where() + ", pattern " + pattern.text() + "; " + tags,
                        "If the pattern misses the version tags, the version starts again at 0.0.1.",
                        "Correct the pattern, or, if no release has been tagged yet, set `version.initial: 0.1.0` in .mvn/waymark.yaml."));
    }
}
