package io.github.waymark.version.project;

import io.github.waymark.fuzz.Fuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every reader of this module gets changed samples of what it reads. */
class ReadersFuzzTest {

    @TempDir
    private Path folder;

    private void write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    @Test
    void pomsOfTheProject() {
        Fuzz.of("POMs of the project", content -> {
                    write("pom.xml", content);
                    write("a/pom.xml", content);
                    ProjectPoms poms = ProjectPoms.around(folder, folder);
                    LicenceHeader.of(folder, poms.root());
                    return poms.root().isPresent();
                })
                .tries("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <!-- Licensed to all. -->
                    <project>
                      <groupId>g</groupId><artifactId>p</artifactId><version>${revision}</version>
                      <modules><module>a</module><module>../b</module></modules>
                      <properties><maven.compiler.release>17</maven.compiler.release></properties>
                    </project>
                    """);
    }

    @Test
    void filesOfContinuousIntegration() {
        Fuzz.of("files of continuous integration", content -> {
                    write(".github/workflows/ci.yml", content);
                    write(".gitlab-ci.yml", content);
                    write("Jenkinsfile", content);
                    write(".travis.yml", content);
                    TestedJdks.of(ProjectPoms.around(folder, folder), CiFiles.in(folder))
                            .all();
                    return true;
                })
                .tries("""
                    jobs:
                      build:
                        strategy: {matrix: {java: [17, '21', 25-ea]}}
                        steps:
                          - uses: actions/checkout@v4
                            with: {fetch-depth: 0}
                          - run: mvn -B verify
                    """, "image: maven:3-openjdk-17\nvariables: {GIT_DEPTH: 0}\nbuild: {script: [mvn verify]}\n");
    }
}
