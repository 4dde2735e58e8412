package io.github.waymark.entrypoints.script;

import io.github.waymark.process.CommandLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
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
        return filled(
                "launcher.sh",
                script,
                path,
                command.options().stream().map(CommandLine::forShell).toList(),
                command.arguments().stream().map(CommandLine::forShell).toList());
    }

    /** For Windows, with its line ends. */
    static String windows(ConsoleScript script, JavaCommand command) {
        String path =
                command.onModulePath() ? "-p \"%launcher_lib%\"" : "-cp \"%launcher_lib%\\" + PathingJar.NAME + "\"";
        return filled(
                        "launcher.cmd",
                        script,
                        path,
                        command.options().stream().map(LauncherText::windows).toList(),
                        command.arguments().stream().map(LauncherText::windows).toList())
                .replace("\n", "\r\n");
    }

    private static String filled(
            String template, ConsoleScript script, String path, List<String> options, List<String> arguments) {
        return template(template)
                .replace("@target@", script.target().toString())
                .replace("@options@", joined(options))
                .replace("@path@", path)
                .replace("@arguments@", String.join(" ", arguments));
    }

    private static String template(String name) {
        try (InputStream stream = Objects.requireNonNull(LauncherText.class.getResourceAsStream(name), name)) {
            // A checkout may have the line ends of Windows.
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String joined(List<String> options) {
        return options.stream().map(option -> option + " ").collect(Collectors.joining());
    }

    /** An argument that cmd passes on as it is: a percent sign is a variable also in quotes. */
    private static String windows(String argument) {
        return PLAIN.matcher(argument).matches()
                ? argument
                : "\"" + argument.replace("\"", "\\\"").replace("%", "%%") + "\"";
    }
}
