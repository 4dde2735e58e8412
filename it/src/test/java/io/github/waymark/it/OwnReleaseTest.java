package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Node;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** How Waymark itself is released: its request, its workflows and what CONTRIBUTING says about them. */
class OwnReleaseTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String SECOND_STAGE = "clean deploy -Prelease -DskipTests -pl '!it'";
    private static final String CHECK = "-Dtest=BundleTest -Dsurefire.failIfNoSpecifiedTests=false";
    private static final Pattern GOAL =
            Pattern.compile("(?:release-(request|notes)-maven-plugin:\\$FIRST_STAGE|\\$PLUGIN):([a-z-]+)");

    @Test
    void theRequestNamesAllThatIsPublished() {
        Object coordinates = in(
                yaml("releases/deliverables/_independent/waymark.yaml"),
                "repository-settings",
                "waymark/waymark",
                "coordinates");

        assertEquals(
                Modules.published().keySet().stream()
                        .map(artifact -> "io.github.waymark:" + artifact)
                        .toList(),
                coordinates);
    }

    @ParameterizedTest
    @ValueSource(strings = {"release", "requests"})
    void aWorkflowHasTheWholeHistoryAndRunsGoalsThatExist(String name) {
        Map<?, ?> workflow = yaml(".github/workflows/" + name + ".yml");

        assertEquals(Map.of("contents", "read"), in(workflow, "permissions"));
        List<String> unknown = new ArrayList<>();
        int found = 0;
        for (Object job : ((Map<?, ?>) in(workflow, "jobs")).values()) {
            List<?> steps = (List<?>) in(job, "steps");
            assertEquals(0, in(steps.get(0), "with", "fetch-depth"));
            assertEquals(false, in(steps.get(0), "with", "persist-credentials"));
            for (String command : commands(steps)) {
                Matcher goal = GOAL.matcher(command);
                while (goal.find()) {
                    found++;
                    if (!goals("notes".equals(goal.group(1)) ? "notes-mojo" : "releases-mojo")
                            .contains(goal.group(2))) {
                        unknown.add(goal.group(2));
                    }
                }
            }
        }
        assertEquals(List.of(), unknown);
        assertTrue(found >= 2, () -> "goals in " + name);
    }

    @Test
    void onlyWhatWasMergedSeesTheKeys() {
        Object validate = in(yaml(".github/workflows/requests.yml"), "jobs", "validate");

        assertEquals("github.event_name == 'pull_request'", in(validate, "if"));
        assertFalse(validate.toString().contains("secrets."), validate::toString);
    }

    @Test
    void contributingHasTheCommandsOfTheWorkflow() {
        Object job = in(yaml(".github/workflows/release.yml"), "jobs", "bundle");
        String commands = String.join("\n", commands((List<?>) in(job, "steps")));
        String page = Ground.read(ROOT.resolve("CONTRIBUTING.md"));

        for (String command :
                List.of("-B install -DskipTests", SECOND_STAGE, CHECK, "-Dmaven.ext.class.path=$EXTENSION")) {
            assertTrue(commands.replace("-ntp ", "").contains(command), () -> "the workflow lacks " + command);
            assertTrue(page.contains(command), () -> "CONTRIBUTING lacks " + command);
        }
    }

    private static List<String> commands(List<?> steps) {
        return steps.stream()
                .map(step -> ((Map<?, ?>) step).get("run"))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }

    private static Set<String> goals(String module) {
        Path descriptor = ROOT.resolve(module).resolve("target/classes/META-INF/maven/plugin.xml");
        return Pom.of(Ground.read(descriptor)).all("//mojo/goal").stream()
                .map(Node::getTextContent)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<?, ?> yaml(String file) {
        return (Map<?, ?>) new Yaml(new SafeConstructor(new LoaderOptions())).load(Ground.read(ROOT.resolve(file)));
    }

    private static Object in(Object map, String... keys) {
        Object value = map;
        for (String key : keys) {
            value = Objects.requireNonNull(((Map<?, ?>) value).get(key), () -> "no " + key);
        }
        return value;
    }
}
