package io.github.waymark.entrypoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Static methods as programs, in a JVM of their own. */
class StaticMethodTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void compile() throws IOException {
        JavaProgram.write(folder.resolve("src/app/Cli.java"), """
                package app;
                class Cli {
                    private Cli() {}
                    static int count(String[] arguments) {
                        System.out.println(String.join("|", arguments));
                        return arguments.length;
                    }
                    static void hello() { System.out.println("hello"); }
                    static void both() { System.out.println("none"); }
                    static void both(String[] arguments) { System.out.println(arguments.length); }
                    static void fail() throws java.io.IOException { throw new java.io.IOException("no disk"); }
                    static String text() { return ""; }
                    void instance() {}
                }
                """);
        JavaProgram.compile(folder.resolve("src"), folder.resolve("classes"));
    }

    private JavaProgram.Outcome run(String... arguments) throws IOException, InterruptedException {
        String[] line = new String[arguments.length + 3];
        line[0] = "-cp";
        line[1] = Path.of("target/classes").toAbsolutePath() + File.pathSeparator + folder.resolve("classes");
        line[2] = "io.github.waymark.entrypoints.StaticMethod";
        System.arraycopy(arguments, 0, line, 3, arguments.length);
        return JavaProgram.run(folder, line);
    }

    @Test
    void theNumberThatAMethodReturnsIsTheExitCode() throws Exception {
        JavaProgram.Outcome outcome = run("app.Cli::count", "a b", "", "c");

        assertEquals("a b||c", outcome.output().strip());
        assertEquals(3, outcome.exitCode());
    }

    @Test
    void aMethodWithoutArgumentsAndResultIsRun() throws Exception {
        JavaProgram.Outcome outcome = run("app.Cli::hello", "ignored");

        assertEquals("hello", outcome.output().strip());
        assertEquals(0, outcome.exitCode());
    }

    @Test
    void ofTwoMethodsTheOneWithArgumentsIsRun() throws Exception {
        assertEquals("2", run("app.Cli::both", "a", "b").output().strip());
    }

    @Test
    void theExceptionOfTheMethodIsPrintedAsThatOfAMainMethod() throws Exception {
        JavaProgram.Outcome outcome = run("app.Cli::fail");

        assertEquals(1, outcome.exitCode());
        assertTrue(
                outcome.output().startsWith("Exception in thread \"main\" java.io.IOException: no disk"),
                outcome.output());
    }

    @Test
    void aMethodOfAnotherFormIsRefused() throws Exception {
        assertTrue(run("app.Cli::text").output().contains("returns neither int nor nothing"));
        assertTrue(run("app.Cli::instance").output().contains("is not static"));
        assertTrue(run("app.Cli::gone").output().contains("NoSuchMethodException: app.Cli.gone()"));
    }
}
