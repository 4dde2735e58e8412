package io.github.waymark.matrix.run.child;

import io.github.waymark.matrix.command.CommandTemplate;
import io.github.waymark.matrix.command.Substitutions;
import io.github.waymark.matrix.environment.Commands;
import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.run.schedule.Job;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.process.Command;
import io.github.waymark.process.CommandLine;
import io.github.waymark.process.SearchPath;
import io.github.waymark.text.NameGlob;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the processes of an environment's commands.
 *
 * <p>A program must be a program of the JDK, {@code mvn}, a file of the project, or allowed by name. Only a script is given to a shell, as
 * one argument that nothing is inserted into.
 */
public final class CommandStart {

    private static final String MAVEN = "mvn";

    private final Job job;
    private final Environment environment;
    private final Commands commands;
    private final ChildCommand maven;
    private final Path root;
    private final Path agentConfig;
    private final Path folder;
    private final Substitutions substitutions;
    private final Map<String, String> variables;

    /**
     * For the only environment of a job.
     *
     * @param maven makes the commands of Maven
     * @param values its variables and substitutions
     * @param root the root directory of the project, which may be a copy
     * @param agentConfig the configuration of the agent, for Maven
     * @throws ProblemException when its directory is missing, or its variables can't be determined
     */
    public CommandStart(
            Job job, ChildCommand maven, EnvironmentVariables values, Path root, Path agentConfig, RunFolders folders)
            throws IOException {
        this.job = job;
        this.environment = job.first();
        this.commands = environment.build().commands();
        this.maven = maven;
        this.root = root;
        this.agentConfig = agentConfig;
        this.variables = values.ofCommands();
        this.substitutions = values.substitutions().with(variables);
        this.folder = folder(folders.of(environment.name()));
    }

    private Path folder(Path own) throws IOException {
        String name = substitutions.text(commands.directory());
        Path chosen = root.resolve(name).normalize();
        if (chosen.startsWith(own) && !chosen.startsWith(root)) {
            return Files.createDirectories(chosen);
        }
        if (chosen.startsWith(own) && !root.startsWith(own)) {
            return Files.createDirectories(chosen);
        }
        boolean inside = chosen.startsWith(root)
                && Files.isDirectory(chosen)
                && chosen.toRealPath().startsWith(root.toRealPath());
        if (!inside) {
            throw new ProblemException(new Problem(
                    "The directory of the commands is not a folder of the project.",
                    "directory of '" + environment.name() + "': " + name,
                    "'" + name + "' is missing, or outside of the project.",
                    "Create the folder, or use {folder}, the environment's own in target/matrix."));
        }
        return chosen;
    }

    /** The environment variables of the commands. */
    public Map<String, String> variables() {
        return variables;
    }

    /** Whether a command runs the Maven of the environment. */
    public boolean isMaven(CommandTemplate command) {
        return !command.isScript() && program(command).equals(MAVEN);
    }

    private String program(CommandTemplate command) {
        return words(command).get(0);
    }

    private List<String> words(CommandTemplate command) {
        List<String> words = substitutions.words(command.words());
        if (words.isEmpty() || words.get(0).isBlank()) {
            throw new ProblemException(new Problem(
                    "The command has no program.",
                    "'" + environment.name() + "': " + CommandLine.join(command.words()),
                    "Its first word is empty.",
                    "Give it one: -Dmatrix.args=\"program argument\", or a default: {args:program argument}."));
        }
        return words;
    }

    /** The command as it is shown: its words, or its script. */
    public String shown(CommandTemplate command) {
        return command.isScript() ? command.script() : CommandLine.join(substitutions.words(command.words()));
    }

    /**
     * The process of a command.
     *
     * @throws ProblemException when its program is missing or not allowed
     */
    public Command of(CommandTemplate command) throws IOException {
        if (command.isScript()) {
            return new Command(script(command.script()), folder, variables);
        }
        List<String> words = words(command);
        if (words.get(0).equals(MAVEN)) {
            return maven.ofWords(job, root, folder, agentConfig, words.subList(1, words.size()), variables);
        }
        List<String> line = new ArrayList<>(words);
        line.set(0, program(words.get(0)));
        return new Command(line, folder, variables);
    }

    private List<String> script(String text) {
        String shell = commands.shell();
        List<String> line = new ArrayList<>();
        line.add(SearchPath.of(variables)
                .find(shell)
                .map(Path::toString)
                .orElseThrow(() -> new ProblemException(missing(shell, "`shell:` names it"))));
        switch (shell) {
            case "cmd" -> line.addAll(List.of("/d", "/s", "/c", text));
            case "pwsh" -> line.addAll(List.of("-NoProfile", "-NonInteractive", "-Command", text));
            default -> {
                // A command of the script that fails ends it, and the words after the text are its "$@".
                line.addAll(List.of("-e", "-c", text, shell));
                line.addAll(substitutions.args().orElse(List.of()));
            }
        }
        return line;
    }

    /** The program of a command: of the JDK, of the project, or one that is allowed. */
    private String program(String name) {
        boolean hasFolders = name.contains("/") || name.contains(File.separator);
        Optional<Path> own = hasFolders ? ofProject(name) : ofJdk(name);
        if (own.isPresent()) {
            return own.get().toString();
        }
        String file = String.valueOf(Path.of(name).getFileName());
        boolean allowed = commands.allowed().stream()
                .anyMatch(glob -> NameGlob.matches(glob, name) || NameGlob.matches(glob, file));
        if (!allowed) {
            throw new ProblemException(new Problem(
                    name + " is not a program of the JDK or the project.",
                    "the environment '" + environment.name() + "'",
                    "An environment runs other programs only if they are allowed.",
                    "Add `allowedCommands: [" + name + "]` to it, or to `base`."));
        }
        if (hasFolders) {
            return folder.resolve(name).normalize().toString();
        }
        return SearchPath.of(variables)
                .find(name)
                .map(Path::toString)
                .orElseThrow(() -> new ProblemException(missing(name, "a command runs it")));
    }

    private Problem missing(String name, String why) {
        return new Problem(
                name + " is not on the PATH.",
                "the environment '" + environment.name() + "'",
                "In the environment '" + environment.name() + "' " + why + ".",
                "Install it, or add its folder to the PATH.");
    }

    private Optional<Path> ofJdk(String name) {
        Path bin = Job.jdkOf(environment).home().resolve("bin");
        return List.of(name, name + ".exe").stream()
                .map(bin::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private Optional<Path> ofProject(String name) {
        Path file = folder.resolve(name).normalize();
        try {
            return Files.isRegularFile(file) && file.toRealPath().startsWith(root.toRealPath())
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
