package io.github.waymark.version;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A version between two releases sorts between them, whatever the branch, whatever the spelling of the tags. */
@NullMarked
class StandingOrderTest {

    private static final int ROUNDS = 500;

    private static final List<String> BASES = List.of(
            "0.0.1",
            "1",
            "1.4",
            "1.2.0",
            "1.2.3",
            "1.9.9",
            "2.0.0.Final",
            "1.2.0-GA",
            "20240101",
            "1.2.0-alpha-1",
            "1.2.0-alpha9",
            "1.2.0a1",
            "1.2.0-a1",
            "1.2.0-beta",
            "1.2.0-beta-2",
            "1.2.0.0b2",
            "1.2.0-M9",
            "1.2.0.M1",
            "1.2.0-rc",
            "1.2.0-RC",
            "1.2.0-rc0",
            "1.2.0-RC1",
            "1.2.0.CR1",
            "1.2.0.RC9",
            "1.2.0-rc-1",
            "1.2.0.rc-1",
            "1.2.0-rc.9",
            "1.2-rc1",
            "1.0.0rc1",
            "2.0.0-rc01",
            "1.2.0.RC",
            "1.2.0.Beta",
            "1.2.0RC3",
            "1.2.0-milestone-1");

    /** Names that Maven's comparators read something into. */
    private static final List<String> BRANCHES = List.of(
            "main",
            "feature/x",
            "a1",
            "b2",
            "m3",
            "1",
            "0",
            "00",
            "1.2.3",
            "99999999999999999999",
            "final",
            "GA",
            "release",
            "release/2.0",
            "sp",
            "SNAPSHOT",
            "alpha",
            "beta-1",
            "rc1",
            "x-SNAPSHOT",
            "min",
            "max",
            "20260101.101010-1",
            "-",
            "日本",
            "dependabot/npm_and_yarn/a-1",
            "0/final",
            "0-0-1",
            "ga/1",
            "a",
            "b",
            "m",
            "g1234567",
            "dev5",
            "cr",
            "final-final",
            "0.final.1",
            "latest",
            "X".repeat(200));

    private static final List<String> PRE_RELEASES = List.of(
            "-alpha-1",
            "-alpha1",
            "-a1",
            ".Alpha1",
            "-alpha-2",
            "-beta-1",
            "-beta",
            "-b1",
            "-M1",
            ".M2",
            "-rc1",
            "-RC10",
            ".CR2",
            "-rc");

    static List<MavenOrder> orders() {
        return MavenOrder.all();
    }

    @ParameterizedTest
    @MethodSource("orders")
    void anyBranchKeepsTheOrder(MavenOrder maven) {
        Random random = new Random(2);
        List<String> wrong = new ArrayList<>();
        for (String base : BASES) {
            for (String branch : BRANCHES) {
                check(maven, base, Optional.of(branch), random, wrong);
            }
            check(maven, base, Optional.empty(), random, wrong);
        }
        for (int i = 0; i < ROUNDS; i++) {
            String base = BASES.get(random.nextInt(BASES.size()));
            check(maven, base, Optional.of(branch(random)), random, wrong);
        }
        assertTrue(
                wrong.isEmpty(),
                () -> wrong.size() + " wrong:\n" + String.join("\n", wrong.subList(0, Math.min(40, wrong.size()))));
    }

    private static void check(
            MavenOrder maven, String baseText, Optional<String> branch, Random random, List<String> wrong) {
        Version base = ((TagReading.Release) Version.read(baseText)).version();
        Bump bump = List.of(Bump.PATCH, Bump.MINOR, Bump.MAJOR).get(random.nextInt(3));
        int distance = 1 + random.nextInt(120);
        for (boolean dirty : new boolean[] {false, true}) {
            String now = immutable(base, distance, bump, dirty, branch, random);
            String next = immutable(base, distance + 1, bump, dirty, branch, random);
            String snapshot = new DescribeResult(
                            Optional.of(base),
                            Optional.of(baseText),
                            distance,
                            bump,
                            dirty,
                            "1".repeat(40),
                            branch,
                            Optional.empty())
                    .formatted(Style.SNAPSHOT)
                    .version();
            before(maven, now, next, wrong);
            Version target = base.raised(bump);
            around(maven, base, now, target, wrong);
            around(maven, base, next, target, wrong);
            if (branch.isPresent()) {
                around(maven, base, snapshot, target, wrong);
            } else {
                before(maven, base.text(), snapshot, wrong);
                before(maven, snapshot, target.text(), wrong);
            }
        }
    }

    /** After the base, before the target and before every pre-release on the way to it. */
    private static void around(MavenOrder maven, Version base, String version, Version target, List<String> wrong) {
        before(maven, base.text(), version, wrong);
        before(maven, version, target.text(), wrong);
        before(maven, version, target.text() + "-SNAPSHOT", wrong);
        for (String qualifier : PRE_RELEASES) {
            Version preRelease = ((TagReading.Release) Version.read(target.triple() + qualifier)).version();
            if (preRelease.compareTo(base) > 0) {
                before(maven, version, preRelease.text(), wrong);
            }
        }
    }

    private static String immutable(
            Version base, int distance, Bump bump, boolean dirty, Optional<String> branch, Random random) {
        String commit = String.format("%08x", random.nextInt()) + "0".repeat(32);
        return new DescribeResult(
                        Optional.of(base),
                        Optional.of(base.text()),
                        distance,
                        bump,
                        dirty,
                        commit,
                        branch,
                        Optional.empty())
                .formatted(Style.IMMUTABLE)
                .version();
    }

    private static void before(MavenOrder maven, String lower, String higher, List<String> wrong) {
        if (maven.compare(lower, higher) >= 0) {
            wrong.add(lower + " is not before " + higher);
        }
    }

    private static String branch(Random random) {
        String letters = "abmgrcspfinlx0123456789./-_+é ";
        StringBuilder name = new StringBuilder();
        int length = 1 + random.nextInt(12);
        for (int i = 0; i < length; i++) {
            name.append(letters.charAt(random.nextInt(letters.length())));
        }
        return name.toString();
    }
}
