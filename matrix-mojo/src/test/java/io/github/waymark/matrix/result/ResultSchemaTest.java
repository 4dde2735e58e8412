package io.github.waymark.matrix.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.github.erosb.jsonsKema.JsonParser;
import com.github.erosb.jsonsKema.Schema;
import com.github.erosb.jsonsKema.SchemaLoader;
import com.github.erosb.jsonsKema.ValidationFailure;
import com.github.erosb.jsonsKema.Validator;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.annotations.SerializedName;
import io.github.waymark.matrix.report.Results;
import io.github.waymark.matrix.result.EnvironmentResult.Failure;
import io.github.waymark.matrix.result.EnvironmentResult.ModuleResult;
import io.github.waymark.matrix.result.EnvironmentResult.RanTests;
import io.github.waymark.matrix.result.EnvironmentResult.UsedJdk;
import io.github.waymark.matrix.result.EnvironmentResult.UsedMaven;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The schema says what is written: no field more, none less, and no other values. */
class ResultSchemaTest {

    private static final Schema SCHEMA = new SchemaLoader(new JsonParser(ResultSchema.text()).parse()).load();

    @ParameterizedTest
    @EnumSource
    void acceptsEveryOutcome(Outcome outcome) {
        MatrixResult result = Results.of(
                "linux",
                Results.environment("jdk17", outcome, "because"),
                full(outcome),
                Results.environment("jdk25", Outcome.OK, ""));

        assertNull(failure(ResultFile.text(result)));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"schema\": 2', '\"schema\": 1'",
        "'\"dirty\": false', '\"dirty\": \"no\"'",
        "'\"commit\": \"0', '\"commit\": \"HEAD0'",
        "'\"outcome\": \"ok\"', '\"outcome\": \"fine\"'",
        "'\"seconds\": 1.5', '\"seconds\": -1.5'",
        "'\"role\": \"host\"', '\"role\": \"guest\"'",
        "'\"run\": 3', '\"run\": \"3\"'",
        "'\"class\":', '\"clazz\":'",
        "'\"cpus\": 2,', ''",
        "'10:00:00Z', '10:00:00'",
    })
    void refusesWhatIsNoResult(String written, String other) {
        String text = ResultFile.text(Results.of("linux", full(Outcome.OK)));
        String changed = text.replace(written, other == null ? "" : other);

        assertNull(failure(text));
        assertNotNull(failure(changed), changed);
    }

    @Test
    void hasTheFieldsThatAreWrittenAndDescribesEach() {
        Map<List<String>, Class<?>> places = Map.of(
                List.of(), MatrixResult.class,
                List.of("properties", "os"), MatrixResult.Os.class,
                List.of("$defs", "environment"), EnvironmentResult.class,
                List.of("$defs", "environment", "properties", "jdk"), UsedJdk.class,
                List.of("$defs", "environment", "properties", "maven"), UsedMaven.class,
                List.of("$defs", "environment", "properties", "tests"), TestCounts.class,
                List.of("$defs", "environment", "properties", "ran", "items"), RanTests.class,
                List.of("$defs", "environment", "properties", "failures", "items"), Failure.class,
                List.of("$defs", "environment", "properties", "modules", "items"), ModuleResult.class);

        places.forEach((place, type) -> {
            JsonObject object = at(place);
            assertEquals(fields(type), object.getAsJsonObject("properties").keySet(), type.getSimpleName());
            assertEquals(fields(type), texts(object, "required"), type.getSimpleName());
            object.getAsJsonObject("properties").entrySet().stream()
                    .filter(field -> !field.getKey().equals("outcome"))
                    .forEach(field ->
                            assertNotNull(field.getValue().getAsJsonObject().get("description"), field.getKey()));
        });
        assertEquals(
                Arrays.stream(Outcome.values()).map(Outcome::word).collect(Collectors.toCollection(TreeSet::new)),
                texts(at(List.of("$defs", "outcome")), "enum"));
    }

    private static EnvironmentResult full(Outcome outcome) {
        return new EnvironmentResult(
                "jdk21-latest",
                List.of("jdk21", "latest"),
                List.of("gate"),
                outcome,
                "",
                1.5,
                1,
                new UsedJdk("/jdk", "21.0.1", "Eclipse Adoptium", "x86_64", "host"),
                new UsedMaven("3.9.16", "/maven"),
                List.of("java", "verify"),
                -1,
                "570de93c",
                "jdk21-latest/build.log",
                "jdk21-latest",
                "constraints.txt",
                List.of("-Dtest=B"),
                new TestCounts(3, 1, 1, 0),
                List.of(new RanTests("core", Map.of("a.B", 3))),
                List.of("app"),
                List.of(new Failure("core", "a.B", "c", "java.lang.AssertionError", "no")),
                List.of(new ModuleResult("core", outcome, 0.5)),
                List.of("no test ran in app, which has test classes"));
    }

    private static @Nullable ValidationFailure failure(String json) {
        return Validator.forSchema(SCHEMA).validate(new JsonParser(json).parse());
    }

    private static JsonObject at(List<String> path) {
        JsonObject here =
                com.google.gson.JsonParser.parseString(ResultSchema.text()).getAsJsonObject();
        for (String name : path) {
            here = here.getAsJsonObject(name);
        }
        return here;
    }

    private static Set<String> texts(JsonObject object, String name) {
        Set<String> texts = new TreeSet<>();
        for (JsonElement element : object.getAsJsonArray(name)) {
            texts.add(element.getAsString());
        }
        return texts;
    }

    /** The names that are written. */
    private static Set<String> fields(Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (Field field : type.getDeclaredFields()) {
            if (!java.lang.reflect.Modifier.isStatic(field.getModifiers())) {
                SerializedName other = field.getAnnotation(SerializedName.class);
                names.add(other == null ? field.getName() : other.value());
            }
        }
        return names;
    }
}
