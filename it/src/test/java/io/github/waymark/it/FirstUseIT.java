package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a project gets Waymark: set up by one goal, and required by a parent. */
class FirstUseIT {

    private static final String VERSION = Ground.told("version");
    private static final String PLUGIN = "io.github.waymark:version-maven-plugin:" + VERSION + ":";

    /** The set-up is by the goal that the message of the rule names. */
    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void aParentMakesSureThatTheExtensionIsLoaded(Maven maven) {
        Scene scene = Scene.of("first.parent", "corporate", maven).file("constraints.txt", "a:b===1\n");
        publishParent(scene);
        Path pom = scene.folder().resolve("pom.xml");
        Ground.write(pom, Ground.read(pom).replaceAll("(?s)<dependencies>.*</dependencies>", ""));
        withoutExtension(scene);
        scene.played("commit One\ntag v1.2.0\ncommit Two");

        BuildOutcome refused = scene.run("validate").fails();
        BuildOutcome checked = scene.run(
                        "io.github.waymark:constraints-maven-plugin:" + VERSION + ":check",
                        PLUGIN + "check",
                        "-Denforcer.skip")
                .fails();

        for (BuildOutcome outcome : new BuildOutcome[] {refused, checked}) {
            outcome.prints("The version is to come from git, but Waymark's extension isn't loaded.")
                    .prints("where: pom.xml")
                    .prints("The project has a constraints list, but Waymark's extension isn't loaded.")
                    .prints("where: the property constraints in first.parent.corp:parent:5")
                    .prints(PLUGIN + "init`")
                    .printsNot("\tat ");
        }
        checked.prints("[WARNING] The project has a constraints list");
        scene.run(PLUGIN + "init", "-Dversion.init=apply", "-Denforcer.skip").succeeds();
        BuildOutcome build = scene.run("validate", "constraints:check", "version:check")
                .succeeds()
                .printsNot("isn't loaded");
        assertEquals("1.2.1-SNAPSHOT", build.version());
    }

    /** The folder remains, as Maven looks for one in the folders above. */
    private static void withoutExtension(Scene scene) {
        Ground.delete(scene.folder().resolve(".mvn/extensions.xml"));
        scene.file(".mvn/jvm.config", "");
    }

    private static void publishParent(Scene scene) {
        String group = scene.group() + ".corp";
        Path folder = scene.maven().repository().folder().resolve(group.replace('.', '/') + "/parent/5");
        Ground.write(folder.resolve("parent-5.pom"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>%s</groupId>
                  <artifactId>parent</artifactId>
                  <version>5</version>
                  <packaging>pom</packaging>
                  <properties>
                    <constraints>constraints.txt</constraints>
                  </properties>
                  <build>
                    <plugins>
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>maven-enforcer-plugin</artifactId>
                        <version>%s</version>
                        <dependencies>
                          <dependency>
                            <groupId>io.github.waymark</groupId>
                            <artifactId>version-maven-plugin</artifactId>
                            <version>%s</version>
                          </dependency>
                        </dependencies>
                        <executions>
                          <execution>
                            <goals><goal>enforce</goal></goals>
                            <configuration>
                              <rules><requireWaymarkExtension/></rules>
                            </configuration>
                          </execution>
                        </executions>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """.formatted(
                        group, System.getProperty("waymark.it.enforcer"), VERSION));
    }

    @Test
    void theOtherPluginsReadWhatTheSetUpWrites() {
        Scene scene = Scene.of("first.setup", "goals");
        withoutExtension(scene);
        for (String name : new String[] {"pom.xml", "lib/pom.xml"}) {
            Path pom = scene.folder().resolve(name);
            Ground.write(
                    pom,
                    Ground.read(pom)
                            .replace("${revision}", "1.5.0-SNAPSHOT")
                            .replaceAll("\\s*<revision>.*</revision>", "")
                            .replace("${project.version}", "1.5.0-SNAPSHOT"));
        }
        scene.file(
                ".github/workflows/old.yml",
                "jobs: {a: {steps: [{uses: actions/setup-java@v4, with: {java-version: 17}}, {run: mvn verify}]}}\n");
        scene.played("commit One\ntag v1.4.0");

        scene.run(PLUGIN + "init", "-Dversion.init=apply", "-Dversion.ci=github")
                .succeeds()
                .prints("written: lib/pom.xml");
        scene.git().play("commit Set up");
        BuildOutcome build = scene.run(
                        "version:show",
                        "release-notes:lint",
                        "release-notes:list",
                        "matrix:list",
                        "matrix:show-config",
                        "constraints:check",
                        "-Dconstraints=none")
                .succeeds();
        BuildOutcome again = scene.run("version:init", "version:doctor").succeeds();

        assertEquals("1.5.0-SNAPSHOT", build.version());
        build.prints("version 1.5.0-SNAPSHOT from git")
                .prints("releasenotes/notes/set-up-waymark-")
                .prints("jdk17");
        again.prints("nothing to change").prints("1 note in releasenotes/notes").prints("no findings");
        assertTrue(scene.git().status().isEmpty(), scene.git().status());
    }
}
