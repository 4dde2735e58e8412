package io.github.waymark.it;

import static io.github.waymark.it.SmallRepository.dependencies;
import static io.github.waymark.it.SmallRepository.dependency;
import static io.github.waymark.it.SmallRepository.managed;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a list may come from, how strictly it holds, and that no build goes on without one that it can't have. */
class ConstraintListsIT {

    private static final String TREE = "dependency:tree";
    private static final String CHECK =
            "io.github.waymark:constraints-maven-plugin:" + Ground.told("version") + ":check";

    /** A project that asks for x 2.0 through y, and for x within [1.0,2.0) through r. */
    private record Lists(Maven maven, SmallRepository repository, Path folder) {

        static Lists of(String name, Maven maven, String... dependencies) {
            Path folder = Ground.project("lists/" + name + "-" + maven.version());
            SmallRepository repository = HardCases.repository(maven, folder.resolve("repository"));
            repository.pom(
                    "c:list:1",
                    "pom",
                    "<properties><x>1.2</x></properties>",
                    managed(dependency("x:${x}"), dependency("u:1.0")));
            Path project = folder.resolve("project");
            Sample.named("constraints")
                    .word("repository", repository.element() + dependencies(dependencies))
                    .word("modules", "")
                    .in(project);
            return new Lists(maven, repository, project);
        }

        Lists file(String name, String text) {
            Ground.write(folder.resolve(name), text);
            return this;
        }

        MavenCall run(String... goals) {
            return maven.in(folder)
                    .goals("-o", "-Daether.offline.protocols=file")
                    .goals(goals);
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKind")
    void aListIsAFileABomASettingAPropertyOrInTheEnvironment(Maven maven) {
        Lists lists = Lists.of("ways", maven, dependency("y:1.0"))
                .file("list.yaml", "constraints:\n  - ga: c:x\n    version: 1.5\n")
                .file("bom.xml", "<project><artifactId>b</artifactId>" + managed(dependency("x:3.0")) + "</project>");

        lists.run(TREE).environment("MAVEN_CONSTRAINTS", "list.yaml").succeeds().prints("c:x:jar:1.5:");
        lists.run(TREE, "-Dconstraints=c:list:1")
                .succeeds()
                .prints("c:x:jar:1.2:")
                .prints("c:list:1");
        if (maven != Mavens.main() && !Boolean.getBoolean("waymark.it.all")) {
            return;
        }
        lists.file(".mvn/waymark.yaml", "constraints:\n  list: [bom.xml]\n  when: ci\n");
        lists.run(TREE).environment("CI", "1").succeeds().prints("c:x:jar:3.0:");
        lists.run(TREE).environment("CI", "").succeeds().prints("c:x:jar:2.0:");
        lists.run(TREE, "-Dconstraints=none")
                .environment("CI", "true")
                .succeeds()
                .prints("c:x:jar:2.0:");
        lists.run(TREE, "-Dconstraints=list.yaml", "-Dconstraints.override=c:x=1.0")
                .environment("CI", "true")
                .succeeds()
                .prints("c:x:jar:1.0:");
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKind")
    void theBuildAndTheGoalFindTheSameFileWhereverTheUserIs(Maven maven) {
        Lists lists = Lists.of("folders", maven, dependency("y:1.0")).file("list.txt", "c:x===1.0\n");
        Path above = lists.folder().resolveSibling("above");
        Ground.write(above.resolve("list.txt"), "c:x===3.0\n");
        String[] typed = {"-o", "-Daether.offline.protocols=file", "-f", "../project", TREE, CHECK};
        String[] list = {"-Dconstraints=list.txt", "-Dconstraints.enforce=true"};

        maven.in(above).goals(typed).goals(list).succeeds().prints("c:x:jar:3.0:");
        maven.in(Ground.empty(above)).goals(typed).goals(list).fails().prints("c:x:jar:1.0:");
    }

    @Test
    void aParentMayNameTheList() {
        Lists lists = Lists.of("parent", Mavens.main(), dependency("y:1.0"));
        lists.repository().pom("c:corporate:1", "pom", "<properties><constraints>c:list:1</constraints></properties>");
        Path pom = lists.folder().resolve("pom.xml");
        Ground.write(
                pom,
                Ground.read(pom)
                        .replace(
                                "</modelVersion>",
                                "</modelVersion><parent><groupId>c</groupId><artifactId>corporate</artifactId><version>1</version><relativePath/></parent>"));

        lists.run(TREE).succeeds().prints("c:x:jar:1.2:");
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#all")
    void aHardRangeThatExcludesTheListsVersionIsAnErrorWithBothPlaces(Maven maven) {
        Lists lists = Lists.of("range", maven, dependency("r:1.0")).file("list.txt", "\nc:x===2.0\n");

        Complaint.ofConstraints(lists.run(TREE, "-Dconstraints=list.txt").fails())
                .names("c:x 2.0", "c:r:1.0 requires [1.0,2.0)", "list.txt:2", "hard.cases:cases:1 -> c:r:1.0");
        if (maven == Mavens.main()) {
            lists.run(TREE, "-Dconstraints=list.txt", "-Dconstraints.conflict=warn")
                    .succeeds()
                    .prints("c:r:1.0 requires [1.0,2.0)")
                    .prints("c:x:jar:2.0:");
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKind")
    void aVersionThatIsNowhereIsTracedToItsLine(Maven maven) {
        Lists lists = Lists.of("nowhere", maven, dependency("y:1.0")).file("list.txt", "\nc:x===9.9\n");

        lists.run("dependency:build-classpath", "-Dconstraints=list.txt")
                .fails()
                .prints(
                        "c:x:jar:9.9 couldn't be resolved, and its version comes from the constraints list (list.txt:2)");
    }

    @Test
    void aListThatIsNotThereOrNotWellFormedStopsTheBuild() {
        Lists lists = Lists.of("bad", Mavens.main()).file("bad.yaml", "constraints:\n  - {ga: c:x, version: [}\n");

        // What else can be wrong with a list is tried on the reader itself.
        failing(lists, "bad.yaml").names("bad.yaml:2:");
        failing(lists, "c:nothing:1").names("c:nothing:1");
        failing(lists, "http://").names("http://");
    }

    private static Complaint failing(Lists lists, String list) {
        return Complaint.ofConstraints(
                lists.run("validate", "-Dconstraints=" + list).fails());
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKind")
    void aUrlIsFetchedWithTheSettingsCredentialsAndKeptForBuildsOffline(Maven maven) throws IOException {
        Lists lists = Lists.of("url", maven, dependency("y:1.0"));
        try (ListServer server = ListServer.started("c:x===1.2\n")) {
            lists.file("global.xml", credentials(server.host(), "")).file("other.xml", credentials("constraints", ""));
            String named = "-Dconstraints=" + server.url() + "?ref=hunter2";
            Path global = lists.folder().resolve("global.xml");

            if (maven == Mavens.main()) {
                // The URL may be a stranger's, so a server that is not named like its host gets nothing.
                Complaint.ofConstraints(maven.in(lists.folder())
                                .goals("validate", named)
                                .goals(
                                        "-gs",
                                        lists.folder().resolve("other.xml").toString())
                                .fails())
                        .names(server.url(), "can't be fetched", "<server> '" + server.host() + "'");
            }
            // The plugin fetches for itself what the extension has fetched.
            maven.in(lists.folder())
                    .goals(TREE, CHECK, named, "-gs", global.toString())
                    .environment("CI", "")
                    .succeeds()
                    .prints("constraints from " + server.url() + "?ref=…")
                    .prints("c:x:jar:1.2:")
                    .prints("c:x 2.0 is above the list's 1.2 (" + server.url() + "?ref=…:1)")
                    .printsNot("hunter2");
            server.text("<html>Sign in</html>");
            if (maven == Mavens.main()) {
                maven.in(lists.folder())
                        .goals("validate", named, "-gs", global.toString())
                        .fails()
                        .prints("The server sent a web page, not a constraints list.");
            }
            server.stop();
            lists.run(TREE, named).succeeds().prints("c:x:jar:1.2:");
        }
    }

    @Test
    void aUrlIsFetchedThroughAMirrorWithTheMirrorsCredentials() throws IOException {
        Maven maven = Mavens.main();
        Lists lists = Lists.of("mirror", maven);
        try (ListServer server = ListServer.started("c:x===1.2\n")) {
            lists.file(
                    "global.xml",
                    credentials(
                            "lists-mirror",
                            "<mirrors><mirror><id>lists-mirror</id><mirrorOf>constraints</mirrorOf><url>"
                                    + server.url().replace("2026.txt", "")
                                    + "</url></mirror></mirrors>"));

            maven.in(lists.folder())
                    .goals("validate", "-Dconstraints=https://lists.invalid/main/2026.txt")
                    .goals("-gs", lists.folder().resolve("global.xml").toString())
                    .succeeds()
                    .prints("constraints from https://lists.invalid/main/2026.txt");
        }
    }

    private static String credentials(String id, String more) {
        return "<settings><servers><server><id>" + id + "</id><username>" + ListServer.USER + "</username><password>"
                + ListServer.PASSWORD + "</password></server></servers>" + more + "</settings>";
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKind")
    void pluginsAreLeftAloneUnlessAskedFor(Maven maven) {
        Lists lists = Lists.of("plugins", maven)
                .file(
                        "list.txt",
                        "org.apache.maven.plugins:maven-install-plugin===99\norg.codehaus.plexus:plexus-utils===99\n");
        String list = "-Dconstraints=list.txt";

        lists.run("jar:jar", list, "-Dconstraints.plugins=deps").fails().prints("plexus-utils:jar:99");
        lists.run("install", list, "-Dconstraints.plugins=all").fails().prints("maven-install-plugin:jar:99");
        if (maven == Mavens.main()) {
            lists.run("jar:jar", list).succeeds();
            Complaint.ofConstraints(lists.run("validate", list, "-Dconstraints.plugins=al")
                            .fails())
                    .names("Did you mean 'all'?");
        }
    }

    @Test
    void aPluginThatPublishesResolvedVersionsIsToldOf() {
        Lists lists = Lists.of("shade", Mavens.main(), dependency("y:1.0")).file("list.txt", "c:x===1.2\n");
        Path pom = lists.folder().resolve("pom.xml");
        Ground.write(
                pom, Ground.read(pom).replace("<packaging>pom</packaging>", "").replace("</pluginManagement>", """
                </pluginManagement>
                <plugins><plugin>
                  <artifactId>maven-shade-plugin</artifactId>
                  <executions><execution><phase>package</phase><goals><goal>shade</goal></goals></execution></executions>
                  <configuration><promoteTransitiveDependencies>true</promoteTransitiveDependencies></configuration>
                </plugin></plugins>
                """));

        lists.run("package", "-Dconstraints=list.txt")
                .succeeds()
                .prints(
                        "maven-shade-plugin (promoteTransitiveDependencies) writes resolved versions into the POM of hard.cases:cases:jar:1");
    }
}
