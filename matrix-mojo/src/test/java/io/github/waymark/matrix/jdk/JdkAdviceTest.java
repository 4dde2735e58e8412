package io.github.waymark.matrix.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How a missing JDK can be installed: with what is installed here, and has it. */
@DisabledOnOs(OS.WINDOWS)
class JdkAdviceTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void sdkmanListsTheFullVersionItself() {
        FakeMachine machine = new FakeMachine(folder).file("home/.sdkman/bin/sdkman-init.sh", "");

        assertEquals(
                "Install JDK 21: sdk install java $(sdk list java | grep -oE '\\b21[0-9.]*-tem\\b' | head -n 1)",
                machine.advice("21"));
        assertEquals("Install JDK zulu-21.0.5: sdk install java 21.0.5-zulu", machine.advice("zulu-21.0.5"));
        assertEquals(
                "Install JDK 27-ea: sdk install java $(sdk list java | grep -oE '\\b27\\.ea[0-9.]*-open\\b' | head -n"
                        + " 1)",
                machine.advice("27-ea"));
    }

    @Test
    void aptIsNamedOnlyForPackagesThatItHas() {
        FakeMachine machine = new FakeMachine(folder)
                .program("bin/apt-cache")
                .variable("PATH", "bin")
                .answers("openjdk-21-jdk", "openjdk-21-jdk:\n  Installed: (none)\n  Candidate: (none)\n")
                .answers("temurin-21-jdk", "temurin-21-jdk:\n  Installiert: (none)\n  Kandidat: 21.0.5.0.0+11\n")
                .answers("openjdk-25-jdk", "openjdk-25-jdk:\n  Installed: (none)\n  Candidate: 25.0.1+8-1\n");

        assertEquals("Install JDK 25+: sudo apt-get install openjdk-25-jdk", machine.advice("25+"));
        assertEquals("Install JDK 21: sudo apt-get install temurin-21-jdk", machine.advice("21"));
        assertEquals(
                "Install JDK 23. If it isn't found then, name its folder: -Dmatrix.jdks=FOLDER", machine.advice("23"));
        assertEquals(
                "Install JDK 25-ea. If it isn't found then, name its folder: -Dmatrix.jdks=FOLDER",
                machine.advice("25-ea"));
    }

    /** A matrix may have thousands of environments that lack the same JDK. */
    @Test
    void aToolIsAskedOnceForEachRequirement() {
        FakeMachine machine = new FakeMachine(folder).program("bin/apt-cache").variable("PATH", "bin");
        JdkAdvice advice = machine.advice();

        for (int i = 0; i < 1000; i++) {
            advice.of(JdkRequirement.of("98", "env " + i));
        }

        assertEquals(List.of("apt-cache policy openjdk-98-jdk", "apt-cache policy temurin-98-jdk"), machine.started);
    }

    @Test
    void otherSystemsHaveOtherTools() {
        assertEquals(
                "Install JDK 21: brew install openjdk@21",
                new FakeMachine(folder)
                        .os(OperatingSystem.MACOS)
                        .file("opt/homebrew/bin/brew", "")
                        .advice("21"));
        assertEquals(
                "Install JDK temurin-21: brew install --cask temurin@21",
                new FakeMachine(folder).os(OperatingSystem.MACOS).advice("temurin-21"));
        assertEquals(
                "Install JDK [21,24): winget install EclipseAdoptium.Temurin.21.JDK",
                new FakeMachine(folder)
                        .os(OperatingSystem.WINDOWS)
                        .program("bin/winget.exe")
                        .variable("PATH", "bin")
                        .advice("[21,24)"));
        assertEquals(
                "Install JDK corretto-21: mise install java@corretto-21",
                new FakeMachine(folder)
                        .program("bin/mise")
                        .variable("PATH", "bin")
                        .advice("corretto-21"));
    }

    @Test
    void aWorkflowInstallsItWithItsAction() {
        assertEquals(
                "Install JDK 26-ea: in the workflow, with the action actions/setup-java, `distribution: temurin`"
                        + " and a line `26-ea` in `java-version: |`",
                new FakeMachine(folder).text("GITHUB_ACTIONS", "true").advice("26-ea"));
    }
}
