package io.github.waymark.matrix.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChildVariablesTest {

    @Test
    void whatSteersMavenIsLeftOutAndTheRestIsPassedOn() {
        Map<String, String> variables = ChildVariables.of(
                Map.of(
                        "MAVEN_OPTS", "-Xbad",
                        "MAVEN_ARGS", "-X",
                        "MAVEN_PROJECTBASEDIR", "/elsewhere",
                        "JAVA_HOME", "/old",
                        "JAVA_TOOL_OPTIONS", "-Dkept",
                        "DATABASE", "there",
                        "PATH", "/bin"),
                "jdk25",
                Path.of("jdk"),
                Path.of("maven"));

        assertFalse(variables.containsKey("MAVEN_OPTS"));
        assertFalse(variables.containsKey("MAVEN_ARGS"));
        assertFalse(variables.containsKey("MAVEN_PROJECTBASEDIR"));
        assertEquals("-Dkept", variables.get("JAVA_TOOL_OPTIONS"));
        assertEquals("there", variables.get("DATABASE"));
        assertEquals("jdk", variables.get("JAVA_HOME"));
        assertEquals(Path.of("jdk", "bin") + File.pathSeparator + "/bin", variables.get("PATH"));
        // Else ~/.mavenrc could set another JAVA_HOME than the environment's.
        assertEquals("1", variables.get("MAVEN_SKIP_RC"));
        assertEquals("jdk25", variables.get("MATRIX_ENV"));
        assertEquals("1", variables.get("MATRIX_DEPTH"));
    }
}
