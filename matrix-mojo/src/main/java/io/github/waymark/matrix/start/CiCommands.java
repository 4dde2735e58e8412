package io.github.waymark.matrix.start;

import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the CI of a project runs with Maven apart from tests, such as {@code mvn checkstyle:check}: steps of GitHub workflows and scripts of GitLab.
 *
 * <p>Only lines that need no shell are taken: one call of Maven with goals of plugins, without phases, variables and operators.
 */
public final class CiCommands {

    private static final Set<String> KEYS = Set.of("run", "script", "before_script", "after_script");

    /** Options that the matrix gives Maven itself. */
    private static final Set<String> OWN = Set.of(
            "-B",
            "--batch-mode",
            "-ntp",
            "--no-transfer-progress",
            "-V",
            "--show-version",
            "-e",
            "--errors",
            "-q",
            "--quiet");

    private static final Pattern MAVEN = Pattern.compile("mvn|\\./mvnw");
    private static final Pattern GOAL = Pattern.compile("[a-z][A-Za-z0-9.-]*(:[A-Za-z0-9.-]+)++(@[A-Za-z0-9.-]+)?");

    /** Nothing that a shell, YAML or a substitution would change. */
    private static final Pattern OPTION = Pattern.compile("-[A-Za-z-][A-Za-z0-9_.:,/=@+-]*");

    private static final Pattern LINT =
            Pattern.compile("(.*[:-])?(checkstyle|spotless|pmd|spotbugs|enforcer|rat|apache-rat|license|sortpom|"
                    + "editorconfig|formatter|impsort|animal-sniffer|japicmp|revapi|modernizer|forbiddenapis|xml|dependency)"
                    + "(-maven-plugin)?:.*|.*maven-(checkstyle|pmd|enforcer|dependency)-plugin:.*");

    private static final Pattern DOCS = Pattern.compile(
            "(.*[:-])?(javadoc|site|asciidoctor|antora)(-maven-plugin)?:.*|.*maven-(javadoc|site)-plugin:.*");

    /** Changes what others see, and is no check. */
    private static final Pattern PUBLISHING =
            Pattern.compile(".*(deploy|release|publish|versions|scm|nexus|wrapper|archetype|sonar|jib|docker).*");

    private final Map<String, Set<String>> environments = new TreeMap<>();
    private final Map<String, String> files = new TreeMap<>();

    private CiCommands() {}

    /** Reads the files of a project; those that can't be read are ignored. */
    public static CiCommands of(Path root) {
        CiCommands commands = new CiCommands();
        for (Path file : files(root)) {
            try {
                String name = String.valueOf(file.getFileName());
                YamlFile.read(file, name).root().ifPresent(tree -> commands.read(tree, name));
            } catch (IOException e) {
                // They are only hints for the first matrix.
            }
        }
        return commands;
    }

    private static List<Path> files(Path root) {
        List<Path> files = new ArrayList<>();
        Path workflows = root.resolve(".github").resolve("workflows");
        if (Files.isDirectory(workflows)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(workflows, "*.{yml,yaml}")) {
                all.forEach(files::add);
            } catch (IOException e) {
                return List.of();
            }
        }
        Collections.sort(files);
        Path gitlab = root.resolve(".gitlab-ci.yml");
        if (Files.isRegularFile(gitlab)) {
            files.add(gitlab);
        }
        return files;
    }

    /** The environments {@code lint} and {@code docs}, as far as there are commands for them, as YAML below {@code env:}; may be empty. */
    String yaml() {
        StringBuilder text = new StringBuilder();
        environments.forEach((name, commands) -> {
            text.append("  ")
                    .append(name)
                    .append(":   # ")
                    .append(files.get(name))
                    .append("\n    commands:\n");
            commands.forEach(command -> text.append("      - ").append(command).append('\n'));
        });
        return text.toString();
    }

    /** The names of the environments. */
    Set<String> names() {
        return Collections.unmodifiableSet(environments.keySet());
    }

    private void read(Tree tree, String file) {
        if (tree instanceof Tree.Mapping mapping) {
            for (Tree.Entry entry : mapping.entries()) {
                if (KEYS.contains(entry.name())) {
                    scripts(entry.value(), file);
                }
                read(entry.value(), file);
            }
        } else if (tree instanceof Tree.Items items) {
            items.values().forEach(item -> read(item, file));
        }
    }

    private void scripts(Tree tree, String file) {
        if (tree instanceof Tree.Items items) {
            items.values().forEach(item -> scripts(item, file));
        } else if (tree instanceof Tree.Scalar text) {
            text.text().replaceAll("\\\\\\R", " ").lines().forEach(line -> line(line.strip(), file));
        }
    }

    private void line(String line, String file) {
        List<String> words = List.of(line.split("\\s+", -1));
        if (!MAVEN.matcher(words.get(0)).matches()) {
            return;
        }
        List<String> kept = new ArrayList<>(List.of("mvn"));
        List<String> goals = new ArrayList<>();
        for (String word : words.subList(1, words.size())) {
            if (GOAL.matcher(word).matches()) {
                goals.add(word);
            } else if (!OPTION.matcher(word).matches()) {
                return;
            }
            if (!OWN.contains(word)) {
                kept.add(word);
            }
        }
        String name = name(goals);
        if (!name.isEmpty()) {
            environments.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(String.join(" ", kept));
            files.putIfAbsent(name, file);
        }
    }

    private static String name(List<String> goals) {
        if (goals.isEmpty()
                || goals.stream().anyMatch(goal -> PUBLISHING.matcher(goal).matches())) {
            return "";
        }
        if (goals.stream().allMatch(goal -> DOCS.matcher(goal).matches())) {
            return "docs";
        }
        return goals.stream().allMatch(goal -> LINT.matcher(goal).matches()) ? "lint" : "";
    }
}
