package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Waymark keeps to the projects of this build, and disturbs nobody else. */
class BoundsIT {

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void aFolderWhosePathStartsAlikeIsElsewhere(Maven maven) {
        Scene scene = Scene.of("bounds.alike", "app-two", maven);
        Path app = scene.folder().resolve("app");
        Git.init(app).play("commit\ntag v1.2.0");

        BuildOutcome build = maven.in(app).goals("validate").succeeds();

        assertEquals(
                List.of("1.2.0", "0-SNAPSHOT"),
                build.versions().stream().sorted(Comparator.reverseOrder()).toList());
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void whatComesFromARepositoryStaysAsItIs(Maven maven) {
        Scene scene = Scene.of("bounds.repository", "corporate", maven).played("commit\ntag v1.2.0");
        installed(scene, "parent", "<packaging>pom</packaging>");
        installed(scene, "library", """
                <dependencies><dependency>
                  <groupId>bounds.repository.corp</groupId><artifactId>other</artifactId><version>${revision}</version>
                </dependency></dependencies>
                """);
        installed(scene, "other", "");

        BuildOutcome build = scene.run("install").succeeds();

        assertEquals("1.2.0", build.version());
        assertEquals(
                "bounds.repository:product:1.2.0, parent parent:5, uses library:5",
                Pom.of(Ground.read(maven.repository().projectPom(scene.group(), "product", "1.2.0")))
                        .coordinates());
    }

    /** With a property of the same name as the one that Waymark sets. */
    private static void installed(Scene scene, String artifact, String more) {
        String group = scene.group() + ".corp";
        Path folder = scene.maven().repository().folder().resolve(group.replace('.', '/') + "/" + artifact + "/5");
        Ground.write(folder.resolve(artifact + "-5.pom"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>5</version>
                  <properties><revision>5</revision></properties>
                  %s
                </project>
                """.formatted(group, artifact, more));
        Jars.empty(folder.resolve(artifact + "-5.jar"));
    }

    @Test
    void aPluginKeepsItsOwnJGit() {
        Scene plugin = Scene.of("bounds.stranger", "stranger");
        plugin.run("install").succeeds();
        Scene scene = Scene.of("bounds.guest", "single").played("commit\ntag v1.2.0\ncommits 1");

        BuildOutcome build = scene.run("validate", "bounds.stranger:stranger-maven-plugin:1:tell")
                .succeeds();

        build.prints("Waymark: version 1.2.1-SNAPSHOT from git")
                .prints("JGit of the stranger: org.eclipse.jgit-" + System.getProperty("waymark.it.stranger"));
    }

    /** Maven 4 refuses such a file itself. */
    static Stream<Maven> mavensThatLoadBoth() {
        return Mavens.ofEachKindOrAll().stream().filter(maven -> !maven.hasConsumerPoms());
    }

    @ParameterizedTest
    @MethodSource("mavensThatLoadBoth")
    void twoVersionsOfTheExtensionDoNotDisturbEachOther(Maven maven) {
        Scene scene = Scene.of("bounds.two", "single", maven);
        String extensions = Ground.read(scene.folder().resolve(".mvn/extensions.xml"));
        scene.file(".mvn/extensions.xml", extensions.replace("</extensions>", another(scene) + "</extensions>"));

        buildsWell(scene);
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void anotherVersionInThePomDoesNotDisturbTheOneOfTheBuild(Maven maven) {
        Scene scene = Scene.of("bounds.pom", "single", maven);
        String pom = Ground.read(scene.folder().resolve("pom.xml"));
        scene.file("pom.xml", pom.replace("<build>", "<build><extensions>" + another(scene) + "</extensions>"));

        buildsWell(scene);
    }

    private static void buildsWell(Scene scene) {
        scene.played("commit\ntag v1.2.0\ncommits 1");

        BuildOutcome build = scene.run("install").succeeds();

        assertEquals("1.2.1-SNAPSHOT", build.version());
        assertEquals(
                "1.2.1-SNAPSHOT", scene.installed("single", "1.2.1-SNAPSHOT").text("/project/version"));
    }

    /** The element for the extension under another version, which is put into the repository. */
    private static String another(Scene scene) {
        scene.maven().repository().stageAlso("0.0.1-another");
        return """
                <extension>
                  <groupId>io.github.waymark</groupId>
                  <artifactId>waymark-extension</artifactId>
                  <version>0.0.1-another</version>
                </extension>
                """;
    }
}
