package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Node;

/** Eclipse marks a POM that binds a goal which no lifecycle mapping metadata names. */
class EclipseMetadataTest {

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Modules#plugins")
    void eachGoalIsMapped(Path module) {
        SortedSet<String> goals = names(Pom.of(Ground.read(module.resolve("target/classes/META-INF/maven/plugin.xml")))
                .all("//mojo/goal"));
        goals.remove("help");

        assertEquals(
                goals,
                names(Pom.of(Ground.read(
                                module.resolve("src/main/resources/META-INF/m2e/lifecycle-mapping-metadata.xml")))
                        .all("//goal")));
    }

    private static SortedSet<String> names(List<Node> nodes) {
        SortedSet<String> names = new TreeSet<>();
        nodes.forEach(node -> names.add(node.getTextContent().strip()));
        return names;
    }
}
