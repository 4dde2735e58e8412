package io.github.waymark.matrix.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.cache.DamagedEntry;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdkSearchTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usr/lib/jvm/x",
                "usr/lib64/jvm/x",
                "usr/java/x",
                "usr/jdk/x",
                "usr/local/java/x",
                "opt/java/x",
                "home/.sdkman/candidates/java/25.0.3-tem",
                "home/.jenv/versions/25",
                "home/.asdf/installs/java/temurin-25",
                "home/.local/share/mise/installs/java/25",
                "home/.jabba/jdk/x",
                "home/.m2/jdks/x",
                "home/.jdks/x",
                "home/.gradle/jdks/eclipse_adoptium-25-amd64-linux.2",
                "home/.gradle/jdks/eclipse_adoptium-25-amd64-linux/jdk-25.0.3+9",
                "home/.jbang/cache/jdks/25",
                "home/.cache/coursier/jvm/temurin-25",
                "home/.cache/coursier/arc/https/github.com/adoptium/r/download/jdk-25/OpenJDK25U.tar.gz/jdk-25.0.3+9",
                "opt/hostedtoolcache/Java_Temurin-Hotspot_jdk/25.0.3-9/x64",
                "home/hostedtoolcache/Java_Temurin-Hotspot_jdk/25.0.3-9/x64",
            })
    void aJdkIsFoundWhereToolsAndSystemsPutIt(String home) {
        FakeMachine machine = new FakeMachine(folder).jdk(home, "25.0.3", "Eclipse Adoptium");

        assertEquals(List.of("usr/lib/jvm/running", home), machine.homes());
        assertEquals(List.of(), machine.started, "programs that were started");
    }

    @ParameterizedTest
    @CsvSource({
        "JAVA_HOME, x, x",
        "JDK_HOME, x, x",
        "JAVA_HOME_25_X64, x, x",
        "JAVA_HOME_25_ARM64, x, x",
        "JAVA_HOME_25, x, x",
        "JAVA25_HOME, x, x",
        "JAVA_25_HOME, x, x",
        "JDK25, x, x",
        "JDK_25, x, x",
        "GRAALVM_HOME, x, x",
        "SDKMAN_CANDIDATES_DIR, x, x/java/25",
        "SDKMAN_DIR, x, x/candidates/java/25",
        "JENV_ROOT, x, x/versions/25",
        "ASDF_DATA_DIR, x, x/installs/java/25",
        "MISE_DATA_DIR, x, x/installs/java/25",
        "XDG_DATA_HOME, x, x/mise/installs/java/25",
        "JABBA_HOME, x, x/jdk/25",
        "JBANG_DIR, x, x/cache/jdks/25",
        "JBANG_CACHE_DIR, x, x/jdks/25",
        "GRADLE_USER_HOME, x, x/jdks/25",
        "COURSIER_CACHE, x/v1, x/jvm/25",
        "RUNNER_TOOL_CACHE, x, x/Java_Zulu_jdk/25.0.3/x64",
        "AGENT_TOOLSDIRECTORY, x, x/Java_Zulu_jdk/25.0.3/x64",
    })
    void variablesSayWhereToLook(String variable, String value, String home) {
        FakeMachine machine = new FakeMachine(folder)
                .jdk(home, "25.0.3", "Azul Systems, Inc.")
                .variable(variable, value);

        assertEquals(List.of("usr/lib/jvm/running", home), machine.homes());
    }

    @Test
    void otherVariablesAreNotTakenForJdks() {
        FakeMachine machine = new FakeMachine(folder)
                .jdk("x", "25.0.3", "Debian")
                .variable("MY_JAVA_HOME", "x")
                .variable("JAVA_HOME_DIR", "x");

        assertEquals(List.of("usr/lib/jvm/running"), machine.homes());
    }

    @Test
    void aBrokenJdkIsListedWithItsReasonAndHidesNoOther() {
        FakeMachine machine = new FakeMachine(folder)
                .jdk("usr/lib/jvm/a-good", "21.0.1", "Debian")
                .jdk("usr/lib/jvm/b-jre", "11.0.1", "Debian")
                .delete("usr/lib/jvm/b-jre/bin/javac")
                .file("usr/lib/jvm/c-empty/release", "nonsense\n=\nX=")
                .home("usr/lib/jvm/d-silent")
                .jdk("usr/lib/jvm/e-dead", "25", "Debian")
                .jdk("usr/lib/jvm/z-good", "25.0.3", "Debian")
                .variable("JAVA_HOME", "gone");
        machine.path("usr/lib/jvm/e-dead/bin/java").toFile().setExecutable(false);

        Jdks jdks = machine.jdks();

        assertEquals(List.of("usr/lib/jvm/running", "usr/lib/jvm/z-good", "usr/lib/jvm/a-good"), machine.homes());
        List<String> reasons = jdks.rejected().stream()
                .map(jdk -> jdk.home().getFileName() + ": " + jdk.reason())
                .toList();
        assertEquals(
                List.of(
                        "gone: it does not exist",
                        "b-jre: it has no compiler (bin/javac): it is a JRE, or the development package is missing",
                        "c-empty: it has no bin/java",
                        "d-silent: its file `release` has no version, and its java can't be started",
                        "e-dead: its bin/java is not executable"),
                reasons);
        assertEquals(List.of("JAVA_HOME"), jdks.rejected().get(0).sources());
    }

    @Test
    void anUpdateInPlaceIsNoticed() {
        FakeMachine machine = new FakeMachine(folder).jdk("opt/java/x", "25.0.1", "Debian");
        assertEquals("25.0.1", machine.jdks().usable().get(1).version());

        machine.jdk("opt/java/x", "25.0.3", "Debian");

        assertEquals("25.0.3", machine.jdks().usable().get(1).version());
    }

    @Test
    void javaIsStartedOnlyWithoutAReleaseFileAndOnlyOnceForEachState() {
        FakeMachine machine = new FakeMachine(folder)
                .home("opt/java/x")
                .file("opt/java/x/lib/modules", "1")
                .answers("opt/java/x/bin/java", """
                        Property settings:
                            java.version = 1.8.0_432
                            java.vendor = Temurin
                            os.arch = amd64
                            java.runtime.version = 1.8.0_432-b06
                        """);

        Jdk probed = machine.jdks().usable().get(1);
        machine.jdks();

        assertEquals(8, probed.feature());
        assertEquals("1.8.0_432", probed.version());
        assertEquals("amd64", probed.arch());
        String java = machine.path("opt/java/x/bin/java").toString();
        assertEquals(List.of(java + " -XshowSettings:properties -version"), machine.started);

        machine.file("opt/java/x/lib/modules", "22").answers("opt/java/x/bin/java", "    java.version = 11.0.2\n");

        assertEquals(11, machine.jdks().usable().get(1).feature());
        assertEquals(2, machine.started.size());
    }

    @Test
    void aCachedAnswerOfJavaThatIsDamagedIsNeverBelieved() throws Throwable {
        FakeMachine machine = new FakeMachine(folder)
                .home("opt/java/x")
                .answers("opt/java/x/bin/java", "    java.version = 11.0.2\n    os.arch = amd64\n");
        Jdk probed = machine.jdks().usable().get(1);

        assertEquals("11.0.2", probed.version());
        DamagedEntry.assertNeverBelieved(
                DamagedEntry.named(machine.path("home/.m2/waymark"), "jdk-"),
                () -> assertEquals(probed, machine.jdks().usable().get(1)));
    }

    @Test
    void aJdkThatSeveralPlacesNameIsOne() {
        FakeMachine machine = new FakeMachine(folder)
                .jdk("home/.sdkman/candidates/java/25.0.3-tem", "25.0.3", "Eclipse Adoptium")
                .link("home/.sdkman/candidates/java/current", "home/.sdkman/candidates/java/25.0.3-tem")
                .link("opt/java/link", "home/.sdkman/candidates/java/25.0.3-tem")
                .variable("JAVA_HOME", "opt/java/link");

        Jdk jdk = machine.jdks().usable().get(1);

        assertEquals(2, machine.jdks().usable().size());
        assertEquals(
                List.of(
                        "JAVA_HOME",
                        machine.path("home/.sdkman/candidates/java").toString(),
                        machine.path("opt/java").toString()),
                jdk.sources());
    }

    @Test
    void toolchainsFilesNameJdksAlsoByVariables() {
        FakeMachine machine = new FakeMachine(folder)
                .jdk("a", "11.0.2", "Debian")
                .jdk("b", "21.0.2", "Debian")
                .variable("MINE", "b")
                .file(
                        "home/.m2/toolchains.xml",
                        "<toolchains><toolchain><type>jdk</type><configuration><jdkHome>" + folder.toAbsolutePath()
                                + "/a</jdkHome></configuration></toolchain></toolchains>")
                .file(
                        "conf/toolchains.xml",
                        "<toolchains><toolchain><configuration><jdkHome>${env.MINE}</jdkHome>"
                                + "</configuration></toolchain></toolchains>");

        assertEquals(List.of("usr/lib/jvm/running", "b", "a"), machine.homes());
    }

    @Test
    void aToolchainsFileThatIsNoXmlIsALineOfItsOwn() {
        FakeMachine machine = new FakeMachine(folder)
                .file("home/.m2/toolchains.xml", "<toolchains>\n<toolchain>")
                .jdk("opt/java/x", "25.0.3", "Debian");

        Jdks jdks = machine.jdks();

        assertEquals(2, jdks.usable().size());
        assertTrue(jdks.rejected().get(0).reason().startsWith("it can't be read as XML, line "), jdks.toString());
    }

    @Test
    void aFolderThatIsNamedIsAJdkOrHoldsSome() {
        FakeMachine machine = new FakeMachine(folder)
                .jdk("mine/one", "11.0.2", "Debian")
                .jdk("mine/two", "12.0.2", "Debian")
                .jdk("single", "25.0.3", "Debian");

        assertEquals(
                List.of("usr/lib/jvm/running", "single", "mine/two", "mine/one"),
                machine.homes("mine", "single", "no"));
        assertEquals(
                "matrix.jdks", machine.jdks("no").rejected().get(0).sources().get(0));
    }

    @Test
    void onMacOsBundlesHomebrewAndTheSystemsListAreLookedAt() {
        FakeMachine machine = new FakeMachine(folder)
                .os(OperatingSystem.MACOS)
                .jdk("Library/Java/JavaVirtualMachines/temurin-21.jdk/Contents/Home", "21.0.1", "Eclipse Adoptium")
                .jdk("home/Library/Java/JavaVirtualMachines/x/Contents/Home", "22.0.1", "Azul")
                .jdk("opt/homebrew/opt/openjdk@23/libexec/openjdk.jdk/Contents/Home", "23.0.1", "Homebrew")
                .jdk("elsewhere/Home", "24.0.1", "Debian");
        machine.answers(
                "java_home -X",
                "<dict><key>JVMHomePath</key>\n<string>" + machine.path("elsewhere/Home") + "</string></dict>");

        assertEquals(
                List.of(
                        "usr/lib/jvm/running",
                        "elsewhere/Home",
                        "opt/homebrew/opt/openjdk@23/libexec/openjdk.jdk/Contents/Home",
                        "home/Library/Java/JavaVirtualMachines/x/Contents/Home",
                        "Library/Java/JavaVirtualMachines/temurin-21.jdk/Contents/Home"),
                machine.homes());
    }

    @Test
    void onWindowsVendorsFoldersScoopAndTheRegistryAreLookedAt() {
        FakeMachine machine = new FakeMachine(folder).os(OperatingSystem.WINDOWS);
        machine.program("usr/lib/jvm/running/bin/java.exe")
                .program("usr/lib/jvm/running/bin/javac.exe")
                .variable("ProgramFiles", "Programs")
                .jdk("Programs/Eclipse Adoptium/jdk-21.0.1.12-hotspot", "21.0.1", "Eclipse Adoptium")
                .jdk("home/scoop/apps/temurin25-jdk/25.0.3-9", "25.0.3", "Eclipse Adoptium")
                .jdk("registered", "23.0.1", "Oracle Corporation");
        machine.answers(
                "JavaSoft\\JDK",
                "HKEY_LOCAL_MACHINE\\SOFTWARE\\JavaSoft\\JDK\\23\n    JavaHome    REG_SZ    "
                        + machine.path("registered") + "\n");

        assertEquals(
                List.of(
                        "usr/lib/jvm/running",
                        "home/scoop/apps/temurin25-jdk/25.0.3-9",
                        "registered",
                        "Programs/Eclipse Adoptium/jdk-21.0.1.12-hotspot"),
                machine.homes());
    }

    @Test
    void theRunningOneIsBestThenReleasedOnesThenTheHighest() {
        FakeMachine machine = new FakeMachine(folder)
                .jdk("opt/java/a", "17.0.9", "Debian")
                .jdk("opt/java/b", "17.0.10", "Azul Systems, Inc.")
                .jdk("opt/java/c", "17.0.10", "Eclipse Adoptium")
                .jdk("opt/java/d", "9.0.4", "Debian")
                .jdk("opt/java/e", "26", "Eclipse Adoptium")
                .file("opt/java/e/release", "JAVA_VERSION=\"26\"\nJAVA_RUNTIME_VERSION=\"26-ea+5\"\n");

        assertEquals(
                List.of("usr/lib/jvm/running", "opt/java/c", "opt/java/b", "opt/java/a", "opt/java/d", "opt/java/e"),
                machine.homes());
        assertTrue(machine.jdks().usable().get(5).earlyAccess());
    }
}
