package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.erosb.jsonsKema.JsonParser;
import com.github.erosb.jsonsKema.SchemaLoader;
import com.github.erosb.jsonsKema.Validator;
import io.github.waymark.it.PageBlocks.Block;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Each block of code of a page is one that a test runs or reads, or is marked as text. */
class PageBlocksTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** The tests that read the blocks of a page in a language. They must name the page. */
    private static final Map<String, String> READ_BY = Map.of(
            "README.md yaml", "matrix-mojo/src/test/java/io/github/waymark/matrix/plan/DocumentedTest.java",
            "src/site/markdown/matrix.md yaml",
                    "matrix-mojo/src/test/java/io/github/waymark/matrix/plan/DocumentedTest.java",
            "src/site/markdown/coming-from-tox.md yaml",
                    "matrix-mojo/src/test/java/io/github/waymark/matrix/run/ComingFromToxTest.java",
            "src/site/markdown/coming-from-tox.md ini",
                    "matrix-mojo/src/test/java/io/github/waymark/matrix/run/ComingFromToxTest.java");

    /** What CI runs. */
    private static final List<String> CI = List.of(".ci/run", ".github/workflows/build.yml");

    private final Map<String, Set<String>> goals = new HashMap<>();
    private final Map<String, Set<String>> parameters = new HashMap<>();

    PageBlocksTest() {
        for (Path module : Modules.plugins()) {
            Pom descriptor = Pom.of(Ground.read(module.resolve("target/classes/META-INF/maven/plugin.xml")));
            String artifact = descriptor.text("/plugin/artifactId");
            goals.put(artifact, texts(descriptor.all("//mojo/goal")));
            parameters.put(artifact, texts(descriptor.all("//mojo/parameters/parameter/name")));
        }
    }

    private static Set<String> texts(List<Node> nodes) {
        return nodes.stream().map(node -> node.getTextContent().strip()).collect(Collectors.toSet());
    }

    @Test
    void eachBlockIsReadByATestOrMarkedAsText() {
        String tests = Modules.all().stream()
                .map(module -> module.resolve("src/test/java"))
                .filter(Files::isDirectory)
                .flatMap(Ground::below)
                .filter(file -> file.toString().endsWith(".java"))
                .map(Ground::read)
                .collect(Collectors.joining());
        List<String> faults = new ArrayList<>();
        int blocks = 0;
        for (Block block : PageBlocks.all()) {
            blocks++;
            String fault = fault(block, tests);
            if (!fault.isEmpty()) {
                faults.add(block + ": " + fault);
            }
        }

        assertEquals(List.of(), faults);
        assertTrue(blocks > 100, "blocks: " + blocks);
    }

    private String fault(Block block, String tests) {
        if (block.mark().startsWith("case=")) {
            String name = block.mark().substring("case=".length());
            return tests.contains("case=" + name)
                            || tests.contains("\"" + name + "\"")
                            || (name.startsWith("constraints-") && tests.contains("case=constraints-\" + form"))
                    ? ""
                    : "no test reads this case";
        }
        if (block.mark().equals("start") || block.mark().startsWith("start=")) {
            return block.page().equals("README.md") ? "" : "only the README has blocks of the start";
        }
        String reader = READ_BY.get(block.page() + " " + block.language());
        if (reader != null) {
            String page = Path.of(block.page()).getFileName().toString();
            return Ground.read(ROOT.resolve(reader)).contains(page) ? "" : reader + " doesn't read it";
        }
        return switch (block.language()) {
            case "text" -> "";
            case "xml" -> pomFault(block.text());
            case "json" -> parsed(block.text()) instanceof Map ? "" : "not an object";
            case "yaml" -> yamlFault(block.text());
            case "sh" -> shellFault(block.text());
            default -> "write ```text, or let a test read it";
        };
    }

    private static Object parsed(String yaml) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    }

    /** The settings of Waymark have a schema; other files of YAML need a test of their own. */
    private static String yamlFault(String text) {
        if (!text.startsWith("# .mvn/waymark.yaml\n")) {
            return "write case=NAME after yaml, and read it in a test";
        }
        String schema = Ground.read(ROOT.resolve("src/site/resources/schema/waymark-1.json"));
        Object failure = Validator.forSchema(new SchemaLoader(new JsonParser(schema).parse()).load())
                .validate(new JsonParser(json(parsed(text))).parse());
        return failure == null ? "" : failure.toString();
    }

    private static String json(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> json(entry.getKey()) + ":" + json(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(PageBlocksTest::json).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof String text
                ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : String.valueOf(value);
    }

    private static String shellFault(String text) {
        String ci = CI.stream().map(file -> Ground.read(ROOT.resolve(file))).collect(Collectors.joining());
        String without = ci.replace("./mvnw -B -ntp", "mvn -B");
        return text.lines()
                .filter(line -> !without.contains(line))
                .map(line -> "CI doesn't run `" + line + "`")
                .collect(Collectors.joining(", "));
    }

    private String pomFault(String text) {
        String fragment = text.replaceAll("<\\?xml[^>]*>", "");
        Pom pom = Pom.of("<fragment>"
                + fragment.replaceAll(" xmlns(:xsi)?=\"[^\"]*\"| xsi:schemaLocation=\"[^\"]*\"", "") + "</fragment>");
        List<String> faults = new ArrayList<>();
        for (Node plugin : pom.all("//plugin")) {
            if (Pom.text(plugin, "groupId").equals("io.github.waymark")) {
                check(plugin, Pom.text(plugin, "artifactId"), faults);
            }
        }
        return String.join(", ", faults);
    }

    private void check(Node plugin, String artifact, List<String> faults) {
        Set<String> known = goals.get(artifact);
        if (known == null) {
            faults.add("no plugin " + artifact);
            return;
        }
        Set<String> named = new HashSet<>(texts(Pom.all(plugin, "executions/execution/goals/goal")));
        named.removeAll(known);
        named.forEach(goal -> faults.add("no goal " + artifact + ":" + goal));
        for (Node parameter : Pom.all(plugin, "configuration/*|executions/execution/configuration/*")) {
            if (!parameters.getOrDefault(artifact, Set.of()).contains(parameter.getNodeName())) {
                faults.add("no parameter " + parameter.getNodeName() + " of " + artifact);
            }
        }
    }
}
