package io.github.waymark.constraints.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What broke a build, in one line of its log. */
class BuildLogTest {

    private static final Path TREE = Path.of("/tmp/constraints-1/tree").toAbsolutePath();
    private static final Path HOME = Path.of("/home/ann").toAbsolutePath();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String reason(String log) throws IOException {
        return BuildLog.read(Files.writeString(folder.resolve("build.log"), log))
                .reason(new KnownFolders(List.of(TREE, HOME)));
    }

    @Test
    void aCompileErrorIsTheCompilersMessage() throws IOException {
        assertEquals("package org.slf4j.impl does not exist (Web.java:3)", reason("""
                        [INFO] Compiling 1 source file with javac
                        [ERROR] COMPILATION ERROR :\s
                        [ERROR] /tmp/constraints-1/tree/web/src/main/java/w/Web.java:[3,23] package org.slf4j.impl does not exist
                        [ERROR] /tmp/constraints-1/tree/web/src/main/java/w/Web.java:[7,9] cannot find symbol
                        [ERROR] Failed to execute goal org.apache.maven.plugins:maven-compiler-plugin:3.14.0:compile (default-compile) on project web: Compilation failure: Compilation failure:\s
                        """));
        assertEquals(
                "unresolved reference 'impl' (Web.kt:3)",
                reason(
                        "[ERROR] file:///tmp/constraints-1/tree/src/main/kotlin/Web.kt:3:12 unresolved reference 'impl'\n"));
    }

    @Test
    void aFailedTestIsItsLineInTheSummary() throws IOException {
        assertEquals("WebTest.starts:12 » NoSuchMethod 'void a.B.c()'", reason("""
                        [ERROR] Tests run: 1, Failures: 0, Errors: 1, Skipped: 0, Time elapsed: 0.1 s <<< FAILURE! -- in w.WebTest
                        [ERROR] w.WebTest.starts -- Time elapsed: 0.03 s <<< ERROR!
                        java.lang.NoSuchMethodError: 'void a.B.c()'
                        [ERROR] Errors:\s
                        [ERROR]   WebTest.starts:12 » NoSuchMethod 'void a.B.c()'
                        [INFO]\s
                        [ERROR] Tests run: 1, Failures: 0, Errors: 1, Skipped: 0
                        [ERROR] Failed to execute goal org.apache.maven.plugins:maven-surefire-plugin:3.5.4:test (default-test) on project web:\s
                        [ERROR]\s
                        [ERROR] See /tmp/constraints-1/tree/target/surefire-reports for the individual test results.
                        """));
    }

    @Test
    void otherFailuresAreTheMessageOfTheGoal() throws IOException {
        assertEquals(
                "Could not resolve dependencies for project a:b:jar:1",
                reason(
                        "[ERROR] Failed to execute goal on project b: Could not resolve dependencies for project a:b:jar:1 -> [Help 1]\n"));
        assertEquals("on purpose", reason("[ERROR]\n\u001B[1m[ERROR]\u001B[m on purpose\n"));
        assertEquals("the build fails", reason("Killed\n"));
    }

    @Test
    void foldersOfThisMachineAreNotNamed() throws IOException {
        assertEquals(
                "error reading .m2/repository/a/b/1/b-1.jar; zip END header not found",
                reason("[ERROR] error reading " + HOME + "/.m2/repository/a/b/1/b-1.jar; zip END header not found\n"));
        assertEquals(
                "There is no file ../shared/pom.xml in . or in ~",
                reason("[ERROR] There is no file ../shared/pom.xml in " + TREE + " or in ~\n"));
        assertEquals(
                "no licence in file:core/src/A.java",
                reason("[ERROR] no licence in file:" + TREE + "/core/src/A.java\n"));
        assertEquals(
                "expected: </api/1> but was: </mnt/home/ann>, not <" + HOME + "a>",
                reason("[ERROR] expected: </api/1> but was: </mnt/home/ann>, not <" + HOME + "a>\n"));
        String before = "x".repeat(170);
        assertEquals(
                before + " in web/pom.xml",
                reason("[ERROR] " + before + " in " + TREE + "/web/pom.xml\n"),
                "removed before the text is shortened");
    }
}
