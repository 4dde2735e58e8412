package io.github.waymark.matrix.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.matrix.jdk.OperatingSystem;
import io.github.waymark.matrix.plan.Planning;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "envs: [jdk17]|jdk17|ok",
                "envs: [jdk21]|jdk21|missing no JDK 21 found",
                "{envs: [jdk17], base: {compileJdk: 24}}|jdk17|missing no JDK 24 found for the compiler",
                "envs: [jdk25zulu]|jdk25zulu|missing no JDK zulu-25 found",
                "envs: [jdk25temurin]|jdk25temurin|ok",
                "envs: [jdk25ea]|jdk25ea|missing no JDK 25-ea found",
                "{envs: [jdk17], base: {os: windows}}|jdk17|excluded for windows only",
                "{envs: [jdk17], base: {os: [linux, windows]}}|jdk17|ok",
                "{envs: [jdk17], base: {requires: {os: macos}}}|jdk17|excluded requires macos, m.yaml:1:39",
                "{envs: [jdk17], base: {requires: {jdk: 21+}}}|jdk17|excluded requires JDK 21+, m.yaml:1:40",
                "{envs: [jdk11], base: {requires: {jdk: 17+}}}|jdk11|excluded requires JDK 17+, m.yaml:1:40",
                "{envs: [jdk17-mvn39], base: {requires: {maven: 4}}}|jdk17-mvn39|excluded requires Maven 4, m.yaml:1:48",
                "{envs: [jdk17], base: {requires: {maven: 3.9+}}}|jdk17|ok",
                "{envs: [jdk7]}|jdk7|invalid tests can't be run on JDK 7: Surefire requires JDK 8",
                "{envs: [jdk17], env: {jdk17: {jdk: 25}}}"
                        + "|jdk17|invalid its name has jdk17, but m.yaml:1:36 has jdk 25",
                "{envs: [jdk17], env: {jdk17: {jdk: temurin-17}}}|jdk17|ok",
                "{envs: [mvn39], env: {mvn39: {maven: 3.10.0}}}"
                        + "|mvn39|invalid its name has mvn39, but m.yaml:1:38 has maven 3.10.0",
                "{envs: [mvn39], env: {mvn39: {maven: 3.9.16}}}|mvn39|ok",
                "{envs: [jdk17], base: {role: host}}"
                        + "|jdk17|invalid role host can't be combined with mode test, which only runs tests on the JDK",
                "{envs: [jdk17], base: {mode: build, role: runtime}}"
                        + "|jdk17|invalid role runtime can't be combined with mode build, which also builds",
                "{envs: [jdk11-mvn4], base: {mode: build, role: host}}"
                        + "|jdk11-mvn4|invalid JDK 11 can't run Maven here: JDK 17 is the oldest that can",
                "{envs: [jdk11], base: {mode: build, role: host}}|jdk11|missing no JDK 11 found",
            })
    void saysWhetherAndWhyNot(String yaml, String name, String state) {
        assertEquals(state, Planning.of(yaml).state(name));
    }

    @ParameterizedTest
    @CsvSource({
        "test, 11, 3.9.16, 8, RUNTIME",
        "build, 17, 3.9.16, 8, HOST",
        "build, 11, 3.9.16, 8, HOST",
        "build, 11, 3.9.16, 17, COMPILE",
        "build, 11, 4.0.0-rc-6, 8, COMPILE",
        "build, 25, 4.0.0-rc-6, 17, HOST",
    })
    void theJdkDoesAsLittleAsTheModeAllows(String mode, int jdk, String maven, int hostMinimum, Role role) {
        Planning planning = Planning.of("{envs: [jdk" + jdk + "], base: {mode: " + mode + "}}")
                .planContext(OperatingSystem.LINUX, maven, hostMinimum);

        assertEquals(role, planning.environment("jdk" + jdk).platform().role());
    }

    @ParameterizedTest
    @CsvSource({"LINUX, ok", "MACOS, excluded for linux only"})
    void theOperatingSystemDecides(OperatingSystem os, String state) {
        Planning planning = Planning.of("{envs: [jdk17], base: {os: linux}}").planContext(os, "3.9.16", 8);

        assertEquals(state, planning.state("jdk17"));
    }
}
