package io.github.waymark.matrix.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JvmTuningTest {

    private static final String SERIAL = "-XX:+UseSerialGC";
    private static final String LATER = "-XX:Tier4InvocationThreshold=40000";

    @Test
    void aMavenLeavesTheProcessorsToOthers() {
        List<String> options = JvmTuning.options(
                List.of("-Xmx2g", "-Dgc=x"), Map.of("JAVA_TOOL_OPTIONS", "-Da=b", "MAVEN_OPTS", "-Xint"), false);

        assertEquals(5, options.size());
        assertTrue(options.containsAll(List.of(SERIAL, LATER)), options::toString);
    }

    @Test
    void oneThatEndsSoonIsNotOptimisedAtAll() {
        assertEquals(List.of(SERIAL, "-XX:TieredStopAtLevel=1"), JvmTuning.options(List.of("-Xmx2g"), Map.of(), true));
        assertEquals(List.of(SERIAL), JvmTuning.options(List.of("-XX:-TieredCompilation"), Map.of(), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:+UseG1GC", "-XX:-UseSerialGC", "-XX:+UseZGC", "-Xgcpolicy:gencon"})
    void unlessSomebodyHasChosenACollector(String option) {
        for (List<String> options : withIt(option)) {
            assertFalse(options.contains(SERIAL), options::toString);
            assertTrue(options.contains(LATER), options::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:TieredStopAtLevel=1", "-XX:-TieredCompilation", "-XX:Tier4LoadFeedback=3", "-Xint"})
    void orHowCodeIsCompiled(String option) {
        for (List<String> options : withIt(option)) {
            assertEquals(List.of(SERIAL), options);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"@more", "-XX:Flags=f", "-XX:VMOptionsFile=f"})
    void orMayHaveInAFile(String option) {
        for (List<String> options : withIt(option)) {
            assertEquals(List.of(), options);
        }
    }

    @Test
    void thisJvmKnowsThem() throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(JvmTuning.options(List.of(), Map.of(), false));
        line.add("-version");
        Process java = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertTrue(java.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, java.exitValue());
    }

    private static List<List<String>> withIt(String option) {
        return List.of(
                JvmTuning.options(List.of("-Xmx2g", option), Map.of(), false),
                JvmTuning.options(List.of(), Map.of("JAVA_TOOL_OPTIONS", "-Xmx2g " + option), false),
                JvmTuning.options(List.of(), Map.of("JDK_JAVA_OPTIONS", option), false),
                JvmTuning.options(List.of(), Map.of("_JAVA_OPTIONS", option), false));
    }
}
