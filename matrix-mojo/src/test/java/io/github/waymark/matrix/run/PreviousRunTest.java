package io.github.waymark.matrix.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.waymark.matrix.run.child.RunFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreviousRunTest {

    @TempDir
    private Path base;

    @ParameterizedTest
    @CsvSource({
        "mine, 29.9, 12, true",
        "mine, 30.0, 12, false",
        // The build failed before it came to the tests, and says nothing of how long one takes that does not.
        "mine, 2.0, 0, false",
        "another, 99.0, 0, true"
    })
    void aChildWasBriefThatRanItsTestsWithinHalfAMinute(String key, double seconds, int tests, boolean brief)
            throws IOException {
        write(environment("mine", 5, 12) + "," + environment(key, seconds, tests));

        assertEquals(brief, PreviousRun.in(new RunFolders(base)).wasBrief("mine"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "{}", "{\"schema\": 1}", "{\"schema\": 1, \"envs\": [{}]}", "[1]"})
    void nothingIsKnownWithoutAResult(String text) throws IOException {
        assertFalse(PreviousRun.in(new RunFolders(base)).wasBrief("mine"));
        Files.writeString(base.resolve("result.json"), text);

        assertFalse(PreviousRun.in(new RunFolders(base)).wasBrief("mine"));
    }

    private void write(String environments) throws IOException {
        Files.writeString(base.resolve("result.json"), """
                {"schema": 2, "tool": "t", "started": "s", "commit": "c", "dirty": false, "version": "v",
                 "os": {"name": "linux", "arch": "x"}, "maven": "3", "cpus": 2, "parallel": 1, "outcome": "ok",
                 "reason": "", "seconds": 1, "envs": [%s]}
                """.formatted(environments));
    }

    private static String environment(String key, double seconds, int tests) {
        return """
                {"name": "e", "factors": [], "labels": [], "outcome": "ok", "reason": "", "seconds": %s, "testSeconds": 0,
                 "jdk": {"home": "", "version": "", "vendor": "", "arch": "", "role": ""},
                 "maven": {"version": "", "home": ""}, "command": [], "exitCode": 0, "compileKey": "%s", "log": "",
                 "reports": "", "constraints": "", "narrowed": [], "ran": [], "untested": [], "notices": [], "tests": {"run": %d, "failed": 0, "errors": 0, "skipped": 0},
                 "failures": [], "modules": []}
                """.formatted(seconds, key, tests);
    }
}
