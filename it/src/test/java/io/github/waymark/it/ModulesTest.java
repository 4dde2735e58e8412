package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;

/** The modules use each other only as the design allows: everybody may use core, and the integration tests everybody. */
class ModulesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String CORE = "waymark-core";
    private static final String MAVEN = "waymark-maven";

    @Test
    void onlyCoreAndWhatFacesMavenAreUsedByOthers() {
        List<String> forbidden = new ArrayList<>();
        for (Path module : modules()) {
            Pom pom = Pom.of(Ground.read(module));
            String user = pom.text("/project/artifactId");
            for (String used : waymarks(pom)) {
                if (!isAllowed(user, used)) {
                    forbidden.add(user + " -> " + used);
                }
            }
        }
        assertEquals(List.of(), forbidden);
    }

    @Test
    void coreKnowsNothingOfMaven() {
        Pom core = Pom.of(Ground.read(ROOT.resolve("core-extension/core/pom.xml")));

        List<String> maven = core
                .all("/project/dependencies/dependency[not(scope='test')]/groupId[starts-with(.,'org.apache.maven')]")
                .stream()
                .map(Node::getTextContent)
                .toList();

        assertEquals(List.of(), maven);
    }

    @Test
    void everyModuleIsLookedAt() {
        List<String> names = modules().stream()
                .map(module -> Pom.of(Ground.read(module)).text("/project/artifactId"))
                .toList();

        assertTrue(names.containsAll(List.of(CORE, MAVEN, "waymark-extension", "waymark-it")), names::toString);
    }

    @Test
    void theMapInContributingNamesClassesThatExist() {
        Set<String> sources = modules().stream()
                .flatMap(pom -> Ground.below(pom.resolveSibling("src")))
                .map(file -> String.valueOf(file.getFileName()))
                .collect(Collectors.toSet());

        List<String> unknown = Pattern.compile("`([A-Z][a-z]+[A-Z]\\w*|[A-Z]{2,}[a-z]\\w*)")
                .matcher(Ground.read(ROOT.resolve("CONTRIBUTING.md")))
                .results()
                .map(name -> name.group(1))
                .filter(name -> !sources.contains(name + ".java") && !name.matches("Mojo\\w+Exception|IOException"))
                .toList();

        assertEquals(List.of(), unknown);
    }

    @Test
    void theExtensionKnowsThePrefixOfEachPlugin() {
        String known = Ground.read(ROOT.resolve(
                "core-extension/extension/src/main/java/io/github/waymark/extension" + "/goals/WaymarkPlugins.java"));

        List<String> missing = modules().stream()
                .map(module -> Pom.of(Ground.read(module)))
                .filter(pom -> pom.text("/project/packaging").equals("maven-plugin"))
                .map(pom -> "\"" + pom.text("//goalPrefix") + "\", \"" + pom.text("/project/artifactId") + "\"")
                .filter(entry -> !known.contains(entry))
                .toList();

        assertEquals(List.of(), missing);
    }

    private static boolean isAllowed(String user, String used) {
        // The agent is a jar that the matrix hands to other Mavens; it is of no use to anybody else.
        boolean ownAgent = user.equals("matrix-maven-plugin") && used.equals("waymark-matrix-agent");
        boolean down = used.equals(CORE) || (used.equals(MAVEN) && !user.equals(CORE));
        return user.equals("waymark-it") || ownAgent || (down && !user.equals(used));
    }

    private static List<Path> modules() {
        return Modules.all().stream().map(module -> module.resolve("pom.xml")).toList();
    }

    /** Dependencies, plugins, their dependencies and annotation processors: whatever has our groupId, but the parent. */
    private static List<String> waymarks(Pom pom) {
        return Stream.of("dependency", "plugin", "path", "extension")
                .flatMap(element -> pom.all("//" + element + "[groupId='io.github.waymark']/artifactId").stream())
                .map(artifact -> artifact.getTextContent().strip())
                .distinct()
                .toList();
    }
}
