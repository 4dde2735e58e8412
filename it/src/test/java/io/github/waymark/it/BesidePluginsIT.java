package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plugins work beside the extension as they do without it. */
class BesidePluginsIT {

    private static final String READER = "beside.reader:reader-maven-plugin:1:";

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void onlyGoalsThatPublishSeeAnotherPomThanTheModules(Maven maven) {
        Scene.of("beside.reader", "reader", maven).run("install").succeeds();
        Scene scene = Scene.of("beside.single", "single", maven).played("commit\ntag v1.2.0");

        scene.run(READER + "read", READER + "sign")
                .succeeds()
                .prints("single: POM in the module's folder true, literal false")
                .prints("single: POM in the module's folder false, literal true");
        scene.run(READER + "attest")
                .fails()
                .prints("reader-maven-plugin:attest has signed the POM of the working tree")
                .prints("-Dwaymark.version.publishers=reader-maven-plugin:attest");
        scene.run("clean", READER + "attest", "-Dwaymark.version.publishers=reader-maven-plugin:attest")
                .succeeds();
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void aFlattenedPomOfAModuleWhoseParentManagesVersions(Maven maven) {
        Scene scene = Scene.of("beside.flatten", "product", maven)
                .file(".gitignore", "target\n.flattened-pom.xml\n")
                .played("commit\ntag v1.2.0");
        String flatten = PinnedVersions.of("flatten-maven-plugin");
        scene.run(
                        "process-resources",
                        "org.codehaus.mojo:flatten-maven-plugin:" + flatten + ":flatten",
                        "install",
                        "-Dflatten.mode=ossrh",
                        "-DupdatePomFile=true",
                        // As if the goal were unknown, so that only the check of what is installed remains.
                        "-Dwaymark.version.publishers=!maven-install-plugin")
                .succeeds();

        assertEquals("beside.flatten:app:1.2.0, uses lib:1.2.0", flattened(scene, "app"));
        Pom installed = Pom.of(Ground.read(maven.repository().projectPom(scene.group(), "app", "1.2.0")));
        assertEquals("beside.flatten:app:1.2.0, uses lib:1.2.0", installed.coordinates());
    }

    private static String flattened(Scene scene, String module) {
        return Pom.of(Ground.read(scene.folder().resolve(module).resolve(".flattened-pom.xml")))
                .coordinates();
    }
}
