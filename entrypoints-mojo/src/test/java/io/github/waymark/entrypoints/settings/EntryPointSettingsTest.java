package io.github.waymark.entrypoints.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.finding.Level;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.yaml.YamlFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryPointSettingsTest {

    private static EntryPointSettings read(String yaml) {
        return EntryPointSettings.of(YamlFile.read(yaml, "waymark.yaml").root(), List.of(), List.of());
    }

    @Test
    void theSectionCompletesTheListsOfThePlugin() {
        EntryPointSettings settings = read("""
                single: [com.acme.Clock, "com.acme.spi.*"]
                ignore:
                  - {service: javax.annotation.processing.Processor, reason: only at compile time}
                  - {rule: EP09, provider: "com.acme.*", reason: the same bytes}
                foreign: [com.acme.LegacyFactory]
                """);

        assertEquals(
                Level.ERROR, settings.single("com.acme.spi.X").orElseThrow().level());
        assertEquals(
                Level.WARN,
                settings.single("jakarta.validation.spi.ValidationProvider")
                        .orElseThrow()
                        .level());
        assertTrue(settings.single("com.acme.Other").isEmpty());
        assertTrue(settings.isForeign("com.acme.LegacyFactory"));
        assertTrue(settings.isForeign("org.codehaus.stax2.validation.XMLValidationSchemaFactory.dtd"));
        assertTrue(!settings.isForeign("org.codehaus.stax2.validation.XMLValidationSchemaFactory"));
        assertTrue(settings.ignored().get(0).matches("EP02", "javax.annotation.processing.Processor", "x"));
        assertTrue(settings.ignored().get(1).matches("EP09", "s", "com.acme.A"));
        assertTrue(!settings.ignored().get(1).matches("EP10", "s", "com.acme.A"));
        assertEquals("waymark.yaml:3:5", settings.ignored().get(0).place().text());
    }

    @Test
    void aParameterHasAServiceAndAReason() {
        Ignored ignored = EntryPointSettings.of(Optional.empty(), List.of("a.B"), List.of("a.C: not ours"))
                .ignored()
                .get(0);

        assertEquals("not ours", ignored.reason());
        assertEquals("a.C", ignored.service());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "singel: [a] | Did you mean 'single'?",
                "ignore: [{service: a.B}] | a service, provider or rule, and a reason",
                "ignore: [{reason: because}] | a service, provider or rule, and a reason",
                "ignore: [{servise: a, reason: b}] | Did you mean 'service'?",
                "ignore: [{rule: EP99, reason: b}] | the id of a rule, EP01 to EP19",
                "ignore: text | a list of mappings",
                "ignore: [text] | a service, provider or rule, and a reason",
            })
    void whatIsNotValidIsAProblemWithItsPlace(String yaml, String message) {
        ProblemException problem = assertThrows(ProblemException.class, () -> read(yaml));

        assertTrue(problem.getMessage().contains(message), problem.getMessage());
        assertTrue(problem.problems().get(0).where().startsWith("waymark.yaml:1"), problem.getMessage());
    }

    @Test
    void aParameterWithoutAReasonIsAProblem() {
        assertThrows(ProblemException.class, () -> EntryPointSettings.of(Optional.empty(), List.of(), List.of("a.B")));
    }
}
