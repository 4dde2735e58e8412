package io.github.waymark.entrypoints.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.finding.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The texts of launchers. That for POSIX shells is tried in {@link LauncherTest}. */
class LauncherTextTest {

    private static ConsoleScript script(String type, String method) {
        return new ConsoleScript("run", new ScriptTarget(type, method), Place.of("x"));
    }

    private static String windows(ConsoleScript script, JavaCommand command) {
        String text = LauncherText.windows(script, command);
        assertEquals(text, text.replace("\r\n", "\n").replace("\n", "\r\n"), "all lines end with CR LF");
        return text.replace("\r\n", "\n");
    }

    @Test
    void forWindowsTheClassPathIsTheJarThatNamesTheOthers() {
        ConsoleScript script = script("org.example.Cli", "");

        assertEquals(
                """
                @echo off
                rem Starts org.example.Cli.

                setlocal DisableDelayedExpansion
                set "launcher_lib=%~dp0..\\lib"
                set "launcher_java=java.exe"
                if defined JAVA_HOME set "launcher_java=%JAVA_HOME:"=%\\bin\\java.exe"

                "%launcher_java%" -Xmx1g "-Dtext=100%% of \\"it\\"" %JAVA_OPTS% -cp "%launcher_lib%\\launch.jar" org.example.Cli %*
                exit /b %ERRORLEVEL%
                """,
                windows(script, JavaCommand.onClassPath(List.of("-Xmx1g", "-Dtext=100% of \"it\""), script.target())));
    }

    @Test
    void aStaticMethodIsStartedByTheRuntime() {
        ConsoleScript script = script("org.example.Cli", "post");

        assertTrue(windows(script, JavaCommand.onClassPath(List.of(), script.target()))
                .contains("\n\"%launcher_java%\" %JAVA_OPTS% -cp \"%launcher_lib%\\launch.jar\""
                        + " io.github.waymark.entrypoints.StaticMethod org.example.Cli::post %*\n"));
        assertTrue(LauncherText.posix(script, JavaCommand.onClassPath(List.of(), script.target()))
                .contains("\nexec \"$launcher_java\" $JAVA_OPTS -cp \"$launcher_lib/launch.jar\""
                        + " io.github.waymark.entrypoints.StaticMethod org.example.Cli::post \"$@\"\n"));
    }

    @Test
    void onTheModulePathTheFolderIsThePath() {
        ConsoleScript main = script("org.example.Cli", "");
        ConsoleScript method = script("org.example.Cli", "post");

        assertTrue(LauncherText.posix(main, JavaCommand.onModulePath(List.of(), main.target(), "org.example"))
                .contains("$JAVA_OPTS -p \"$launcher_lib\" -m org.example/org.example.Cli \"$@\"\n"));
        assertTrue(windows(method, JavaCommand.onModulePath(List.of(), method.target(), "org.example"))
                .contains("%JAVA_OPTS% -p \"%launcher_lib%\" --add-modules org.example"
                        + " --add-opens \"org.example/org.example=io.github.waymark.entrypoints\""
                        + " -m io.github.waymark.entrypoints/io.github.waymark.entrypoints.StaticMethod"
                        + " org.example.Cli::post %*\n"));
    }

    @Test
    void aNestedClassIsNoVariableOfTheShell() {
        ConsoleScript script = script("org.example.Cli$Post", "");

        assertTrue(LauncherText.posix(script, JavaCommand.onClassPath(List.of("-Dit's=$HOME"), script.target()))
                .contains("exec \"$launcher_java\" '-Dit'\\''s=$HOME' $JAVA_OPTS -cp \"$launcher_lib/launch.jar\""
                        + " 'org.example.Cli$Post' \"$@\"\n"));
    }
}
