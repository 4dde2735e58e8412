package io.github.waymark.checkout;

import io.github.waymark.git.commits.Commit;
import io.github.waymark.history.RefusedTag;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.TagSearch;
import io.github.waymark.history.VersionTag;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.SettingValue;
import io.github.waymark.version.Bump;
import io.github.waymark.version.BumpRequest;
import io.github.waymark.version.BumpRequests;
import io.github.waymark.version.TagPattern;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calculates a product's version at a commit: the base, the distance to it, and the change that the commits since then request. */
public final class VersionCalculator {

    private final VersionSettings settings;
    private final Product product;
    private final TagPattern pattern;
    private final List<TagPattern> otherProducts;

    VersionCalculator(VersionSettings settings, Product product, Optional<String> artifactId) {
        this.settings = settings;
        this.product = product;
        this.pattern = product.tags().isPresent()
                ? TagPattern.of(product.tags().get().text())
                : TagPattern.standard(artifactId);
        this.otherProducts = settings.products().stream()
                .filter(other -> !other.name().equals(product.name()))
                .flatMap(other -> other.tags().stream())
                .map(tags -> TagPattern.of(tags.text()))
                .toList();
    }

    /** The pattern that a version tag of this product matches. */
    public TagPattern pattern() {
        return pattern;
    }

    /** The patterns of the other named products: their tags say nothing about this one. */
    List<TagPattern> otherProducts() {
        return otherProducts;
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
        return calculate(history, commit, Optional.empty(), new ArrayList<>());
    }

    /**
     * Calculates the version of HEAD.
     *
     * @param head what matters for HEAD only; empty for other commits, whose next release is not of interest
     * @param problems receives the problems that don't affect the version
     */
    CalculatedVersion calculate(
            RepositoryReader history, String commit, Optional<LineContext> head, List<Problem> problems) {
        TagSearch tagSearch = history.searchTags(commit, pattern);
        for (RefusedTag refused : tagSearch.refused()) {
            problems.add(refused.problem());
        }
        if (tagSearch.otherTagsOnly()
                && !TagProblems.remaining(history, otherProducts).isEmpty()) {
            problems.add(otherTagsOnly(tagSearch));
        }
        if (tagSearch.tagCount() == 0
                && head.isPresent()
                && head.get().mayLackTags()
                && settings.initial().isEmpty()) {
            problems.add(TagProblems.noTags(
                    "commit " + commit.substring(0, 8), head.get().origin().orElse("")));
        }
        Optional<String> baseCommit = tagSearch.base().map(VersionTag::commit);
        Bump bump = tagSearch.distance() == 0 ? Bump.PATCH : bump(history, baseCommit, commit, problems);
        addOutdatedName(tagSearch, bump, head, problems);
        Optional<TakenTarget> taken = head.isPresent() && tagSearch.versionTagCount() > 0
                ? otherLines(history, commit, tagSearch, bump, head.get(), problems)
                : Optional.empty();
        Commit calculated = history.commit(commit);
        List<String> warnings = new ArrayList<>();
        problems.forEach(problem -> warnings.add(problem.text()));
        return new CalculatedVersion(
                commit,
                calculated.tree(),
                calculated.time().toString(),
                tagSearch.base().map(VersionTag::name),
                tagSearch.base().map(VersionTag::version),
                tagSearch.distance(),
                bump,
                taken,
                warnings);
    }

    /** On the release itself the name is right. */
    private static void addOutdatedName(
            TagSearch tagSearch, Bump bump, Optional<LineContext> head, List<Problem> problems) {
        Optional<VersionTag> base = tagSearch.base();
        if (base.isEmpty() || tagSearch.distance() == 0 || head.isEmpty()) {
            return;
        }
        Optional<NamedRelease> named = head.get().named();
        Version version = base.get().version();
        if (named.isPresent() && named.get().isReleased(Optional.of(version))) {
            problems.add(named.get().outdated(base.get().name(), version.raised(bump)));
        }
    }

    /** Whether the next release is taken, with a warning if that or a higher release is on another line. */
    private Optional<TakenTarget> otherLines(
            RepositoryReader history,
            String commit,
            TagSearch tagSearch,
            Bump bump,
            LineContext context,
            List<Problem> problems) {
        Version base = tagSearch.base().map(VersionTag::version).orElse(Version.ZERO);
        Optional<Version> named = named(context, tagSearch);
        Version target = named.orElseGet(() -> base.raised(bump));
        ReleaseLines lines = new ReleaseLines(history, pattern, commit, base);
        Optional<TakenTarget> taken = lines.taken(target);
        // A tagged commit is a release, whatever other lines have.
        boolean tagged = tagSearch.base().isPresent() && tagSearch.distance() == 0;
        if (tagSearch.otherBranchesOnly() && named.isEmpty()) {
            List<VersionTag> higher = lines.higher(Version.ZERO, true);
            if (!higher.isEmpty()) {
                Version next = lines.free(higher.get(0).version());
                problems.add(TagProblems.unreachable(commit, tagSearch.versionTagCount(), higher, next));
            }
        } else if (taken.isPresent() && taken.get().otherLine() && !tagged) {
            boolean featureSuffices =
                    base.raised(Bump.MINOR).compareTo(taken.get().next()) == 0;
            problems.add(TagProblems.taken(commit, taken.get(), featureSuffices, named.isPresent()));
        } else if (context.mainBranch() && !tagged) {
            List<VersionTag> higher = lines.higher(target, false);
            if (!higher.isEmpty()) {
                Version next = lines.free(higher.get(0).version());
                problems.add(TagProblems.higher(commit, target, higher, next));
            }
        }
        return taken;
    }

    private Optional<Version> named(LineContext context, TagSearch tagSearch) {
        Optional<NamedRelease> named =
                context.named().isPresent() || tagSearch.base().isPresent()
                        ? context.named()
                        : settings.initial().map(value -> NextRelease.of("version.initial", value));
        return named.filter(release -> !release.isReleased(tagSearch.base().map(VersionTag::version)))
                .map(NamedRelease::version);
    }

    private Bump bump(RepositoryReader history, Optional<String> base, String commit, List<Problem> problems) {
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
                problems.add(unknownSymbol(candidate, unknown));
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

    private Problem otherTagsOnly(TagSearch tagSearch) {
        String what = tagSearch.tagCount() == 1
                ? "The repository has a tag, but it isn't a version tag."
                : "The repository has " + tagSearch.tagCount() + " tags, but none is a version tag.";
        String tags = "tags: " + String.join(", ", tagSearch.unrelated())
                + (tagSearch.tagCount() > tagSearch.unrelated().size() ? ", …" : "");
        Optional<SettingValue> configured = product.tags();
        if (configured.isEmpty() || settings.initial().isPresent()) {
            return new Problem(
                    what,
                    tags,
                    "Without a version tag the version starts from the beginning.",
                    "Tag the last release as v1.2.3, or set the pattern of version tags with `version.tags` in .mvn/waymark.yaml"
                            + TagProblems.proposed(tagSearch.unrelated())
                                    .map(regex -> ", for example '" + regex + "'")
                                    .orElse("")
                            + ".");
        }
        throw new ProblemException(
                new Problem(
                        what,
                        configured.get().where() + ", pattern " + pattern.text() + "; " + tags,
                        "If the pattern misses the version tags, the version starts again at 0.0.1.",
                        "Correct the pattern, or, if no release has been tagged yet, set `version.initial: 0.1.0` in .mvn/waymark.yaml."));
    }
}
