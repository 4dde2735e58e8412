package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A release as Maven Central accepts it, what damages it, and the real one where a build names its folder. */
class BundleTest {

    @TempDir
    Path folder;

    @Test
    void aCompleteReleaseHasNoFaults() {
        DemoRelease.in(folder);

        assertEquals(List.of(), faults(Set.of("demo")));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void aDamageIsFound(String finding, Consumer<DemoRelease> damage) {
        damage.accept(DemoRelease.in(folder));

        List<String> faults = faults(Set.of("demo"));
        assertTrue(faults.stream().anyMatch(fault -> fault.contains(finding)), faults::toString);
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                damage("demo-1.0-sources.jar is missing", demo -> demo.delete("-sources.jar")),
                damage("demo-1.0-javadoc.jar is missing", demo -> demo.delete("-javadoc.jar")),
                damage("demo-1.0-cyclonedx.json is missing", demo -> demo.delete("-cyclonedx.json")),
                damage("demo-1.0.pom is missing", demo -> demo.delete(".pom")),
                damage("no file in it ends with .java", demo -> demo.empty("-sources.jar")),
                damage("no file in it ends with index.html", demo -> demo.empty("-javadoc.jar")),
                damage("demo-1.0.jar.asc is missing", demo -> demo.delete(".jar.asc")),
                damage("demo-1.0.jar.asc doesn't fit", demo -> Ground.write(demo.file(".jar.asc"), "of another jar")),
                damage("demo-1.0.pom.sha1 is missing", demo -> demo.delete(".pom.sha1")),
                damage("demo-1.0.pom.md5 is not the checksum", demo -> Ground.write(demo.file(".pom.md5"), "0")),
                damage(
                        "other.txt doesn't belong",
                        demo -> Ground.write(demo.folder().resolve("other.txt"), "")),
                damage("demo: 2 versions", demo -> Ground.existing(demo.folder().resolveSibling("2.0"))),
                damage("description: /project/description", demo -> demo.changePom("A demo.", "")),
                damage("developer: /project/developers", demo -> demo.changePom("<name>Ada</name>", "")),
                damage("licence: /project/licenses", demo -> demo.changePom("<name>Apache-2.0</name>", "")),
                damage("url: /project/url", demo -> demo.changePom("<url>https://example.org</url>", "")),
                damage("scm: /project/scm/url", demo -> demo.changePom("<url>https://example.org/demo</url>", "")),
                damage("isn't resolved: ${revision}", demo -> demo.changePom("A demo", "A demo of ${revision}")),
                damage("it has <repositories>", demo -> demo.changePom("<scm>", "<repositories/><scm>")),
                damage("coordinates: a release", demo -> demo.changePom(">1.0<", ">1.0-SNAPSHOT<")),
                damage("the POM of io.github.waymark:demos:1.0", demo -> demo.changePom(">demo<", ">demos<")),
                damage("a snapshot of tool", demo -> demo.changePom("<scm>", dependency("1-SNAPSHOT") + "<scm>")),
                damage("the licence of Waymark", demo -> demo.leaveOut("META-INF/LICENSE")),
                damage("the licence of org.ow2.asm:asm", demo -> demo.leaveOut("META-INF/licenses/asm.txt")),
                damage(
                        "demo/pom.properties",
                        demo -> demo.leaveOut("META-INF/maven/io.github.waymark/demo/pom.properties")),
                damage("is known for the package com.strange", demo -> demo.put("com/strange/New.class")),
                damage("Implementation-Version is 0.9", demo -> demo.say("0.9")),
                damage("the schema refuses it", demo -> demo.changeSbom("\"version\": 1,", "\"version\": \"one\",")),
                damage(
                        "the schema refuses it",
                        demo -> demo.changeSbom("\"bomFormat\"", "\"colour\": \"red\", \"bomFormat\"")),
                damage("it describes io.github.waymark:demos:1.0", demo -> demo.changeSbom("\"demo\"", "\"demos\"")),
                damage(
                        "it names the libraries [org.ow2.asm:asm, org.toml:toml]",
                        demo -> demo.changeSbom("tomlj", "toml")));
    }

    @Test
    void aMissingArtifactIsFound() {
        DemoRelease.in(folder);

        assertEquals(List.of("the artifacts are [demo] instead of [demo, other]"), faults(Set.of("demo", "other")));
    }

    /** CONTRIBUTING says how to run it. */
    @Test
    @EnabledIfSystemProperty(
            named = "waymark.bundle",
            matches = ".+",
            disabledReason = "-Dwaymark.bundle doesn't name a folder to which a release was deployed")
    void theDeployedReleaseHasNoFaults() {
        Bundle bundle = new Bundle(Path.of(System.getProperty("waymark.bundle")), Gpg::fits);

        assertEquals("", String.join("\n", bundle.faults(Modules.published().keySet())));
    }

    private List<String> faults(Set<String> artifacts) {
        return new Bundle(folder, DemoRelease::isSigned).faults(artifacts);
    }

    private static Arguments damage(String finding, Consumer<DemoRelease> damage) {
        return arguments(finding, damage);
    }

    private static String dependency(String version) {
        return "<dependencies><dependency><artifactId>tool</artifactId><version>" + version
                + "</version></dependency></dependencies>";
    }
}
