package io.github.waymark.it;

import static io.github.waymark.it.SmallRepository.dependencies;
import static io.github.waymark.it.SmallRepository.dependency;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The goals of the constraints plugin, run as a user runs them, on a repository of tiny artifacts. */
class ConstraintsGoalsIT {

    private static final String PLUGIN = "io.github.waymark:constraints-maven-plugin:" + Ground.told("version") + ":";

    /** A project with the modules a, which uses y and through it x 2.0, and b, which uses x 1.0 itself. */
    private record Lists(Maven maven, Path repository, Path folder) {

        static Lists of(String name, Maven maven) {
            return of(name, maven, "lg");
        }

        /** Tests share a local repository: one that damages it has a group of its own. */
        static Lists of(String name, Maven maven, String group) {
            Path folder = Ground.project("goals-of-lists/" + name + "-" + maven.version());
            Path repository = folder.resolve("repository");
            SmallRepository small = new SmallRepository(repository)
                    .jars(group + ":x", List.of("1.0", "1.5", "2.0", "3.0"))
                    .jars(group + ":z", List.of("1.0", "1.1", "1.2", "2.0"))
                    .jar(group + ":y:1.0", dependencies(dependency(group + ":x:2.0")))
                    .jar(
                            group + ":j:1.0",
                            "<profiles>" + onJdk("[17,)", group + ":x:2.0") + onJdk("(,17)", group + ":x:1.0")
                                    + "</profiles>")
                    .jar(group + ":p:1.0", dependencies(dependency(group + ":x:[1.0,2.0)")))
                    .jar(group + ":q:1.0", dependencies(dependency(group + ":x:[2.0,3.0)")))
                    .metadata(group + ":x", List.of("1.0", "1.5", "2.0", "3.0"))
                    .metadata(group + ":y", List.of("1.0"))
                    .metadata(group + ":z", List.of("1.0", "1.1", "1.2", "2.0"));
            Path project = folder.resolve("project");
            Sample.named("constraints")
                    .word("repository", small.element())
                    .word("modules", "<module>a</module><module>b</module>")
                    .in(project);
            Lists lists = new Lists(maven, repository, project);
            lists.module("a", dependency(group + ":y:1.0"), dependency(group + ":z:1.0"));
            lists.module("b", dependency(group + ":x:1.0"));
            return lists;
        }

        private static String onJdk(String range, String dependency) {
            return "<profile><id>jdk" + range.hashCode() + "</id><activation><jdk>" + range + "</jdk></activation>"
                    + dependencies(dependency(dependency)) + "</profile>";
        }

        Lists module(String name, String... dependencies) {
            return file(name + "/pom.xml", """
                    <project>
                      <modelVersion>4.0.0</modelVersion>
                      <parent><groupId>hard.cases</groupId><artifactId>cases</artifactId><version>1</version></parent>
                      <artifactId>%s</artifactId>
                      %s
                    </project>
                    """.formatted(name, dependencies(dependencies)));
        }

        Lists file(String name, String text) {
            Ground.write(folder.resolve(name), text);
            return this;
        }

        String read(String name) {
            return Ground.read(folder.resolve(name));
        }

        /** Runs goals of the plugin, several with commas between them. */
        MavenCall run(String goals, String... options) {
            MavenCall call = maven.in(folder).goals("-o", "-Daether.offline.protocols=file");
            for (String goal : goals.split(",", -1)) {
                call.goals(PLUGIN + goal);
            }
            return call.goals(options).environment("CI", "");
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void checkTellsEveryViolationWithItsPathInCiAnErrorAndElsewhereAWarning(Maven maven) {
        Lists lists = Lists.of("check", maven)
                .file(
                        "list.txt",
                        "# upper\nlg:x===1.5\nlg:y===1.0\nlg:z===1.0\norg.codehaus.plexus:plexus-utils===0.1\n");

        lists.run("check", "-Dconstraints=list.txt", "-Dconstraints.mode=exact", "-Dconstraints.checkPlugins=true")
                .environment("CI", "true")
                .fails()
                .prints("lg:x 2.0 is above the list's 1.5 (list.txt:2)")
                .prints("hard.cases:a:1 -> lg:y:1.0 -> lg:x:2.0")
                .prints("lg:x 1.0 is not the list's 1.5")
                .prints("b/pom.xml:")
                .prints("is above the list's 0.1 (list.txt:5)")
                .prints("tree: plugin org.apache.maven.plugins:maven-")
                .printsNot("Exception:");
    }

    @Test
    void checkIsBoundOnceAndTakesTheListOfTheSettings() {
        Lists lists = Lists.of("bound", Mavens.main())
                .file("list.txt", "lg:x===1.5\n")
                .file(".mvn/waymark.yaml", "constraints:\n  list: [list.txt]\n  when: ci\n");
        String pom = lists.read("pom.xml");
        lists.file("pom.xml", pom.replace("</pluginManagement>", """
                        </pluginManagement>
                        <plugins><plugin><groupId>io.github.waymark</groupId><artifactId>constraints-maven-plugin</artifactId>
                          <version>%s</version><executions><execution><goals><goal>check</goal></goals></execution></executions>
                        </plugin></plugins>""".formatted(Ground.told("version"))));

        lists.maven()
                .in(lists.folder())
                .goals("-o", "-Daether.offline.protocols=file", "-T2", "validate")
                .goals("-Dconstraints.format=json", "-Dconstraints.output=check.json")
                .environment("CI", "")
                .succeeds()
                .printsOnce("3 modules, 4 artifacts against 1 constraint: 1 violation");
        String json = lists.read("check.json");
        assertTrue(json.contains("\"schema\": 1") && json.contains("\"rule\": \"above\""), json);
        assertTrue(json.contains("\"line\": 1"), json);
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void everyMavenGeneratesTheSameListAndItResolvesWithoutAViolation(Maven maven) {
        Lists lists = Lists.of("generate", maven);

        lists.run("generate", "-Dconstraints.output=list.yaml").succeeds().prints("3 versions for 3 projects");

        assertEquals("""
                constraints:
                  - ga: lg:x
                    version: "2.0"
                  - ga: lg:y
                    version: "1.0"
                  - ga: lg:z
                    version: "1.0"
                """, lists.read("list.yaml"));
        if (maven == Mavens.main()) {
            lists.run("check", "-Dconstraints=list.yaml", "-Dconstraints.mode=closed", "-Dconstraints.enforce=true")
                    .succeeds()
                    .prints("no violation");
            lists.file("list.yaml", "# ours\n" + lists.read("list.yaml"));
            lists.run("generate", "-Dconstraints=list.yaml", "-Dconstraints.output=list.yaml")
                    .succeeds()
                    .prints("unchanged");
            lists.run(
                            "generate",
                            "-Dconstraints.projects=lg:j:1.0",
                            "-Dconstraints.jdks=11,17",
                            "-Dconstraints.output=jdks.txt")
                    .succeeds();
            assertEquals("lg:x===1.0 ; jdk<17\nlg:x===2.0 ; jdk>=17\n", lists.read("jdks.txt"));
        }
    }

    @Test
    void projectsThatCannotLiveTogetherAreNamedWithBothPaths() {
        Lists lists = Lists.of("conflict", Mavens.main());

        lists.run("conflicts,generate", "-Dconstraints.projects=lg:p:1.0,lg:q:1.0")
                .fails()
                .prints("1 conflict, ")
                .prints("lg:p:1.0 -> lg:x:[1.0,2.0)")
                .prints("lg:q:1.0 -> lg:x:[2.0,3.0)");

        assertFalse(Files.exists(lists.folder().resolve("constraints.yaml")));
    }

    @Test
    void explainLowestAndRequirementsAnswer() {
        Lists lists = Lists.of("answers", Mavens.main())
                .file("list.txt", "lg:x===1.5\nallow lg:y [1.0,2.0)  # [licence: MIT]\nallow lg:x  # [licence: MIT]\n");

        lists.run(
                        "explain,lowest,requirements",
                        "-Dconstraints.artifact=lg:x",
                        "-Dconstraints=list.txt",
                        "-Dconstraints.enforce=true")
                .fails()
                .prints("uses 2.0: lg:y:1.0 requests 2.0")
                .prints("declared at b/pom.xml:")
                .prints("lg:x===1.5 (list.txt:1)")
                .prints("hard.cases:a declares lg:z, which was not reviewed");
        assertEquals(
                "lg:x===2.0  # declared 1.0, but lg:y:1.0 requests a higher version\nlg:y===1.0\nlg:z===1.0\n",
                lists.read("target/lowest.txt"));
    }

    @Test
    void aLockedFileThatChangesIsFound() throws IOException {
        Lists lists = Lists.of("lock", Mavens.main(), "lk");
        lists.maven().repository().forget("lk");

        lists.run("lock,verify-lock").succeeds().prints("match the lock");
        Path jar = lists.maven().repository().file("lk", "x", "2.0", ".jar");
        Files.write(jar, new byte[] {1});
        lists.module("b", dependency("lk:x:1.5"));

        lists.run("verify-lock")
                .fails()
                .prints("lk:x 2.0 differs from the locked file")
                .prints("lk:x is 1.5, but locked as 1.0");
        lists.maven().repository().forget("lk");
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void theCheckIsARuleOfEnforcerTooWhoseOtherRulesSeeTheListsVersions(Maven maven) {
        Lists lists = Lists.of("rule", maven).file("list.txt", "lg:x===1.5\n");
        String pom = lists.read("pom.xml");
        lists.file("pom.xml", pom.replace("</pluginManagement>", """
                        </pluginManagement>
                        <plugins><plugin><artifactId>maven-enforcer-plugin</artifactId><version>%s</version>
                          <executions>
                            <execution><id>banned</id><goals><goal>enforce</goal></goals><configuration><rules>
                              <bannedDependencies><excludes><exclude>lg:x:[2.0]</exclude></excludes></bannedDependencies>
                            </rules></configuration></execution>
                            <execution><id>list</id><goals><goal>enforce</goal></goals><configuration><rules>
                              <constraints><list>list.txt</list></constraints>
                            </rules></configuration></execution>
                          </executions>
                          <dependencies><dependency><groupId>io.github.waymark</groupId>
                            <artifactId>constraints-maven-plugin</artifactId><version>%s</version></dependency></dependencies>
                        </plugin></plugins>""".formatted(
                        Ground.told("enforcer"), Ground.told("version"))));
        String[] build = {"-o", "-Daether.offline.protocols=file", "-T2", "validate"};

        lists.maven()
                .in(lists.folder())
                .goals(build)
                .goals("-Dconstraints=list.txt")
                .fails()
                .printsNot("BannedDependencies failed")
                .prints("lg:x 2.0 is above the list's 1.5 (list.txt:1)");
        if (maven == Mavens.main()) {
            lists.maven().in(lists.folder()).goals(build).fails().prints("BannedDependencies failed");
        }
    }
}
