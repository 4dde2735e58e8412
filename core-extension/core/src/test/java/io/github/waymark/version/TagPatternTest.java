package io.github.waymark.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class TagPatternTest {

    private static final TagPattern STANDARD = TagPattern.standard(Optional.of("demo-app"));

    static String text(TagPattern pattern, String tag) {
        TagReading reading = pattern.read(tag);
        return assertInstanceOf(TagReading.Release.class, reading, tag)
                .version()
                .text();
    }

    static String reason(TagPattern pattern, String tag) {
        return assertInstanceOf(TagReading.Refused.class, pattern.read(tag), tag)
                .reason();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.2.3",
                "v1.2.3",
                "V1.2.3",
                "1_2_3",
                "v1_2_3",
                "demo-app-1_2_3",
                "r1.2.3",
                "r1_2_3",
                "demo-app@1.2.3",
                "demo-app@v1.2.3",
                "demo-app/1.2.3",
                "demo-app/v1.2.3",
                "demo-app-1.2.3",
                "demo-app-v1.2.3",
                "rel/1.2.3",
                "rel-1.2.3",
                "rel/v1.2.3",
                "release-1.2.3",
                "release/1.2.3",
                "release-v1.2.3",
                "release/v1.2.3",
                "rel/demo-app-1.2.3",
                "release-demo-app-v1.2.3"
            })
    void theCommonPrefixesAreKnown(String tag) {
        assertEquals("1.2.3", text(STANDARD, tag));
    }

    @ParameterizedTest
    @CsvSource({
        "slf4j-bom, v_2.0.17, 2.0.17",
        "awaitility-parent, awaitility-4.3.0, 4.3.0",
        "awaitility-parent, awaitility-parent-3.1.2, 3.1.2",
        "jetty-project, jetty-12.0.14, 12.0.14",
        "commons-lang3, rel/commons-lang-3.20.0, 3.20.0",
        "commons-lang3, commons-lang-3.20.0-RC2, 3.20.0-RC2",
        "netty5-parent, netty-5.0.0.Alpha2, 5.0.0.Alpha2",
        "hadoop-main, rel/release-3.3.6, 3.3.6",
        "avro-toplevel, release_1.2.3, 1.2.3",
        "parent, releases/1.2.3, 1.2.3",
        "parent, version-1.2.3, 1.2.3"
    })
    void whatWellKnownProjectsTagIsRead(String artifactId, String tag, String version) {
        assertEquals(version, text(TagPattern.standard(Optional.of(artifactId)), tag));
    }

    @ParameterizedTest
    @CsvSource({
        "demo-parent, parent-1.2.3",
        "demo-parent, demolition-1.2.3",
        "demo-parent, demo-parents-1.2.3",
        "demo3, dem-1.2.3",
        "3, -1.2.3",
        "demo, rel/chart-1.2.3",
        "demo, v__1.2.3",
        "demo, vv1.2.3"
    })
    void whatIsSomebodyElsesIsNot(String artifactId, String tag) {
        assertInstanceOf(
                TagReading.Unrelated.class,
                TagPattern.standard(Optional.of(artifactId)).read(tag),
                tag);
    }

    @Test
    void thePatternTellsAllNamesOfTheProject() {
        String text = TagPattern.standard(Optional.of("demo-parent")).text();

        assertTrue(text.contains("demo-parent-1.2.3, demo-parent@1.2.3, demo-parent/1.2.3, demo-1.2.3"), text);
    }

    @Test
    void anArtifactMayBeNamedLikeAPrefix() {
        assertEquals("1.2.3", text(TagPattern.standard(Optional.of("rel-tools")), "rel-tools-1.2.3"));
        assertEquals("1.2.3", text(TagPattern.standard(Optional.of("release")), "release-1.2.3"));
        assertEquals("1.2.3", text(TagPattern.standard(Optional.of("v")), "v-1.2.3"));
        assertEquals("1.2.3", text(TagPattern.standard(Optional.of("v")), "v1.2.3"));
    }

    @ParameterizedTest
    @CsvSource({
        // Maven's spellings stay.
        "1, 1",
        "1.4, 1.4",
        "1.4.0, 1.4.0",
        "01.02.03, 01.02.03",
        "20240101, 20240101",
        "2024.01.10, 2024.01.10",
        "1.2.0-RC1, 1.2.0-RC1",
        "1.2.0-rc1, 1.2.0-rc1",
        "1.2.0-rc-1, 1.2.0-rc-1",
        "1.2.0-CR1, 1.2.0-CR1",
        "1.2.0-M1, 1.2.0-M1",
        "1.2.0-milestone-1, 1.2.0-milestone-1",
        "1.2.0-alpha-1, 1.2.0-alpha-1",
        "1.2.0-alpha1, 1.2.0-alpha1",
        "1.2.0-a1, 1.2.0-a1",
        "1.2.0-beta2, 1.2.0-beta2",
        "1.2.0-beta, 1.2.0-beta",
        "1.2.0-rc0, 1.2.0-rc0",
        "1.2.0.Final, 1.2.0.Final",
        "1.2.0-GA, 1.2.0-GA",
        "1.2.0.RELEASE, 1.2.0.RELEASE",
        "1.2.0.RC1, 1.2.0.RC1",
        "6.0.0.CR1, 6.0.0.CR1",
        "6.0.0.Beta3, 6.0.0.Beta3",
        "2.0.0.M1, 2.0.0.M1",
        // PEP 440 and dots before the serial become Maven's.
        "1.2.0.0rc1, 1.2.0-rc1",
        "1.2.0rc1, 1.2.0-rc1",
        "1.2.0RC1, 1.2.0-RC1",
        "1.2.0-rc.1, 1.2.0-rc1",
        "1.2.0b2, 1.2.0-beta2",
        "1.2.0.0b2, 1.2.0-beta2",
        "1.2.0a1, 1.2.0-alpha1",
        "1.2.0.0a4, 1.2.0-alpha4",
        "1.2.0c1, 1.2.0-rc1",
        "1.2.0-c1, 1.2.0-rc1",
        "1.2.0-alpha.1, 1.2.0-alpha1",
        "1.2.0-beta.10, 1.2.0-beta10",
        "1.2.0-a-1, 1.2.0-alpha1",
        "1.2.0-m-1, 1.2.0-m1",
        "1.2.0.RC-1, 1.2.0-RC1",
        "1.2.0.CR.1, 1.2.0-CR1",
        "1.2.0beta1, 1.2.0-beta1",
        // pbr's own test cases, and tags of OpenStack's repositories.
        "2.1.0.rc1, 2.1.0.rc1",
        "2.0.0.rc1, 2.0.0.rc1",
        "0.0.1a2, 0.0.1-alpha2",
        "0.1a2, 0.1-alpha2",
        "2014.2.b2, 2014.2-beta2",
        "2014.1.rc1, 2014.1.rc1",
        "2013.1b5, 2013.1-beta5",
        "2015.1.0b1, 2015.1.0-beta1",
        "1.4.0.0a5, 1.4.0-alpha5",
        "1.2.3-rc2, 1.2.3-rc2",
        "1.3.0.0a1, 1.3.0-alpha1",
        "1.2.3-beta1, 1.2.3-beta1",
    })
    void theVersionIsSpelledForMaven(String tag, String version) {
        assertEquals(version, text(STANDARD, tag));
        assertEquals(version, text(STANDARD, "v" + tag));
        assertEquals(version, text(TagPattern.of("product@(?<version>.*)"), "product@" + tag));
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.3, 1, 2, 3, , 0",
        "1.4, 1, 4, 0, , 0",
        "1, 1, 0, 0, , 0",
        "1.2.0.0rc12, 1, 2, 0, RC, 12",
        "1.2.0.CR3, 1, 2, 0, RC, 3",
        "1.2-M4, 1, 2, 0, MILESTONE, 4",
        "0.1b2, 0, 1, 0, BETA, 2",
        "1.2.0-alpha-202401011200, 1, 2, 0, ALPHA, 202401011200",
        "1.2.0-RC, 1, 2, 0, RC, 0",
    })
    void theNumbersAreThoseOfTheTag(
            String tag, long major, long minor, long patch, PreRelease.@Nullable Kind kind, long serial) {
        Version version = VersionTest.version(tag);

        assertEquals(major, version.major());
        assertEquals(minor, version.minor());
        assertEquals(patch, version.patch());
        assertEquals(Optional.ofNullable(kind).map(given -> new PreRelease(given, serial)), version.preRelease());
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.3.4, fourth number",
        "1.2.3.0, fourth number",
        "1.2.0.1rc1, fourth number",
        "1.2.3+build5, build metadata (+build5)",
        "1.2.3-rc1+build5, build metadata (+build5)",
        "1.2.3-alpha-0, alpha 0",
        "1.2.3-alpha0, alpha 0",
        "1.2.3a0, alpha 0",
        "1.3.0.0a0, alpha 0",
        "1.2.3-alpha, alpha 0",
        "1.2.3.Alpha, alpha 0",
        "1.2.3-SNAPSHOT, SNAPSHOT",
        "1.2.3-rc1-snapshot, SNAPSHOT",
        "1.2.3-jre, \"-jre\"",
        "1.2.3-m, \"-m\"",
        "1.2.3-b, \"-b\"",
        "1.2.3.SP1, a service pack (.SP1) sorts below the builds that followed 1.2.3",
        "1.2.3-sp1, a service pack (-sp1)",
        "1.2.3.dev5, \".dev5\"",
        "1.2.3.post5, \".post5\"",
        "1.2.3.0a4.post6, \".0a4.post6\"",
        "1.2.3-5, \"-5\"",
        "1.2.3-5-gabcdef1, \"-5-gabcdef1\"",
        "1.2.3-rc1-2, \"-rc1-2\"",
        "1.2.3-rc.1.2, \"-rc.1.2\"",
        "1.2., \".\"",
        "1..2, \"..2\"",
        "1.2.3-, \"-\"",
        "1.2.3_rc1, \"_rc1\"",
        "'1.2.3 ', \" \"",
        "1.2.3-rc\u0661, \"-rc\u0661\"",
        "1.2.3-Final-1, \"-Final-1\"",
        "1.2.1234567890123456789, 18 digits",
        "1.2.3-rc1234567890123456789, 18 digits",
    })
    void aVersionThatCannotBeKeptInOrderIsRefused(String tag, String reason) {
        assertTrue(reason(STANDARD, "v" + tag).contains(reason), () -> reason(STANDARD, "v" + tag));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v",
                "badver",
                "zed-eom",
                "bugfix-33.0-eol",
                "6eed5ae",
                "x1.2.3",
                "2024-01-01",
                "vv1.2.3",
                "non-release-tag/2014.12.16-1",
                "other-app-1.2.3",
                "demo-app",
                "demo-app-",
                "release-notes",
                "release",
                "latest",
                "junk",
                "r09",
                "r2",
                "r2.d2",
                "rc1.2",
                "1_",
                "demo-app_1.2.3",
                "demo-app@",
                "demo-1.2.3",
                "v-1.2.3",
                "app-1.2.3",
                "\u0661.2"
            })
    void otherTagsAreLeftAlone(String tag) {
        assertInstanceOf(TagReading.Unrelated.class, STANDARD.read(tag), tag);
    }

    @Test
    void withoutAnArtifactItsPrefixIsUnknown() {
        assertInstanceOf(
                TagReading.Unrelated.class,
                TagPattern.standard(Optional.empty()).read("demo-app-1.2.3"));
    }

    @Test
    void theStandardPatternReadsEachFormThatItNames() {
        for (TagPattern pattern : List.of(STANDARD, TagPattern.standard(Optional.empty()))) {
            for (String form : pattern.text().split(", ", -1)) {
                assertEquals("1.2.3", text(pattern, form));
            }
        }
        assertEquals(
                "v1.2.3, v_1.2.3, 1.2.3, 1_2_3, r1.2.3, rel/1.2.3, rel-1.2.3, release/1.2.3, release-1.2.3, release_1.2.3,"
                        + " releases/1.2.3, version-1.2.3",
                TagPattern.standard(Optional.empty()).toString());
    }

    @ParameterizedTest
    @CsvSource({"1_6_0_RC1, 1.6.0.RC1", "1_6, 1.6", "1_6_0-rc1, 1.6.0-rc1"})
    void underscoresBetweenNumbersAreDots(String tag, String version) {
        assertEquals(version, text(STANDARD, tag));
        assertEquals(version, text(TagPattern.of("product@(?<version>.*)"), "product@" + tag));
    }

    @ParameterizedTest
    @CsvSource({"r0.9, 0.9", "r9_0, 9.0"})
    void aRevisionHasNumbersWithASeparator(String tag, String version) {
        assertEquals(version, text(STANDARD, tag));
    }

    @ParameterizedTest
    @CsvSource({"lib2, lib-1.0, 1.0", "l2, l-1.0, ", "9, 9-1.0, 1.0"})
    void aNumberAfterTheNameOfAProjectMayBeLeftOut(String artifactId, String tag, @Nullable String version) {
        TagReading reading = TagPattern.standard(Optional.of(artifactId)).read(tag);

        assertEquals(
                version,
                reading instanceof TagReading.Release release
                        ? release.version().text()
                        : null);
    }
}
