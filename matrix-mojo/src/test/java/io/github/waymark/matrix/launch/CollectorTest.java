package io.github.waymark.matrix.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectorTest {

    private static final List<String> SERIAL = List.of("-XX:+UseSerialGC");

    @Test
    void aMavenHasTheSerialCollector() {
        assertEquals(SERIAL, Collector.serial(List.of("-Xmx2g", "-Dgc=x"), Map.of("JAVA_TOOL_OPTIONS", "-Da=b")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-XX:+UseG1GC", "-XX:-UseSerialGC", "-XX:+UseZGC", "-Xgcpolicy:gencon", "@more", "-XX:Flags=f"})
    void unlessSomebodyHasChosen(String option) {
        assertEquals(List.of(), Collector.serial(List.of("-Xmx2g", option), Map.of()));
        for (String variable : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")) {
            assertEquals(List.of(), Collector.serial(List.of(), Map.of(variable, "-Xmx2g " + option)));
        }
        assertEquals(SERIAL, Collector.serial(List.of(), Map.of("MAVEN_OPTS", option)));
    }
}
