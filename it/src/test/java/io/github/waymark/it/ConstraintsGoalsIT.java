package io.github.waymark.it;

import static io.github.waymark.it.SmallRepository.dependencies;
import static io.github.waymark.it.SmallRepository.dependency;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
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
                            group + ":y:1.1",
                            dependencies(dependency(group + ":x:2.0"), dependency(group + ":nowhere:1.0")))
                    .jar(group + ":p:1.0", dependencies(dependency(group + ":x:[1.0,2.0)")))
                    .jar(group + ":q:1.0", dependencies(dependency(group + ":x:[2.0,3.0)")))
                    .metadata(group + ":x", List.of("1.0", "1.5", "2.0", "3.0"))
                    .metadata(group + ":y", List.of("1.0", "1.1"))
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

        MavenCall run(String goal, String... options) {
            return maven.in(folder)
                    .goals("-o", "-Daether.offline.protocols=file", PLUGIN + goal)
                    .goals(options)
                    .environment("CI", "");
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#all")
    void checkTellsEveryViolationWithItsPathInCiAnErrorAndElsewhereAWarning(Maven maven) {
        Lists lists = Lists.of("check", maven).file("list.txt", "# upper\nlg:x===1.5\nlg:y===1.0\nlg:z===1.0\n");

        lists.run("check", "-Dconstraints=list.txt", "-Dconstraints.format=json", "-Dconstraints.output=check.json")
                .succeeds()
                .prints("lg:x 2.0 is above the list's 1.5 (list.txt:2)")
                .prints("hard.cases:a:1 -> lg:y:1.0 -> lg:x:2.0")
                .prints("3 modules, 4 artifacts against 3 constraints: 1 violation");

        String json = lists.read("check.json");
        assertTrue(json.contains("\"schema\": 1"), json);
        assertTrue(json.contains("\"rule\": \"above\""), json);
        assertTrue(json.contains("\"line\": 2"), json);
        lists.run("check", "-Dconstraints=list.txt")
                .environment("CI", "true")
                .fails()
                .prints("is above the list's 1.5")
                .printsNot("Exception:");
        lists.run("check", "-Dconstraints=list.txt", "-Dconstraints.mode=exact", "-Dconstraints.enforce=true")
                .fails()
                .prints("lg:x 1.0 is not the list's 1.5")
                .prints("b/pom.xml:");
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
                .environment("CI", "")
                .succeeds()
                .printsOnce("3 modules, 4 artifacts against 1 constraint: 1 violation");
    }

    @Test
    void aListThatIsNotThereFailsEverywhere() {
        Lists lists = Lists.of("nolist", Mavens.main());

        lists.run("check", "-Dconstraints=no.txt")
                .fails()
                .prints("There is no constraints list")
                .printsNot("Exception:");
        lists.run("check").fails().prints("No list is named").printsNot("Exception:");
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#all")
    void whatIsGeneratedResolvesWithoutAViolation(Maven maven) {
        Lists lists = Lists.of("generate", maven);

        lists.run("generate", "-Dconstraints.output=list.yaml").succeeds().prints("3 versions for 3 projects");

        String list = lists.read("list.yaml");
        assertTrue(list.contains("lg:x\n    version: 2.0") || list.contains("lg:x\n    version: \"2.0\""), list);
        lists.run("check", "-Dconstraints=list.yaml", "-Dconstraints.mode=closed", "-Dconstraints.enforce=true")
                .succeeds()
                .prints("no violation");
        lists.run("generate", "-Dconstraints.output=list.yaml").succeeds().prints("unchanged");
        lists.run("format", "-Dconstraints=list.yaml", "-Dconstraints.output=bom.xml")
                .succeeds();
        lists.run("format", "-Dconstraints=bom.xml", "-Dconstraints.output=again.yaml")
                .succeeds();
        assertEquals(list, lists.read("again.yaml"));
    }

    @Test
    void projectsThatCannotLiveTogetherAreNamedWithBothPaths() {
        Lists lists = Lists.of("conflict", Mavens.main());

        lists.run("generate", "-Dconstraints.projects=lg:p:1.0,lg:q:1.0", "-Dconstraints.output=none.yaml")
                .fails()
                .prints("lg:p:1.0 -> lg:x:[1.0,2.0)")
                .prints("lg:q:1.0 -> lg:x:[2.0,3.0)");

        assertFalse(Files.exists(lists.folder().resolve("none.yaml")));
        lists.run("conflicts", "-Dconstraints.projects=lg:p:1.0,lg:q:1.0")
                .succeeds()
                .prints("1 conflicts");
    }

    @Test
    void explainDiffLowestAndRequirementsAnswer() {
        Lists lists = Lists.of("answers", Mavens.main())
                .file("list.txt", "lg:x===1.5\nallow lg:y [1.0,2.0)  # [licence: MIT]\nallow lg:x  # [licence: MIT]\n")
                .file("older.txt", "lg:x===1.0\nlg:gone===1\n");

        lists.run("explain", "-Dconstraints.artifact=lg:x", "-Dconstraints=list.txt")
                .succeeds()
                .prints("uses 2.0: lg:y:1.0 asks for 2.0")
                .prints("declared at b/pom.xml:")
                .prints("lg:x===1.5 (list.txt:1)");
        lists.run("diff", "-Dconstraints.from=older.txt", "-Dconstraints.to=list.txt")
                .succeeds()
                .prints("raised  lg:x 1.0 -> 1.5 (minor)")
                .prints("removed lg:gone 1");
        lists.run("lowest").succeeds();
        assertEquals(
                "lg:x===2.0  # declared 1.0, and lg:y:1.0 asks for more\nlg:y===1.0\nlg:z===1.0\n",
                lists.read("target/lowest.txt"));
        lists.run("requirements", "-Dconstraints=list.txt", "-Dconstraints.enforce=true")
                .fails()
                .prints("hard.cases:a declares lg:z, which was not reviewed");
    }

    @Test
    void aLockedFileThatChangesIsFound() throws IOException {
        Lists lists = Lists.of("lock", Mavens.main(), "lk");
        lists.maven().repository().forget("lk");

        lists.run("lock").succeeds();
        lists.run("verify-lock").succeeds().prints("are the locked ones");
        Path jar = lists.maven().repository().file("lk", "x", "2.0", ".jar");
        Files.write(jar, new byte[] {1});

        lists.run("verify-lock").fails().prints("lk:x 2.0 has another content than the locked one");
        lists.maven().repository().forget("lk");
        lists.module("b", dependency("lk:x:1.5"));
        lists.run("verify-lock").fails().prints("lk:x is 1.5, and locked as 1.0");
    }

    @Test
    void theBotHoldsBackWhatBreaksTheProof() throws IOException {
        Lists lists = Lists.of("bot", Mavens.main())
                .file("list.txt", "# kept\nlg:x===2.0\nlg:y===1.0   # why\nlg:z===1.1\n")
                .file(".gitignore", "target/\n");
        for (Path pom : Ground.below(lists.repository())
                .filter(path -> path.toString().endsWith(".pom"))
                .toList()) {
            Files.setLastModifiedTime(pom, FileTime.from(Instant.parse("2026-01-02T00:00:00Z")));
        }
        Git git = Git.init(lists.folder()).play("commit One");

        Outcome bot = lists.run(
                        "update",
                        "-Dconstraints=list.txt",
                        "-Dconstraints.limit=minor",
                        "-Dconstraints.prove=compile -Daether.offline.protocols=file",
                        "-Dconstraints.commit=true",
                        "-Dconstraints.format=markdown",
                        "-Dconstraints.output=target/update.md")
                .succeeds();

        bot.prints("committed ").prints("on constraints/update");
        String report = lists.read("target/update.md");
        assertTrue(report.contains("| lg:z | 1.1 | 1.2 | minor | 2026-01-02 |"), report);
        assertTrue(report.contains("## Held back"), report);
        assertTrue(report.contains("- lg:y 1.0 -> 1.1: "), report);
        assertTrue(report.contains("Could not resolve dependencies"), report);
        assertEquals("# kept\nlg:x===2.0\nlg:y===1.0   # why\nlg:z===1.1\n", lists.read("list.txt"));
        assertEquals(
                "# kept\nlg:x===2.0\nlg:y===1.0   # why\nlg:z===1.2\n", git.git("show", "constraints/update:list.txt"));
        assertEquals("", git.git("status", "--porcelain"));
        assertEquals(1, git.git("worktree", "list").lines().count());
        lists.run("diff", "-Dconstraints.from=git:HEAD:list.txt", "-Dconstraints.to=git:constraints/update:list.txt")
                .succeeds()
                .prints("raised  lg:z 1.1 -> 1.2 (minor)");
    }

    @Test
    void aStableBranchMovesOnlyItsOwnLibraries() {
        Lists lists = Lists.of("stable", Mavens.main())
                .file("list.txt", "lg:x===2.0\nlg:z===1.0\n")
                .file("constraints-policy.yaml", """
                        own: ["lg:z"]
                        branches:
                          - {match: "stable/*", own: minor, others: none}
                          - {match: "*", others: major}
                        """);

        lists.run("update", "-Dconstraints=list.txt", "-Dconstraints.on=stable/1.0")
                .succeeds()
                .prints("update: lg:z 1.0 -> 1.2");

        assertEquals("lg:x===2.0\nlg:z===1.2\n", lists.read("list.txt"));
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#all")
    void theCheckIsARuleOfEnforcerToo(Maven maven) {
        Lists lists = Lists.of("rule", maven).file("list.txt", "lg:x===1.5\n");
        String pom = lists.read("pom.xml");
        lists.file("pom.xml", pom.replace("</pluginManagement>", """
                        </pluginManagement>
                        <plugins><plugin><artifactId>maven-enforcer-plugin</artifactId><version>3.6.2</version>
                          <executions><execution><goals><goal>enforce</goal></goals>
                            <configuration><rules><constraints><list>list.txt</list></constraints></rules></configuration>
                          </execution></executions>
                          <dependencies><dependency><groupId>io.github.waymark</groupId>
                            <artifactId>constraints-maven-plugin</artifactId><version>%s</version></dependency></dependencies>
                        </plugin></plugins>""".formatted(Ground.told("version"))));

        lists.maven()
                .in(lists.folder())
                .goals("-o", "-Daether.offline.protocols=file", "validate")
                .fails()
                .prints("lg:x 2.0 is above the list's 1.5 (list.txt:1)");
    }
}
