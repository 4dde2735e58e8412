package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What leaves the build has literal versions, whichever plugin made it: deploy, gpg, source or shade. */
class PublishedIT {

    private static final String ON_THE_TAG = "commit\ntag v1.2.0";

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#all")
    void theMarkerAndAModuleWithAVersionOfItsOwn(Maven maven) {
        Scene scene = Scene.of("published.mixed", "mixed", maven).played(ON_THE_TAG);
        Path remote = Ground.project("published.mixed/" + maven + "/remote");

        BuildOutcome build = scene.run("deploy", "-DaltDeploymentRepository=remote::" + remote.toUri())
                .succeeds();

        LocalRepository deployed = new LocalRepository(remote);
        assertEquals(List.of("1.2.0", "1.2.0", "7.0", "1.2.0"), build.versions());
        assertEquals("published.mixed:mixed:1.2.0", coordinates(deployed, scene, "mixed", "1.2.0"));
        assertEquals("published.mixed:tool:7.0, parent mixed:1.2.0", coordinates(deployed, scene, "tool", "7.0"));
        assertEquals(
                "published.mixed:app:1.2.0, parent mixed:1.2.0, uses lib:, uses tool:7.0",
                coordinates(deployed, scene, "app", "1.2.0"));
        assertFalse(deployed.pom(scene.group(), "app", "1.2.0").contains("0-SNAPSHOT"));
        deployed.file(scene.group(), "lib", "1.2.0", "-sources.jar");
        scene.maven().repository().file(scene.group(), "lib", "1.2.0", "-sources.jar");
    }

    private static String coordinates(LocalRepository repository, Scene scene, String artifact, String version) {
        return Pom.of(Ground.read(repository.projectPom(scene.group(), artifact, version)))
                .coordinates();
    }

    @Test
    void whatIsSignedIsWhatIsInstalled() throws Exception {
        Gpg gpg = Gpg.orSkip();
        Scene scene = Scene.of("published.signed", "mixed").played(ON_THE_TAG);

        scene.run("install", "-Psigned", "-Dgpg.keyname=" + Gpg.USER)
                .environment("GNUPGHOME", gpg.home().toString())
                .succeeds();

        for (String suffix : List.of(".pom", ".jar", "-sources.jar")) {
            Path file = scene.maven().repository().file(scene.group(), "lib", "1.2.0", suffix);
            gpg.verify(Path.of(file + ".asc"), file);
        }
        gpg.end();
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void shadeWritesItsPomFromLiteralVersions(Maven maven) {
        Scene scene = Scene.of("published.shaded", "shaded", maven).played(ON_THE_TAG);

        scene.run("install").succeeds();

        LocalRepository installed = scene.maven().repository();
        // Without its sibling, which is inside.
        assertEquals("published.shaded:app:1.2.0, parent shaded:1.2.0", coordinates(installed, scene, "app", "1.2.0"));
        // Maven 4 makes the POM for consumers from the module's POM, whatever POM a plugin has set (apache/maven#8721).
        assertEquals(
                "published.shaded:app:1.2.0, parent shaded:1.2.0" + (maven.hasConsumerPoms() ? ", uses lib:1.2.0" : ""),
                scene.installed("app", "1.2.0").coordinates());
        assertEquals("", scene.git().git("status", "--porcelain"));
    }

    @Test
    void theWorkingTreeIsLeftAsItWas() throws Exception {
        Scene scene = Scene.of("published.clean", "product").played("commit\ntag v1.2.0\ncommits 2");

        scene.run("clean", "install").succeeds();
        scene.run("validate", "-Dwaymark.version=never good").fails();

        assertEquals("!! app/target/\n!! lib/target/\n", scene.git().status());
        assertEquals("", scene.git().git("stash", "list"));
        try (var left = Files.list(scene.maven().userHome())) {
            assertEquals(
                    List.of(),
                    left.map(Path::getFileName)
                            .map(Path::toString)
                            .filter(name -> !name.equals(".m2"))
                            .toList());
        }
    }
}
