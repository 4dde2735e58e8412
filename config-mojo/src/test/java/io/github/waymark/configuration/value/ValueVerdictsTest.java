package io.github.waymark.configuration.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.OptionType;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the tables with what the real converters made of 187 texts. */
class ValueVerdictsTest {

    private record Row(Dialect dialect, String type, String text, boolean accepted, String value) {}

    private static List<Row> rows() throws IOException {
        String data = System.getProperty("waymark.data", "");
        Path file = Path.of(data, "data/config-options/value-verdicts.tsv");
        assumeTrue(
                !data.isEmpty() && Files.isRegularFile(file),
                "skipped: -Dwaymark.data names no folder with data/config-options/value-verdicts.tsv");
        List<Row> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Dialect dialect = cells[0].startsWith("spring")
                    ? Dialect.SPRING
                    : cells[0].startsWith("quarkus") ? Dialect.QUARKUS : Dialect.MICRONAUT;
            String text = cells[2].substring(1, cells[2].length() - 1);
            rows.add(new Row(dialect, cells[1], text, cells[3].equals("ok"), cells[4]));
        }
        return rows;
    }

    private static ValueReading read(Row row) {
        boolean clientAuth = row.type().endsWith("$ClientAuth");
        OptionType type = OptionType.ofJava(row.type().equals("[I") ? "int[]" : row.type());
        return ValueReader.of(row.dialect())
                .read(
                        clientAuth ? type.asEnum() : type,
                        clientAuth ? List.of("NONE", "WANT", "NEED") : List.of(),
                        Optional.empty(),
                        row.text());
    }

    @Test
    void eachTextIsReadAsTheFrameworkReadsIt() throws IOException {
        List<String> different = new ArrayList<>();
        Map<Dialect, Integer> counts = new TreeMap<>();
        for (Row row : rows()) {
            counts.merge(row.dialect(), 1, Integer::sum);
            if (row.type().equals("java.lang.Class")) {
                // The binder of Spring Boot asks property editors too, and those know classes.
                assertEquals(new ValueReading.Undecided(), read(row));
                continue;
            }
            ValueReading reading = read(row);
            boolean accepted = reading instanceof ValueReading.Valid || reading instanceof ValueReading.Misread;
            String value = reading instanceof ValueReading.Valid valid
                    ? valid.value()
                    : reading instanceof ValueReading.Misread misread ? misread.value() : "";
            if (accepted != row.accepted() || (accepted && !isSame(row, value))) {
                different.add(row + " was read as " + reading);
            }
        }
        assertEquals(List.of(), different);
        assertEquals(Map.of(Dialect.SPRING, 104, Dialect.QUARKUS, 56, Dialect.MICRONAUT, 27), counts);
    }

    /** Some values were printed in the notation of their class. */
    private static boolean isSame(Row row, String value) {
        String expected = row.value();
        return switch (row.type()) {
            case "java.net.InetAddress" ->
                expected.substring(expected.indexOf('/') + 1).equals(value);
            case "io.quarkus.runtime.configuration.MemorySize" ->
                expected.equals("null")
                        || expected.endsWith("@" + Integer.toHexString(new BigInteger(value).hashCode()));
            case "java.util.TimeZone" -> expected.contains("id=\"" + value + "\"");
            default -> expected.equals(value) || isSameDuration(expected, value);
        };
    }

    private static boolean isSameDuration(String expected, String value) {
        return expected.startsWith("PT")
                && value.startsWith("PT")
                && java.time.Duration.parse(expected).equals(java.time.Duration.parse(value));
    }

    /** By the documentation of the converters; {@code !} for a text that they refuse, {@code ?} for one that they hardly read as meant. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SPRING    ; java.lang.Boolean       ; on      ; true",
                "SPRING    ; java.lang.Boolean       ; maybe   ; !",
                "SPRING    ; java.lang.Integer       ; 0x10    ; 16",
                "SPRING    ; java.lang.Integer       ; 1_000   ; !",
                "SPRING    ; java.time.Duration      ; 10      ; PT0.01S",
                "SPRING    ; java.time.Duration      ; 2h      ; PT2H",
                "SPRING    ; java.time.Duration      ; PT1M    ; PT1M",
                "SPRING    ; java.time.Duration      ; 1 hour  ; !",
                "SPRING    ; java.time.Period        ; 2w      ; P14D",
                "SPRING    ; java.nio.charset.Charset ; utf-8  ; UTF-8",
                "SPRING    ; java.nio.charset.Charset ; utf-9  ; !",
                "QUARKUS   ; java.lang.Boolean       ; yes     ; true",
                "QUARKUS   ; java.lang.Boolean       ; yep     ; ?false",
                "QUARKUS   ; java.time.Duration      ; 10      ; PT10S",
                "QUARKUS   ; java.time.Duration      ; 500ms   ; PT0.5S",
                "QUARKUS   ; java.time.Duration      ; 2d      ; PT48H",
                "QUARKUS   ; java.lang.Integer       ; ten     ; !",
                "MICRONAUT ; java.lang.Boolean       ; yes     ; true",
                "MICRONAUT ; java.lang.Boolean       ; yep     ; ?false",
                "MICRONAUT ; java.time.Duration      ; 10s     ; PT10S",
                "MICRONAUT ; java.time.Duration      ; PT10S   ; PT10S",
                "MICRONAUT ; java.lang.Integer       ; 1.5     ; !",
            })
    void aTextIsReadAsTheDocumentationSays(Dialect dialect, String type, String text, String expected) {
        ValueReading reading = read(new Row(dialect, type, text, true, ""));

        String read = reading instanceof ValueReading.Valid valid
                ? valid.value()
                : reading instanceof ValueReading.Misread misread ? "?" + misread.value() : "!";
        assertEquals(expected, read, reading::toString);
    }

    /** The two of section 0.5, and more of their kind. */
    @Test
    void wordsThatAreNoBooleansAreMisread() throws IOException {
        List<String> misread = rows().stream()
                .filter(row -> read(row) instanceof ValueReading.Misread)
                .map(row -> row.dialect().word() + " " + row.text())
                .toList();

        assertEquals(
                List.of(
                        "quarkus t",
                        "quarkus flase",
                        "quarkus enabled",
                        "micronaut 1",
                        "micronaut flase",
                        "micronaut enabled"),
                misread);
    }
}
