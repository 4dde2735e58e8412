package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The harness itself: each Maven builds a project that doesn't know of Waymark, and touches nothing of the user's. */
class DoorIT {

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void aProjectWithoutWaymarkIsBuiltByTheMavenThatIsMeant(Maven maven) {
        Path door = Sample.named("door").group("door.it").in(Ground.project("door-it-" + maven));

        BuildOutcome build = maven.in(door).goals("validate", "-V").succeeds();

        build.prints("Apache Maven " + maven.version()).printsNot("Download").printsNot("Waymark");
        assertEquals("1", build.version());
    }
}
