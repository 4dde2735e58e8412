package io.github.waymark.matrix.declare;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.github.erosb.jsonsKema.JsonParser;
import com.github.erosb.jsonsKema.Schema;
import com.github.erosb.jsonsKema.SchemaLoader;
import com.github.erosb.jsonsKema.ValidationFailure;
import com.github.erosb.jsonsKema.Validator;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.Setting;
import io.github.waymark.yaml.YamlFile;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The schema and the reader accept and refuse the same. */
class JsonSchemaTest {

    private static final Schema SCHEMA = new SchemaLoader(new JsonParser(JsonSchema.text()).parse()).load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "envs: [jdk17]",
                "envs: jdk17, jdk21",
                "version: 1\nenvs: ['jdk{17,21}', docs]",
                "base: {mode: test, goals: [verify], compileJdk: 25, timeout: 20m, skipMissing: local}",
                "base: {timeout: 90, skipMissing: true, failFast: cancel, exclusive: false, goals: verify}",
                "base: {os: linux, requires: {jdk: '17+', os: [linux, macos]}}",
                "factors: {junit: {lowest: {properties: {junit.version: 5.9.3}}, latest: }}",
                "factors: {locked: {constraints: c.yaml}, jdk: {'23+': {mavenOpts: '-Xmx1g'}}, empty: }",
                "exclude: [{jdk: 17, junit: latest}, docs, {jdk: [17, 21]}]",
                "include: [{env: jdk26-ea, ignoreOutcome: true, labels: [nightly]}, {jdk: 25, timeout: 5m}]",
                "axes: {name: 'jdk{jdk}-{deps}', strategy: star, jdk: [17, 25], deps: [lowest, latest]}",
                "axes: [{jdk: [17]}, {jdk: [25]}]",
                "env: {docs: {commands: mvn javadoc:javadoc, retries: 2, shell: false, directory: docs}}",
                "env: {docs: {commands: [a b, [c, d e, 1]], commandsBefore: a, commandsAfter: [[a]]}}",
                "base: {environment: {A: 1, B: '{root}'}, environmentFile: x.env, passEnvironment: ['A*', '!AB']}",
                "base: {shell: true, allowedCommands: git, retries: '0'}",
                "env: {coverage-merge: {goals: ['jacoco:report-aggregate'], depends: ['jdk*'], jdk: 25}, x: }",
                "labels: {gate: [jdk17, 'jdk25*']}\nrequires: {plugin: '>=0.1'}",
            })
    void acceptsWhatTheReaderAccepts(String yaml) {
        assertDoesNotThrow(
                () -> Declaration.of(YamlFile.read(yaml, "m.yaml").root().orElseThrow()));
        assertNull(failure(yaml), yaml);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evns: [jdk17]",
                "version: 2",
                "envs: {a: b}",
                "base: {tiemout: 5m}",
                "base: {commands: {a: b}}",
                "base: {commands: [{a: b}]}",
                "base: {commands: [[[a]]]}",
                "base: {retries: often}",
                "base: {retries: 100}",
                "base: {shell: zsh}",
                "base: {environment: [A]}",
                "base: {timeout: soon}",
                "base: {mode: tests}",
                "base: {goals: {a: b}}",
                "base: {jdk: [17]}",
                "base: {os: [bsd]}",
                "base: {properties: [a]}",
                "base: {requires: {java: 17}}",
                "base: [a]",
                "factors: {locked: {constraint: x}}",
                "factors: [a]",
                "exclude: {jdk: 17}",
                "axes: {strategy: all, jdk: [1]}",
                "env: [a]",
                "requires: {plugins: 1}",
                "[a]",
            })
    void refusesWhatTheReaderRefuses(String yaml) {
        assertThrows(
                ProblemException.class,
                () -> Declaration.of(YamlFile.read(yaml, "m.yaml").root().orElseThrow()));
        assertNotNull(failure(yaml), yaml);
    }

    /** A value of each key, by its form. */
    private static String value(Setting key) {
        return switch (key.form()) {
            case MAP -> "{a.b: c}";
            case TREE ->
                Keys.CONDITIONS.stream()
                        .map(condition ->
                                condition.name() + ": '" + value(condition).replaceAll("[\\[\\]]", "") + "'")
                        .collect(Collectors.joining(", ", "{", "}"));
            case WORDS, TEXTS ->
                key.choices().isEmpty() ? "[a, b]" : "[" + key.choices().get(0) + "]";
            default ->
                key.choices().isEmpty() ? text(key.name()) : key.choices().get(0);
        };
    }

    private static String text(String key) {
        return switch (key) {
            case "jdk", "compileJdk" -> "17+";
            case "maven" -> "3.9";
            case "timeout" -> "5m";
            case "retries" -> "2";
            default -> "text";
        };
    }

    static Stream<String> everyKeyWhereverItMayStand() {
        return Keys.SETTINGS.stream()
                .map(key -> key.name() + ": " + value(key))
                .flatMap(setting -> Stream.of(
                        "base: {" + setting + "}",
                        "factors: {f: {" + setting + "}}",
                        "factors: {g: {a: {" + setting + "}}}",
                        "env: {e: {" + setting + "}}",
                        "include: [{env: e, " + setting + "}]"));
    }

    @ParameterizedTest
    @MethodSource("everyKeyWhereverItMayStand")
    void everyKeyIsKnownToBoth(String yaml) {
        assertDoesNotThrow(
                () -> Declaration.of(YamlFile.read(yaml, "m.yaml").root().orElseThrow()));
        assertNull(failure(yaml), yaml);
    }

    @Test
    void bothKnowTheSameKeys() {
        JsonObject schema =
                com.google.gson.JsonParser.parseString(JsonSchema.text()).getAsJsonObject();
        JsonObject definitions = schema.getAsJsonObject("$defs");

        assertEquals(Set.copyOf(Declaration.KEYS), keys(schema));
        assertEquals(Set.copyOf(Keys.names(Keys.SETTINGS)), keys(definitions.getAsJsonObject("settings")));
        assertEquals(Set.copyOf(Keys.names(Keys.SETTINGS)), keys(definitions.getAsJsonObject("inclusion")));
        assertEquals(
                Set.copyOf(Keys.names(Keys.CONDITIONS)),
                keys(definitions
                        .getAsJsonObject("settings")
                        .getAsJsonObject("properties")
                        .getAsJsonObject("requires")));
        assertEquals(Set.of("name", "strategy"), keys(definitions.getAsJsonObject("axes")));
    }

    private static Set<String> keys(JsonObject object) {
        return object.getAsJsonObject("properties").keySet();
    }

    private static @Nullable ValidationFailure failure(String yaml) {
        Object value = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        String json = new Gson().newBuilder().serializeNulls().create().toJson(value);
        return Validator.forSchema(SCHEMA).validate(new JsonParser(json).parse());
    }
}
