package io.github.waymark.it;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Goals are called by their prefix in a project that has nothing of Waymark but the extension. */
class ShortGoalsIT {

    private static final String VERSION = Ground.told("version");

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#all")
    void theExtensionAloneMakesEachPrefixKnownInItsOwnVersion(Maven maven) {
        Scene scene = Scene.of("goals.short", "single", maven).played("commit One\ntag v1.2.0");

        BuildOutcome build = scene.run(
                        "version:show", "release-notes:list", "matrix:help", "constraints:help", "release-request:help")
                .succeeds();

        // Maven 3.8 prints the artifactId before the version, others the prefix.
        for (String goal : List.of("show", "list", "help")) {
            build.prints(":" + VERSION + ":" + goal);
        }
    }

    @Test
    void aPomThatSetsAnotherVersionOfAPluginGetsThatVersion() {
        Scene scene = Scene.of("goals.other", "single").played("commit One\ntag v1.2.0");
        String pom = Ground.read(scene.folder().resolve("pom.xml"));
        Ground.write(scene.folder().resolve("pom.xml"), pom.replace("<plugins>", """
            <plugins>
              <plugin>
                <groupId>io.github.waymark</groupId>
                <artifactId>version-maven-plugin</artifactId>
                <version>0.0.9</version>
              </plugin>\
            """));

        scene.run("version:show").fails().prints("version-maven-plugin:jar:0.0.9");
    }
}
