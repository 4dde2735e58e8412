package io.github.waymark.constraints.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.waymark.constraint.source.ListForms;
import io.github.waymark.constraints.policy.PolicyReader;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the schemas accept is read, and what they refuse isn't. */
class SchemaTest {

    private static List<?> objections(Schema schema, String yaml) {
        return List.copyOf(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema.text())
                .validate(yaml, InputFormat.YAML));
    }

    private static void readList(String yaml) {
        ListForms.ofFile("list.yaml").read(yaml, "list.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "constraints: []",
                "- {ga: 'a:b', version: 1.10}",
                "constraints:\n  - {ga: 'a:*:zip:c', version: 1, jdk: 17, os: '!mac', reason: r, licence: MIT, until: '2027-01-31'}",
                "constraints:\n  - {ga: 'a:b', version: 1.2.3, jdk: '>=11 <17'}",
                "include: [base.yaml, {list: 'g:a:1', yields: true}]",
                "allow:\n  - {ga: 'a:b', versions: '[1,2)', exclude: '1.5', scopes: test}",
                "allow:\n  - {ga: 'a:b', exclude: ['1.5', '[1.7,1.8]'], scopes: [compile, test]}",
                "deny:\n  - {ga: 'a:b', versions: '1.5', reason: bad}",
                "exempt:\n  - {ga: 'a:b', reason: free}",
                "bom: g:a:1\nconstraints:\n"
            })
    void listsThatAreRead(String yaml) {
        assertEquals(List.of(), objections(Schema.LIST, yaml));
        readList(yaml);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "constraint: []",
                "constraints: {a: 1}",
                "constraints: [a]",
                "constraints:\n  - {ga: 'a:b'}",
                "constraints:\n  - {ga: a, version: 1}",
                "constraints:\n  - {ga: 'a:b', version: '[1,2)'}",
                "constraints:\n  - {ga: 'a:b', version: 1, jdk: new}",
                "constraints:\n  - {ga: 'a:b', version: 1, versoin: 2}",
                "constraints:\n  - {ga: 'a:b', version: [1]}",
                "constraints:\n  - {ga: 'a:b', version: 1, os: 'Mac OS'}",
                "include:\n  - {yields: true}"
            })
    void listsThatAreNot(String yaml) {
        assertFalse(objections(Schema.LIST, yaml).isEmpty(), yaml);
        assertThrows(ProblemException.class, () -> readList(yaml), yaml);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minimunAge: 3",
                "minimumAge: soon",
                "branches: [{match: a, others: huge}]",
                "branches: [{others: none}]",
                "own: com.acme",
                "ignore: [{coordinates: 'a:b'}]",
                "preReleases: maybe"
            })
    void policiesThatAreNot(String yaml) {
        assertFalse(objections(Schema.POLICY, yaml).isEmpty(), yaml);
        assertThrows(ProblemException.class, () -> PolicyReader.read(yaml, "policy.yaml"), yaml);
    }

    @ParameterizedTest
    @CsvSource({
        "include, includes",
        "constraints, constraints",
        "allow, allowed",
        "deny, denied",
        "exempt, exempt",
    })
    void theReaderAndTheSchemaOfListsHaveTheSameKeys(String section, String definition) {
        JsonObject items = object(Schema.LIST, "$defs", definition, "items");
        // A list that is included may be named by a text, too.
        JsonObject entry =
                items.has("oneOf") ? items.getAsJsonArray("oneOf").get(1).getAsJsonObject() : items;

        ProblemException e =
                assertThrows(ProblemException.class, () -> readList(section + ": [{unknown: x, reason: y}]"));

        assertEquals(entry.getAsJsonObject("properties").keySet(), keys(e));
    }

    @Test
    void theReaderAndTheSchemaOfPoliciesHaveTheSameKeys() {
        ProblemException e = assertThrows(ProblemException.class, () -> PolicyReader.read("unknown: 1", "p.yaml"));

        assertEquals(object(Schema.POLICY, "properties").keySet(), keys(e));
    }

    private static JsonObject object(Schema schema, String... path) {
        JsonObject object = JsonParser.parseString(schema.text()).getAsJsonObject();
        for (String name : path) {
            object = object.getAsJsonObject(name);
        }
        return object;
    }

    /** The keys that a message says are valid. */
    private static Set<String> keys(ProblemException e) {
        Matcher valid = Pattern.compile("Valid keys: ([^.]*)\\.").matcher(e.getMessage());
        assertTrue(valid.find(), e.getMessage());
        return Set.of(valid.group(1).split(", ", -1));
    }

    @Test
    void whatTheDocumentationShowsKeepsToTheSchemas() throws IOException {
        String list = block("constraints.md", "```yaml case=constraints-yaml\n");
        String policy = block("constraints-goals.md", "```text\nown: ");

        assertEquals(List.of(), objections(Schema.LIST, list));
        assertEquals(List.of(), objections(Schema.POLICY, "own: " + policy));
        assertEquals(3, PolicyReader.read("own: " + policy, "policy.yaml").minimumAge());
    }

    private static String block(String page, String start) throws IOException {
        String text = Files.readString(Path.of("../src/site/markdown").resolve(page));
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf("```", from));
    }
}
