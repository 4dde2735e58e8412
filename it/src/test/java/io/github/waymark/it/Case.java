package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

/** One situation on one Maven. */
record Case(Maven maven, Situation situation) {

    private static final List<String> MODULES = List.of("product", "lib", "app");

    String group() {
        return "situation." + situation.id();
    }

    /** Builds and installs the product in its situation, and checks all that is left behind. */
    void installs() {
        String version = situation.expected();
        Path project = prepared();

        BuildOutcome build = maven.in(project).goals("install").succeeds();

        assertEquals(version, build.version(), "printed by Maven; log: " + build.log());
        build.printsOnce("Waymark: version " + version + " from ");
        for (String module : MODULES) {
            checkPoms(module, version);
        }
    }

    /** Builds the product in its situation, and checks that it fails with all that a user needs to know. */
    void failsWell() {
        Path project = prepared();

        BuildOutcome build = maven.in(project).goals("install").fails();

        Complaint.of(build).names("shallow", "git fetch --unshallow --tags");
        assertFalse(maven.repository().has(group(), "lib", ""), "something was installed");
    }

    private Path prepared() {
        maven.repository().forget(group());
        return situation.prepare(sample(), Ground.project("situations/" + maven.version() + "/" + situation.id()));
    }

    private Sample sample() {
        return Sample.named("product").group(group()).word("version", situation.expected());
    }

    private void checkPoms(String module, String version) {
        String expected = sample().expected(module + ".pom");
        if (maven.hasConsumerPoms()) {
            assertEquals(expected, pom(module, version, "-build.pom"), "the build POM of " + module);
            checkConsumerPom(module, pom(module, version, ".pom"), version);
        } else {
            assertEquals(expected, pom(module, version, ".pom"), "the POM of " + module);
        }
    }

    private String pom(String module, String version, String suffix) {
        return Ground.read(maven.repository().file(group(), module, version, suffix));
    }

    /** Maven 4 rewrites it, and drops from it what only builds need. */
    private static void checkConsumerPom(String module, String pom, String version) {
        assertTrue(
                pom.contains("<version>" + version + "</version>"),
                () -> "the consumer POM of " + module + ":\n" + pom);
        assertFalse(pom.contains("${revision}"), () -> "the consumer POM of " + module + ":\n" + pom);
        assertFalse(pom.contains("<version>0-SNAPSHOT"), () -> "the consumer POM of " + module + ":\n" + pom);
    }

    @Override
    public String toString() {
        return maven + ": " + situation;
    }
}
