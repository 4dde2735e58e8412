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

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theTextIsADeclarationOfWhatIsKnown() throws IOException {
        Files.createDirectories(folder.resolve(".github/workflows"));
        Files.writeString(folder.resolve(".github/workflows/ci.yml"), "jobs: {a: {with: {java-version: '11 21 25'}}}");

        String text = FirstMatrix.text(17, Workflows.of(folder), CiCommands.of(folder), Planning.JDKS, "");

        Declaration declaration =
                Declaration.of(YamlFile.read(text, "matrix.yaml").root().orElseThrow());

        assertEquals("jdk{17,21,25}", declaration.envs().get(0).text());
        assertTrue(text.contains("# 17: the project compiles for it\n# 21: ci.yml\n# 25: ci.yml\n"), text);
    }

    @Test
    void aProjectThatSaysNothingIsTestedOnWhatIsInstalled() {
        assertTrue(FirstMatrix.text(0, Workflows.of(folder), CiCommands.of(folder), Planning.JDKS, "")
                .contains("jdk{17,25}"));
    }

    @Test
    void workflowsNameJdksInMatricesAndForSetupJava() throws IOException {
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

        assertEquals(
                Map.of(11, "a.yml", 17, "a.yml", 21, "a.yml", 25, "a.yml"),
                Workflows.of(folder).releases());
        assertEquals(Map.of(23, "a.yml"), Workflows.of(folder).earlyAccess());
        assertEquals(Map.of(), Workflows.of(folder.resolve("none")).releases());
    }

    @Test
    void earlyAccessBuildsOfWorkflowsAreTestedButTheirFailuresIgnored() throws IOException {
        Files.createDirectories(folder.resolve(".github/workflows"));
        Files.writeString(
                folder.resolve(".github/workflows/ci.yml"),
                "jobs: {a: {strategy: {matrix: {java: [17, 25-ea], include: [{java: 27-ea}]}}}}");

        String text = FirstMatrix.text(17, Workflows.of(folder), CiCommands.of(folder), Planning.JDKS, "");

        assertTrue(text.contains("\ninclude:\n  - {env: jdk27-ea, ignoreOutcome: true}   # ci.yml\n"), text);
        Declaration declaration =
                Declaration.of(YamlFile.read(text, "matrix.yaml").root().orElseThrow());
        assertEquals(1, declaration.include().size());
    }

    @Test
    void theFileHasTheLicenceHeaderOfTheProjectsOtherFiles() throws IOException {
        assertEquals("", LicenceHeader.of(folder));
        Files.writeString(folder.resolve("pom.xml"), """
                <?xml version="1.0"?>
                <!--
                  Licensed under the Apache License, Version 2.0;
                    see the file LICENSE.
                -->
                <project/>
                """);
        assertEquals(
                "# Licensed under the Apache License, Version 2.0;\n#   see the file LICENSE.\n\n",
                LicenceHeader.of(folder));

        Files.writeString(folder.resolve("codecov.yml"), "# only a remark\na: 1\n");
        Files.writeString(folder.resolve("other.yaml"), "# SPDX-License-Identifier: MIT\n# A B\n\n# text\na: 1\n");

        String header = LicenceHeader.of(folder);
        assertEquals("# SPDX-License-Identifier: MIT\n# A B\n\n", header);
        String text = FirstMatrix.text(17, Workflows.of(folder), CiCommands.of(folder), Planning.JDKS, header);
        assertTrue(text.startsWith("# SPDX-License-Identifier: MIT\n# A B\n\n# The environments"), text);
    }

    @Test
    void whatCiRunsApartFromTestsBecomesEnvironmentsWithCommands() throws IOException {
        Path workflows = Files.createDirectories(folder.resolve(".github/workflows"));
        Files.writeString(workflows.resolve("ci.yml"), """
                jobs:
                  test:
                    steps:
                      - run: mvn -B verify
                      - run: mvn -B -ntp checkstyle:check -Pquality
                      - run: |
                          ./mvnw --batch-mode spotless:check \\
                              pmd:check
                          mvn javadoc:javadoc
                          mvn javadoc:javadoc
                      - {run: "mvn checkstyle:check -Dtoken=${{ secrets.TOKEN }}"}
                      - {run: "mvn pmd:check | tee log"}
                      - {run: "mvn javadoc:jar deploy:deploy"}
                      - {run: "mvn exec:exec"}
                      - {run: "cd docs && mvn site:site"}
                """);
        Files.writeString(
                folder.resolve(".gitlab-ci.yml"),
                "docs: {script: ['mvn org.apache.maven.plugins:maven-site-plugin:3.21.0:site', 'mvn license:check']}\n");

        String text = FirstMatrix.text(17, Workflows.of(folder), CiCommands.of(folder), Planning.JDKS, "");

        assertTrue(text.endsWith("""

                # What CI runs apart from tests; they run when they are named: mvn matrix:run -Dmatrix.env=docs,lint
                env:
                  docs:   # ci.yml
                    commands:
                      - mvn javadoc:javadoc
                      - mvn org.apache.maven.plugins:maven-site-plugin:3.21.0:site
                  lint:   # ci.yml
                    commands:
                      - mvn checkstyle:check -Pquality
                      - mvn spotless:check pmd:check
                      - mvn license:check
                """), text);
        Declaration declaration =
                Declaration.of(YamlFile.read(text, "matrix.yaml").root().orElseThrow());
        assertEquals(2, declaration.env().size());
    }
}
