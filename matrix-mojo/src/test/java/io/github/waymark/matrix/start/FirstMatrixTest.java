package io.github.waymark.matrix.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.matrix.declare.Declaration;
import io.github.waymark.matrix.plan.Planning;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstMatrixTest {

    @Test
    void theTextIsADeclarationOfWhatIsKnown() {
        String text = FirstMatrix.text(17, Map.of(11, "old.yml", 21, "ci.yml", 25, "ci.yml"), Planning.JDKS);

        Declaration declaration =
                Declaration.of(YamlFile.read(text, "matrix.yaml").root().orElseThrow());

        assertEquals("jdk{17,21,25}", declaration.envs().get(0).text());
        assertTrue(text.contains("# 17: the project compiles for it\n# 21: ci.yml\n# 25: ci.yml\n"), text);
    }

    @Test
    void aProjectThatSaysNothingIsTestedOnWhatIsInstalled() {
        assertTrue(FirstMatrix.text(0, Map.of(), Planning.JDKS).contains("jdk{17,25}"));
    }

    @Test
    void workflowsNameJdksInMatricesAndForSetupJava(@TempDir Path folder) throws IOException {
        Path workflows = Files.createDirectories(folder.resolve(".github/workflows"));
        Files.writeString(workflows.resolve("a.yml"), """
                jobs:
                  test:
                    strategy: {matrix: {java: [11, '17', 23-ea], os: [ubuntu-latest]}}
                    steps:
                      - uses: actions/setup-java@v5
                        with: {java-version: "${{ matrix.java }}", distribution: temurin}
                  release:
                    steps:
                      - with:
                          java-version: |
                            21
                            25
                """);
        Files.writeString(workflows.resolve("b.yaml"), "jobs: {x: {with: {java-version: '17.0.15'}}}\n");
        Files.writeString(workflows.resolve("broken.yml"), "a: [\n");

        assertEquals(Map.of(11, "a.yml", 17, "a.yml", 21, "a.yml", 25, "a.yml"), Workflows.releases(folder));
        assertEquals(Map.of(), Workflows.releases(folder.resolve("none")));
    }
}
