package io.github.waymark.matrix.plan.settings;

import io.github.waymark.matrix.command.CommandTemplate;
import io.github.waymark.matrix.command.Template;
import io.github.waymark.matrix.declare.ProblemCollector;
import io.github.waymark.matrix.declare.Value;
import io.github.waymark.matrix.environment.Commands;
import io.github.waymark.matrix.environment.Variables;
import io.github.waymark.matrix.jdk.OperatingSystem;
import io.github.waymark.problem.Problem;
import io.github.waymark.settings.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Composes the commands and the environment variables of an environment from its settings, and checks them. */
final class CommandsComposer {

    /** Variables that the matrix sets for each environment. */
    private static final Set<String> OWN = Set.of(
            "JAVA_HOME", "MAVEN_HOME", "MAVEN_SKIP_RC", "MATRIX_ENV", "MATRIX_DEPTH", "MATRIX_ROOT", "MATRIX_FOLDER");

    private static final Set<String> SHELLS_WITH_ARGUMENTS = Set.of("sh", "bash");

    private final SettingsMerge settings;
    private final OperatingSystem os;
    private final ProblemCollector problems;

    CommandsComposer(SettingsMerge settings, OperatingSystem os, ProblemCollector problems) {
        this.settings = settings;
        this.os = os;
        this.problems = problems;
    }

    /**
     * The commands.
     *
     * @param args the words for <code>{args}</code>
     */
    Commands commands(Optional<List<String>> args) {
        String shell = shell();
        return new Commands(
                commands("commandsBefore", shell),
                commands("commands", shell),
                commands("commandsAfter", shell),
                shell,
                templated("directory"),
                Integer.parseInt(settings.text("retries", "0")),
                settings.items("allowedCommands", List.of()),
                args);
    }

    private String shell() {
        String word = settings.text("shell", "false");
        return switch (word) {
            case "false" -> "";
            case "true" -> os == OperatingSystem.WINDOWS ? "cmd" : "sh";
            default -> word;
        };
    }

    private List<CommandTemplate> commands(String key, String shell) {
        List<CommandTemplate> commands = new ArrayList<>();
        Optional<Value> value = settings.value(key);
        for (String item : value.map(Value::items).orElse(List.of())) {
            if (shell.isEmpty()) {
                // A text of several lines has a command on each, as in tox.ini.
                item.lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> add(commands, key, line, CommandTemplate::ofLine));
            } else {
                add(commands, key, item, CommandTemplate::ofScript);
            }
        }
        for (CommandTemplate command : commands) {
            if (command.isScript()) {
                checkScript(key, command.script(), shell);
            } else {
                command.words().forEach(word -> check(key, word));
            }
        }
        return commands;
    }

    private void add(
            List<CommandTemplate> commands, String key, String line, Function<String, CommandTemplate> reader) {
        try {
            commands.add(reader.apply(line));
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(
                    "A command can't be read: " + line.strip(),
                    place(key) + " in '" + key + "'",
                    String.valueOf(e.getMessage()),
                    "Correct it, or write it as a list of words: [program, argument]."));
        }
    }

    private String place(String key) {
        return settings.value(key).map(Value::place).orElse(key);
    }

    private void check(String key, String text) {
        Template.unknown(text).ifPresent(name -> problems.add(unknown(key, name)));
    }

    private Problem unknown(String key, String name) {
        return new Problem(
                "There is no substitution '{" + name + "}'.",
                place(key) + " in '" + key + "'",
                "A mistyped name would be passed on as it is.",
                "Did you mean '{" + NearestName.to(name, Template.NAMES) + "}'? Valid names: "
                        + String.join(", ", Template.NAMES) + ". Write \\{" + name + "} for plain text.");
    }

    /** What is substituted in a script would be read by the shell as a part of it. */
    private void checkScript(String key, String script, String shell) {
        for (String name : Template.NAMES) {
            if (Template.uses(script, name)) {
                boolean isArgs = name.equals("args");
                String instead = isArgs
                        ? SHELLS_WITH_ARGUMENTS.contains(shell)
                                ? "Write \"$@\" for the words of -Dmatrix.args."
                                : "Use the shell sh or bash, which has them as \"$@\", or commands without a shell."
                        : "Use a variable: the shell has JAVA_HOME, MAVEN_HOME, MATRIX_ENV, MATRIX_ROOT, MATRIX_FOLDER"
                                + " and those of `environment:`.";
                problems.add(new Problem(
                        "A script for a shell has the substitution '{" + name + "}'.",
                        place(key) + " in '" + key + "'",
                        "The shell would take its value for a part of the script.",
                        instead));
            }
        }
    }

    private String templated(String key) {
        String text = settings.text(key, "");
        check(key, text);
        return text;
    }

    /** The environment variables. */
    Variables variables() {
        Map<String, String> set = new LinkedHashMap<>();
        settings.below("environment").forEach((name, value) -> {
            check("environment." + name, value.text());
            if (OWN.contains(name)) {
                problems.add(new Problem(
                        "'environment' sets " + name + ".",
                        value.place(),
                        "The matrix sets it for each environment.",
                        "Remove it; `jdk:` and `maven:` choose the JDK and Maven of an environment."));
            }
            set.put(name, value.text());
        });
        return new Variables(set, templated("environmentFile"), settings.items("passEnvironment", List.of()));
    }
}
