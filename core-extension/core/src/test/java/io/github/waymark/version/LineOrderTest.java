package io.github.waymark.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Versions are ordered as the commits of a line are: on generated histories and in every Maven. */
@NullMarked
class LineOrderTest {

    private static final int HISTORIES = 200;

    static List<MavenOrder> orders() {
        return MavenOrder.all();
    }

    @ParameterizedTest
    @MethodSource("orders")
    void immutableVersionsSortAsTheCommitsOfALine(MavenOrder maven) {
        List<String> wrong = new ArrayList<>();
        for (int seed = 0; seed < HISTORIES; seed++) {
            GeneratedLines history = new GeneratedLines(seed);
            for (List<GeneratedLines.Commit> line : history.lines()) {
                List<String> versions = new ArrayList<>();
                for (GeneratedLines.Commit commit : line) {
                    versions.add(
                            history.described(commit).formatted(Style.IMMUTABLE).version());
                }
                rising(maven, versions, 1, "history " + seed, wrong);
            }
        }
        assertNone(wrong);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void snapshotsSortAsTheCommitsOfALineBetweenFinalReleases(MavenOrder maven) {
        List<String> wrong = new ArrayList<>();
        for (int seed = 0; seed < HISTORIES; seed++) {
            GeneratedLines history = new GeneratedLines(seed);
            for (List<GeneratedLines.Commit> line : history.lines()) {
                List<String> versions = new ArrayList<>();
                for (GeneratedLines.Commit commit : line) {
                    if (commit.highestTag().flatMap(Version::preRelease).isEmpty()) {
                        versions.add(history.described(commit)
                                .formatted(Style.SNAPSHOT)
                                .version());
                    }
                }
                rising(maven, versions, 0, "history " + seed, wrong);
            }
        }
        assertNone(wrong);
    }

    /** Each pair, as not every comparator of Maven's is known to be transitive. */
    private static void rising(MavenOrder maven, List<String> versions, int least, String where, List<String> wrong) {
        for (int i = 0; i < versions.size(); i++) {
            for (int j = i + 1; j < versions.size(); j++) {
                if (maven.compare(versions.get(j), versions.get(i)) < least) {
                    wrong.add(where + ": " + versions.get(j) + " follows " + versions.get(i));
                }
            }
        }
    }

    private static void assertNone(List<String> wrong) {
        assertTrue(
                wrong.isEmpty(),
                () -> wrong.size() + " wrong:\n" + String.join("\n", wrong.subList(0, Math.min(40, wrong.size()))));
    }

    /** So that the properties above are about something. */
    @Test
    void theHistoriesHaveWhatTheOrderIsPromisedFor() {
        int preReleases = 0;
        int mergedHotfixes = 0;
        int untagged = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            GeneratedLines history = new GeneratedLines(seed);
            List<GeneratedLines.Commit> main = history.lines().get(0);
            GeneratedLines.Commit tip = main.get(main.size() - 1);
            for (GeneratedLines.Commit commit : main) {
                DescribeResult described = history.described(commit);
                preReleases += described.distance() > 0
                                && described.base().flatMap(Version::preRelease).isPresent()
                        ? 1
                        : 0;
                untagged += described.base().isEmpty() ? 1 : 0;
            }
            for (List<GeneratedLines.Commit> line :
                    history.lines().subList(1, history.lines().size())) {
                mergedHotfixes += tip.reachable().get(line.get(line.size() - 1).number()) ? 1 : 0;
            }
        }
        assertTrue(preReleases > 300, "commits past a pre-release: " + preReleases);
        assertTrue(mergedHotfixes > 100, "merged hotfix lines: " + mergedHotfixes);
        assertTrue(untagged > 300, "commits before the first tag: " + untagged);
    }

    /**
     * The limit of this rule: a tag merged in that holds a part of the line's own commits takes them out of the count.
     * Where it raises the target too, as a release branch does that takes the feature along, the order is kept.
     */
    @Test
    void aTagOnAForkFromTheMiddleOfALineMayLowerTheCount() {
        Version forked = Version.of(1, 2, 1);
        DescribeResult before = new DescribeResult(
                Optional.of(Version.of(1, 2, 0)),
                Optional.of("1.2.0"),
                10,
                Bump.MINOR,
                false,
                "1".repeat(40),
                Optional.empty(),
                Optional.empty());
        DescribeResult after = new DescribeResult(
                Optional.of(forked),
                Optional.of("1.2.1"),
                3,
                Bump.MINOR,
                false,
                "2".repeat(40),
                Optional.empty(),
                Optional.empty());

        assertEquals(
                "1.3.0-alpha-0.10-g11111111", before.formatted(Style.IMMUTABLE).version());
        assertEquals(
                "1.3.0-alpha-0.3-g22222222", after.formatted(Style.IMMUTABLE).version());
    }
}
