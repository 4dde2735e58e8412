package io.github.waymark.entrypoints.script;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The two files that start a script: for a POSIX shell, and for the command processor of Windows.
 *
 * <p>Both find the folder {@code lib} from their own place, so that the application can be moved and called from anywhere.
 */
final class LauncherText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:/+@-]+");

    private LauncherText() {}

    /** For a POSIX shell. It is replaced by the JVM, which gets its signals and gives its exit code. */
    static String posix(ConsoleScript script, JavaCommand command) {
        String path = command.onModulePath() ? "-p \"$launcher_lib\"" : "-cp \"$launcher_lib/" + PathingJar.NAME + "\"";
        return """
                #!/bin/sh
                # Starts %s.

                launcher_file=$0
                case $launcher_file in
                  */*) ;;
                  *) launcher_file=./$launcher_file ;;
                esac
                while [ -h "$launcher_file" ]; do
                  launcher_link=$(readlink "$launcher_file") || exit 1
                  case $launcher_link in
                    /*) launcher_file=$launcher_link ;;
                    *) launcher_file=${launcher_file%%/*}/$launcher_link ;;
                  esac
                done
                # Physically, because the folder may be a link, too.
                launcher_lib=$(CDPATH= cd -P "${launcher_file%%/*}/../lib" && pwd -P) || exit 1

                if [ -n "$JAVA_HOME" ]; then
                  launcher_java=$JAVA_HOME/bin/java
                else
                  launcher_java=java
                fi
                if ! command -v "$launcher_java" >/dev/null 2>&1; then
                  echo "$0: there is no program $launcher_java. Set JAVA_HOME to the folder of Java, or add java to the PATH." >&2
                  exit 127
                fi

                # JAVA_OPTS is split at blanks, and its patterns are not expanded.
                set -f
                exec "$launcher_java" %s$JAVA_OPTS %s %s "$@"
                """.formatted(
                script.target(),
                joined(command.options().stream().map(LauncherText::posix).toList()),
                path,
                String.join(
                        " ",
                        command.arguments().stream().map(LauncherText::posix).toList()));
    }

    /** For Windows, with its line ends. */
    static String windows(ConsoleScript script, JavaCommand command) {
        String path =
                command.onModulePath() ? "-p \"%launcher_lib%\"" : "-cp \"%launcher_lib%\\" + PathingJar.NAME + "\"";
        String text = """
                @echo off
                rem Starts %s.

                setlocal DisableDelayedExpansion
                set "launcher_lib=%%~dp0..\\lib"
                set "launcher_java=java.exe"
                if defined JAVA_HOME set "launcher_java=%%JAVA_HOME:"=%%\\bin\\java.exe"

                "%%launcher_java%%" %s%%JAVA_OPTS%% %s %s %%*
                exit /b %%ERRORLEVEL%%
                """.formatted(
                script.target(),
                joined(command.options().stream().map(LauncherText::windows).toList()),
                path,
                String.join(
                        " ",
                        command.arguments().stream().map(LauncherText::windows).toList()));
        return text.replace("\n", "\r\n");
    }

    private static String joined(List<String> options) {
        return options.stream().map(option -> option + " ").collect(Collectors.joining());
    }

    /** An argument that the shell passes on as it is. */
    private static String posix(String argument) {
        return isPlain(argument) ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }

    /** As {@link #posix(String)}; a percent sign is a variable also in quotes. */
    private static String windows(String argument) {
        return isPlain(argument)
                ? argument
                : "\"" + argument.replace("\"", "\\\"").replace("%", "%%") + "\"";
    }

    private static boolean isPlain(String argument) {
        return PLAIN.matcher(argument).matches();
    }
}
