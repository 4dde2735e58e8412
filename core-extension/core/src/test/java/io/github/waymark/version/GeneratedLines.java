package io.github.waymark.version;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A random history of a project that releases as people do: a main line with tags, topic branches without, and hotfix
 * lines that start at the highest tag of a series and are merged back.
 *
 * <p>A tag is at least what its commits request, or a pre-release of that.
 */
@NullMarked
final class GeneratedLines {

    /** A commit; {@code reach} are the numbers of all that it contains, itself too. */
    record Commit(int number, BitSet reachable, Bump bumpRequest, List<Version> tags) {

        String id() {
            // Eight digits that begin like an alpha, a beta or a milestone now and then.
            return String.format("%08x", number * 0x9E3779B9) + "0".repeat(32);
        }

        Optional<Version> highestTag() {
            return tags.stream().max(Version::compareTo);
        }
    }

    private static final List<String> FINALS = List.of("%s", "%s.Final", "%s-GA");
    private static final List<String> PRE_RELEASES = List.of(
            "%s-alpha-1", "%s.0a2", "%s-beta-1", "%sb3", "%s-M1", "%s.M9", "%s-RC1", "%s-rc.2", "%s.CR9", "%s-rc-1");

    private final Random random;
    private final List<Commit> commits = new ArrayList<>();
    private final List<List<Commit>> lines = new ArrayList<>();
    private final List<Version> used = new ArrayList<>();

    GeneratedLines(long seed) {
        random = new Random(seed);
        List<Commit> main = new ArrayList<>();
        lines.add(main);
        main.add(commit(bumpRequest()));
        int steps = 8 + random.nextInt(25);
        for (int i = 0; i < steps; i++) {
            step(main);
        }
    }

    /** The main line, then the hotfix lines; each from its oldest commit on, by first parents. */
    List<List<Commit>> lines() {
        return lines;
    }

    private void step(List<Commit> main) {
        Commit tip = main.get(main.size() - 1);
        switch (random.nextInt(8)) {
            case 0 -> tag(tip, random.nextInt(3) == 0);
            case 1 -> tag(tip, true);
            case 2 -> main.add(commit(Bump.PATCH, tip, topic(main)));
            case 3 -> hotfix(main);
            default -> main.add(commit(bumpRequest(), tip));
        }
    }

    /** Some commits that start anywhere on the line and carry no tag. */
    private Commit topic(List<Commit> line) {
        Commit tip = line.get(random.nextInt(line.size()));
        int length = 1 + random.nextInt(3);
        for (int i = 0; i < length; i++) {
            tip = commit(bumpRequest(), tip);
        }
        return tip;
    }

    private void hotfix(List<Commit> main) {
        List<Commit> tagged = commits.stream().filter(this::startsHotfixes).toList();
        if (tagged.isEmpty()) {
            return;
        }
        List<Commit> line = new ArrayList<>();
        line.add(tagged.get(random.nextInt(tagged.size())));
        int length = 1 + random.nextInt(4);
        for (int i = 0; i < length; i++) {
            line.add(commit(Bump.PATCH, line.get(line.size() - 1)));
            Commit tip = line.get(line.size() - 1);
            if (random.nextInt(2) == 0) {
                tag(tip, random.nextInt(3) == 0);
            }
        }
        lines.add(line);
        if (random.nextInt(3) > 0) {
            main.add(commit(Bump.PATCH, main.get(main.size() - 1), line.get(line.size() - 1)));
        }
    }

    private boolean startsHotfixes(Commit commit) {
        return commit.highestTag()
                .filter(tag -> used.stream()
                        .noneMatch(other -> other.compareTo(tag) > 0
                                && other.major() == tag.major()
                                && other.minor() == tag.minor()))
                .isPresent();
    }

    private void tag(Commit commit, boolean preRelease) {
        if (!commit.tags().isEmpty()) {
            return;
        }
        DescribeResult described = described(commit);
        Version base = described.base().orElse(Version.ZERO);
        List<String> forms = preRelease ? PRE_RELEASES : FINALS;
        String form = forms.get(random.nextInt(forms.size()));
        Version version =
                parse(String.format(form, base.raised(described.bump()).triple()));
        while (isUsed(version) || version.compareTo(base) <= 0) {
            version = version.preRelease().isPresent() && random.nextInt(9) > 0
                    ? version.nextPreRelease()
                    : version.finalRelease().raised(Bump.PATCH);
        }
        commit.tags().add(version);
        used.add(version);
    }

    private boolean isUsed(Version version) {
        return used.stream().anyMatch(other -> other.compareTo(version) == 0);
    }

    static Version parse(String text) {
        return ((TagReading.Release) Version.read(text)).version();
    }

    private Bump bumpRequest() {
        int dice = random.nextInt(20);
        return dice == 0 ? Bump.MAJOR : dice < 5 ? Bump.MINOR : Bump.PATCH;
    }

    private Commit commit(Bump bumpRequest, Commit... parents) {
        BitSet reachable = new BitSet();
        for (Commit parent : parents) {
            reachable.or(parent.reachable());
        }
        reachable.set(commits.size());
        Commit commit = new Commit(commits.size(), reachable, bumpRequest, new ArrayList<>());
        commits.add(commit);
        return commit;
    }

    /** The rule for the base in its simplest form: the highest tag reachable from the commit that no other reachable tag contains. */
    DescribeResult described(Commit commit) {
        Commit base = null;
        for (Commit candidate : commits) {
            if (commit.reachable().get(candidate.number()) && isBase(candidate, commit) && isHigher(candidate, base)) {
                base = candidate;
            }
        }
        BitSet since = (BitSet) commit.reachable().clone();
        if (base != null) {
            since.andNot(base.reachable());
        }
        Bump bump = Bump.PATCH;
        for (int i = since.nextSetBit(0); i >= 0; i = since.nextSetBit(i + 1)) {
            bump = bump.max(commits.get(i).bumpRequest());
        }
        Optional<Version> version = base == null ? Optional.empty() : base.highestTag();
        return new DescribeResult(
                version,
                version.map(Version::text),
                since.cardinality(),
                bump,
                false,
                commit.id(),
                Optional.empty(),
                Optional.empty());
    }

    private boolean isBase(Commit candidate, Commit commit) {
        return !candidate.tags().isEmpty()
                && commits.stream()
                        .noneMatch(other -> other.number() != candidate.number()
                                && !other.tags().isEmpty()
                                && commit.reachable().get(other.number())
                                && other.reachable().get(candidate.number()));
    }

    private static boolean isHigher(Commit candidate, @Nullable Commit than) {
        return than == null
                || candidate
                                .highestTag()
                                .orElseThrow()
                                .compareTo(than.highestTag().orElseThrow())
                        > 0;
    }
}
