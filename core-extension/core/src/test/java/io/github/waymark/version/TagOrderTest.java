package io.github.waymark.version;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a tag is read as sorts as Maven sorts its text, whichever Maven. */
@NullMarked
class TagOrderTest {

    private static final List<String> NUMBERS = List.of(
            "1",
            "1.0",
            "1.0.0",
            "1.0.1",
            "1.2",
            "1.2.0",
            "1.2.1",
            "1.2.9",
            "1.2.10",
            "01.02.03",
            "1.10.0",
            "2",
            "10",
            "2024.01.10",
            "20240101",
            "3.0.20240101123000");

    private static final List<String> QUALIFIERS = List.of(
            "",
            ".Final",
            "-Final",
            "-FINAL",
            "-GA",
            ".ga",
            "-RELEASE",
            ".RELEASE",
            "-release",
            "Final",
            "-alpha-1",
            "-alpha1",
            "-ALPHA-1",
            "-alpha.2",
            "-a1",
            "a1",
            ".0a1",
            ".a2",
            ".0a2",
            "alpha10",
            "-alpha-10",
            "-beta",
            "-beta-0",
            "-beta0",
            "-beta-1",
            "-beta2",
            ".0b2",
            "b2",
            ".b2",
            ".Beta2",
            "-Beta.9",
            "-beta10",
            ".RC",
            ".Beta",
            ".Alpha1",
            ".alpha-1",
            ".Beta.3",
            ".CR.1",
            ".RC-2",
            ".milestone-3",
            "CR3",
            "-milestone-1",
            "-milestone1",
            "-M1",
            "-M9",
            "-M10",
            ".M1",
            "-m1",
            "m2",
            "-milestone.2",
            "-milestone",
            "-rc",
            "-RC",
            "-rc0",
            "-rc1",
            "-rc.1",
            "-rc-1",
            "-RC1",
            ".RC1",
            "rc1",
            ".0rc1",
            ".rc2",
            "-CR1",
            ".CR2",
            "c1",
            "-rc01",
            "-RC9",
            "-rc10",
            "-rc-20240101",
            "-rc.202401011200");

    static List<MavenOrder> orders() {
        return MavenOrder.all();
    }

    @ParameterizedTest
    @MethodSource("orders")
    void everySpellingSortsAsInMaven(MavenOrder maven) {
        List<Version> versions = versions();
        List<String> wrong = new ArrayList<>();
        for (Version left : versions) {
            for (Version right : versions) {
                int ours = Integer.signum(left.compareTo(right));
                int theirs = maven.compare(left.text(), right.text());
                if (ours != theirs && !(ours == 0 && isZero(left) && isZero(right))) {
                    wrong.add(left.text() + " " + "<=>".charAt(ours + 1) + " " + right.text() + ", in Maven "
                            + "<=>".charAt(theirs + 1));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** Maven 3 takes {@code -rc} and {@code -rc0} as equal, Maven 4 does not: the only pair that has no order of its own. */
    private static boolean isZero(Version version) {
        return version.preRelease().isPresent() && version.preRelease().get().serial() == 0;
    }

    private static List<Version> versions() {
        TagPattern pattern = TagPattern.standard(Optional.empty());
        List<Version> versions = new ArrayList<>();
        for (String numbers : NUMBERS) {
            for (String qualifier : QUALIFIERS) {
                if (pattern.read("v" + numbers + qualifier) instanceof TagReading.Release release) {
                    versions.add(release.version());
                } else {
                    throw new AssertionError("not read: " + numbers + qualifier);
                }
            }
        }
        return versions;
    }
}
