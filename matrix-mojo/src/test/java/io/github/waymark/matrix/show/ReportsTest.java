package io.github.waymark.matrix.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.waymark.matrix.environment.State;
import io.github.waymark.matrix.jdk.Jdk;
import io.github.waymark.matrix.jdk.Jdks;
import io.github.waymark.matrix.jdk.RejectedJdk;
import io.github.waymark.matrix.plan.Matrix;
import io.github.waymark.matrix.plan.Planning;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.yaml.YamlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportsTest {

    private static final String YAML = """
            envs: ["jdk{17,21}", jdk25-mvn4]
            base: {labels: gate}
            factors: {jdk25: {description: The newest, os: [linux, windows], ignoreOutcome: true}}
            env: {merge: {depends: "jdk*", properties: {api.token: geheim, plain: "a: b"}}}
            """;
    private static final Map<String, String> RUNNERS = Map.of("linux", "ubuntu-latest", "windows", "windows-2025");

    @Test
    void theListIsATableWithStates() {
        assertEquals("""
                jdk17       ok                        gate
                jdk21       missing: no JDK 21 found  gate
                jdk25-mvn4  ok                        gate  The newest
                additional, run when they are named:
                merge       ok                        gate
                Install it
                """, list().text());
    }

    @Test
    void namesAndTreeAreLines() {
        assertEquals("jdk17\njdk21\njdk25-mvn4\nmerge\n", list().names());
        assertTrue(list().tree().endsWith("merge\n   jdk17\n   jdk21\n   jdk25-mvn4\n"), list().tree());
    }

    @Test
    void theListForProgramsHasANumberForItsForm() {
        JsonObject list = JsonParser.parseString(list().json()).getAsJsonObject();

        assertEquals(1, list.get("schema").getAsInt());
        JsonObject first = list.getAsJsonArray("environments").get(0).getAsJsonObject();
        assertEquals("jdk17", first.get("name").getAsString());
        assertEquals("17.0.3", first.getAsJsonObject("runsOn").get("version").getAsString());
        JsonObject last = list.getAsJsonArray("environments").get(3).getAsJsonObject();
        assertFalse(last.get("default").getAsBoolean());
        assertEquals(3, last.getAsJsonArray("depends").size());
    }

    @Test
    void settingsAreShownWithOriginsAndSecretsAreNot() {
        ConfigReport report =
                new ConfigReport(Planning.of(YAML).names("merge,jdk17").plan(), List.of());

        assertTrue(report.text().contains("properties.api.token: \"***\""), report.text());
        assertTrue(report.text().contains("properties.plain: \"a: b\"  "), report.text());
        assertTrue(report.text().matches("(?s).*jdk: 17 +# the name\n.*"), report.text());
        assertFalse(report.text().contains("geheim") || report.json().contains("geheim"));
        assertTrue(YamlFile.read(report.text(), "config").root().isPresent());
        JsonObject timeout = JsonParser.parseString(report.json())
                .getAsJsonObject()
                .getAsJsonObject("environments")
                .getAsJsonObject("jdk17")
                .getAsJsonObject("timeout");
        assertEquals("{\"value\":\"none\",\"origin\":\"default\"}", timeout.toString());
    }

    @Test
    void onlyTheKeysThatAreAskedForAreShown() {
        ConfigReport report = new ConfigReport(Planning.of(YAML).names("merge").plan(), List.of("mode", "properties"));

        assertEquals("""
                merge:
                  mode: test                   # default
                  properties.api.token: "***"  # m.yaml:4:56
                  properties.plain: "a: b"     # m.yaml:4:71
                """, report.text());
    }

    @Test
    void aMatrixForGithubHasAJobForEachSystem() {
        String line = new GithubMatrix(RUNNERS, 25).of(matrix().environments());

        assertEquals(1, line.lines().count());
        JsonObject matrix = JsonParser.parseString(line).getAsJsonObject();
        assertEquals(5, matrix.getAsJsonArray("include").size());
        assertEquals(
                "{\"env\":\"jdk21\",\"jdk\":\"21\",\"distribution\":\"temurin\",\"compileJdk\":\"25\","
                        + "\"os\":\"ubuntu-latest\",\"maven\":\"\",\"labels\":[\"gate\"],\"experimental\":false}",
                matrix.getAsJsonArray("include").get(1).toString());
        assertEquals(
                "{\"env\":\"jdk25-mvn4\",\"jdk\":\"25\",\"distribution\":\"temurin\",\"compileJdk\":\"25\","
                        + "\"os\":\"windows-2025\",\"maven\":\"4\",\"labels\":[\"gate\"],\"experimental\":true}",
                matrix.getAsJsonArray("include").get(3).toString());
    }

    @Test
    void whatIsLeftOutHereOnlyBecauseOfTheSystemIsAJobElsewhere() {
        String yaml = "{envs: [jdk17, 'jdk25{zulu,ea,}'], base: {os: macos}, exclude: [{env: jdk17}]}";

        String line =
                new GithubMatrix(RUNNERS, 25).of(Planning.of(yaml).matrix().environments());

        assertFalse(line.contains("jdk17"), line);
        assertTrue(line.contains("\"jdk\":\"25\",\"distribution\":\"zulu\""), line);
        assertTrue(line.contains("\"jdk\":\"25-ea\",\"distribution\":\"temurin\""), line);
        assertTrue(line.contains("\"os\":\"macos\""), line);
    }

    @Test
    void moreJobsThanGithubStartsAreRefused() {
        Matrix big = Planning.of("{envs: ['a{1-257}'], factors: {a: {1+: }}}").matrix();
        Matrix most = Planning.of("{envs: ['a{1-256}'], factors: {a: {1+: }}}").matrix();

        assertTrue(new GithubMatrix(RUNNERS, 25).of(most.environments()).contains("a256"));
        String message = assertThrows(
                        ProblemException.class, () -> new GithubMatrix(RUNNERS, 25).of(big.environments()))
                .getMessage();
        assertTrue(message.contains("257 jobs") && message.contains("1 to 256"), message);
    }

    @Test
    void jdksAreShownAsTextJsonAndToolchains() {
        Jdk jdk = new Jdk(
                Path.of("/j & j"), "25.0.3", 25, false, "Debian <x>", "", "x86_64", List.of("JAVA_HOME", "/usr"));
        Jdks jdks = new Jdks(
                List.of(jdk),
                List.of(new RejectedJdk(Path.of("/b"), List.of("JAVA_HOME_8_X64"), "it has no bin/java")));

        assertEquals("""
                25.0.3  Debian <x>  x86_64  /j & j  JAVA_HOME, /usr
                not usable:
                  /b: it has no bin/java (JAVA_HOME_8_X64)
                """, JdkReport.text(jdks));
        assertTrue(JdkReport.toolchains(jdks).contains("<jdkHome>/j &amp; j</jdkHome>"));
        assertTrue(JdkReport.toolchains(jdks).contains("<vendor>Debian &lt;x&gt;</vendor>"));
        JsonObject json = JsonParser.parseString(JdkReport.json(jdks)).getAsJsonObject();
        assertEquals(1, json.get("schema").getAsInt());
        assertEquals(
                25,
                json.getAsJsonArray("jdks")
                        .get(0)
                        .getAsJsonObject()
                        .get("feature")
                        .getAsInt());
        assertEquals(
                "it has no bin/java",
                json.getAsJsonArray("rejected")
                        .get(0)
                        .getAsJsonObject()
                        .get("reason")
                        .getAsString());
        assertEquals("no JDK found\n", JdkReport.text(new Jdks(List.of(), List.of())));
    }

    private static Matrix matrix() {
        return Planning.of(YAML).matrix();
    }

    private static EnvironmentList list() {
        return new EnvironmentList(
                matrix().environments(),
                matrix()::isListed,
                environment -> environment.state() instanceof State.Missing ? List.of("Install it") : List.of());
    }
}
