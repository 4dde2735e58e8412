package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Node;

/** Eclipse marks a POM that binds a goal which no lifecycle mapping metadata names. */
class EclipseMetadataTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @ParameterizedTest
    @MethodSource("plugins")
    void eachGoalIsMapped(Path module) {
        TreeSet<String> goals =
                names(Pom.of(Ground.read(module.resolve("target/classes/META-INF/maven/plugin.xml"))).all("//mojo/goal"));
        goals.remove("help");

        assertEquals(
                goals,
                names(Pom.of(Ground.read(
                                module.resolve("src/main/resources/META-INF/m2e/lifecycle-mapping-metadata.xml")))
                        .all("//goal")));
    }

    private static TreeSet<String> names(List<Node> nodes) {
        TreeSet<String> names = new TreeSet<>();
        nodes.forEach(node -> names.add(node.getTextContent().strip()));
        return names;
    }

    static Stream<Path> plugins() {
        return Pom.of(Ground.read(ROOT.resolve("pom.xml"))).all("//modules/module").stream()
                .map(module -> ROOT.resolve(module.getTextContent().strip()))
                .filter(module -> Pom.of(Ground.read(module.resolve("pom.xml")))
                        .text("/project/packaging")
                        .equals("maven-plugin"));
    }
}
