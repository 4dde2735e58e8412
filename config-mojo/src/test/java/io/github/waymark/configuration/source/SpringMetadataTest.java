package io.github.waymark.configuration.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.configuration.option.Choice;
import io.github.waymark.configuration.option.Deprecation.Severity;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionDefault;
import io.github.waymark.configuration.option.OptionType.Kind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpringMetadataTest {

    // hard case 1
    @Test
    void theAdditionalFileAddsOnlyWhatTheMainOneLacks() {
        SpringMetadata metadata = new SpringMetadata("a.jar");
        metadata.read("main.json", stream("{'properties': [{'name': 'a.b', 'type': 'java.lang.Integer'}]}"));
        metadata.read(
                "additional.json",
                stream("{'properties': [{'name': 'a.b', 'type': 'java.lang.String'}, {'name': 'a.c'}]}"));

        List<Option> options = metadata.result().declarations().options();
        assertEquals(List.of("a.b", "a.c"), options.stream().map(Option::name).toList());
        assertEquals(Kind.INTEGER, options.get(0).type().kind());
        assertEquals("additional.json", options.get(1).origin().file());
    }

    // hard case 2
    @Test
    void deprecationsAreReadInBothForms() {
        List<Option> options = options("{'properties': [{'name': 'a', 'deprecated': true},"
                + " {'name': 'b', 'deprecation': {'level': 'error', 'replacement': 'c', 'since': '2.0', 'reason': ''}},"
                + " {'name': 'c', 'deprecation': {}}, {'name': 'd', 'deprecated': false}]}");

        assertEquals(
                Severity.WARNING, options.get(0).deprecation().orElseThrow().severity());
        assertEquals(Severity.ERROR, options.get(1).deprecation().orElseThrow().severity());
        assertEquals(
                Optional.of("c"), options.get(1).deprecation().orElseThrow().replacement());
        assertEquals(
                Optional.empty(), options.get(1).deprecation().orElseThrow().reason());
        assertTrue(options.get(2).deprecation().isPresent());
        assertTrue(options.get(3).deprecation().isEmpty());
    }

    // hard case 15
    @Test
    void defaultsAreTextsNumbersListsOrAbsent() {
        List<Option> options = options("{'properties': [{'name': 'a', 'defaultValue': ['x', 'y']},"
                + " {'name': 'b', 'defaultValue': 5}, {'name': 'c', 'defaultValue': null}, {'name': 'd'},"
                + " {'name': 'e', 'defaultValue': true}, {'name': 'f', 'defaultValue': []}]}");

        assertEquals(
                Optional.of(new OptionDefault(List.of("x", "y"), true)),
                options.get(0).defaultValue());
        assertEquals(Optional.of(OptionDefault.of("5")), options.get(1).defaultValue());
        assertEquals(Optional.empty(), options.get(2).defaultValue());
        assertEquals(Optional.empty(), options.get(3).defaultValue());
        assertEquals(Optional.of(OptionDefault.of("true")), options.get(4).defaultValue());
        assertEquals(
                Optional.of(new OptionDefault(List.of(), true)), options.get(5).defaultValue());
    }

    @Test
    void hintsAreChoicesTypesAndOpenMaps() {
        ReadMetadata read = read("{'properties': [{'name': 'a', 'type': 'java.lang.String'},"
                + " {'name': 'b', 'type': 'java.lang.String'}, {'name': 'c', 'type': 'java.lang.String'}], 'hints': ["
                + "{'name': 'a', 'values': [{'value': 'x', 'description': 'An x.'}]},"
                + "{'name': 'b', 'values': [{'value': 'x'}], 'providers': [{'name': 'any'}]},"
                + "{'name': 'c', 'providers': [{'name': 'handle-as', 'parameters': {'target': 'java.util.Locale'}}]},"
                + "{'name': 'm.keys', 'values': [{'value': 'x'}]}],"
                + " 'ignored': {'properties': [{'name': 'z'}]}}");

        List<Option> options = read.declarations().options();
        assertEquals(List.of(new Choice("x", "An x.", false)), options.get(0).choices());
        assertTrue(options.get(0).closed());
        assertFalse(options.get(1).closed());
        assertEquals(Kind.LOCALE, options.get(2).type().kind());
        assertEquals("java.lang.String", options.get(2).type().declared());
        assertEquals(List.of("m"), read.declarations().open());
        assertEquals(List.of("z"), read.declarations().ignored());
    }

    @Test
    void theGroupIsTheLongestOne() {
        List<Option> options = options("{'groups': [{'name': 'a'}, {'name': 'a.b'}],"
                + " 'properties': [{'name': 'a.b.c.d'}, {'name': 'a.x'}, {'name': 'y'}]}");

        assertEquals(
                List.of("a.b", "a", ""), options.stream().map(Option::group).toList());
    }

    // hard case 19
    @Test
    void hostileFilesAreReportedWithAReason() {
        assertEquals("it ends before the JSON does", reason("{'properties': ["));
        assertTrue(reason("{'properties': " + "[".repeat(1_000)).contains("not valid JSON"));
        assertEquals("it is not valid JSON: malformed JSON at line 1 column 5 path $", reason("{} {}"));
        String large = "{'x': '" + "y".repeat(MetadataJson.MAX_SIZE) + "'}";
        assertEquals("it has more than " + MetadataJson.MAX_SIZE + " bytes", reason(large));
    }

    // hard case 19
    @Test
    void oddFilesAreReadAsFarAsTheyCan() {
        ReadMetadata read = read("\uFEFF{'properties': [{'name': 'a\\/b', 'description': '\\ud800', 'colour': 'red'},"
                + " {'name': 'c', 'name': 'd'}, {'name': 'e', 'type': ['x']}, 'text'], 'hints': 5}");

        assertEquals(
                List.of("a/b", "d", "e"),
                read.declarations().options().stream().map(Option::name).toList());
        assertEquals(
                List.of(
                        "the member colour at $.properties[0].colour is unknown",
                        "the value at $.properties[2].type is not a text",
                        "the value at $.properties[3] is not an object",
                        "the value at $.hints is not a list"),
                read.faults().stream().map(MetadataFault::reason).toList());
        assertTrue(read.faults().stream().noneMatch(MetadataFault::isUnreadable));
    }

    private static String reason(String json) {
        List<MetadataFault> faults = read(json).faults();
        assertEquals(1, faults.size(), faults.toString());
        assertTrue(faults.get(0).isUnreadable());
        return faults.get(0).reason();
    }

    private static List<Option> options(String json) {
        return read(json).declarations().options();
    }

    private static ReadMetadata read(String json) {
        SpringMetadata metadata = new SpringMetadata("a.jar");
        metadata.read("main.json", stream(json));
        return metadata.result();
    }

    private static ByteArrayInputStream stream(String json) {
        return new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
