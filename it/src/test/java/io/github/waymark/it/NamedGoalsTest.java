package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;

/** The goals and properties that the README and the pages name are those of the plugins. */
class NamedGoalsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern PROPERTY = Pattern.compile("-D([a-z-]+)\\.([A-Za-z][A-Za-z.]*[A-Za-z])");

    private final Map<String, Set<String>> goals = new HashMap<>();
    private final Map<String, Set<String>> properties = new HashMap<>();
    /** Settings that no parameter has, but the files of settings: their names in the sources. */
    private final Map<String, String> sources = new HashMap<>();

    NamedGoalsTest() {
        for (Path module : Modules.plugins()) {
            Pom descriptor = Pom.of(Ground.read(module.resolve("target/classes/META-INF/maven/plugin.xml")));
            String prefix = descriptor.text("/plugin/goalPrefix");
            goals.put(prefix, texts(descriptor.all("//mojo/goal")));
            properties.put(
                    prefix,
                    texts(descriptor.all("//mojo/configuration/*")).stream()
                            .map(property -> property.replaceAll("[${}]", ""))
                            .collect(Collectors.toSet()));
            sources.put(
                    prefix,
                    Stream.of(
                                    module,
                                    module.resolve("agent"),
                                    ROOT.resolve("core-extension/core"),
                                    ROOT.resolve("core-extension/extension"))
                            .flatMap(folder -> Ground.below(folder.resolve("src/main/java")))
                            .filter(file -> file.toString().endsWith(".java"))
                            .map(Ground::read)
                            .collect(Collectors.joining()));
        }
    }

    private static Set<String> texts(List<Node> nodes) {
        return nodes.stream().map(node -> node.getTextContent().strip()).collect(Collectors.toSet());
    }

    @Test
    void eachGoalExists() {
        Pattern goal =
                Pattern.compile("(?<![\\w/.-]|<!-- )(" + String.join("|", goals.keySet()) + "):([a-z][a-z-]*[a-z])\\b");
        List<String> unknown = new ArrayList<>();
        int known = 0;
        for (Path page : pages()) {
            Matcher named = goal.matcher(Ground.read(page));
            while (named.find()) {
                if (goals.getOrDefault(named.group(1), Set.of()).contains(named.group(2))) {
                    known++;
                } else {
                    unknown.add(ROOT.relativize(page) + ": " + named.group());
                }
            }
        }

        assertEquals(List.of(), unknown);
        assertTrue(known > 100, "goals: " + known);
    }

    @Test
    void eachPropertyExists() {
        Set<String> unknown = new TreeSet<>();
        int known = 0;
        for (Path page : pages()) {
            Matcher named = PROPERTY.matcher(Ground.read(page));
            while (named.find()) {
                String prefix = named.group(1);
                String name = named.group(2);
                if (!properties.containsKey(prefix)) {
                    continue;
                }
                if (name.startsWith("set.")
                        || properties.getOrDefault(prefix, Set.of()).contains(prefix + "." + name)
                        || sources.getOrDefault(prefix, "").contains("\"" + name + "\"")
                        || sources.getOrDefault(prefix, "").contains("\"" + snakeCase(name) + "\"")
                        || sources.getOrDefault(prefix, "").contains("\"" + prefix + "." + name + "\"")) {
                    known++;
                } else {
                    unknown.add(ROOT.relativize(page) + ": " + named.group());
                }
            }
        }

        assertEquals(Set.of(), unknown);
        assertTrue(known > 100, "properties: " + known);
    }

    /** As in the files of reno. */
    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static List<Path> pages() {
        return Stream.concat(
                        Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")),
                        Ground.below(ROOT.resolve("src/site/markdown")))
                .filter(page -> page.toString().endsWith(".md"))
                .toList();
    }
}
