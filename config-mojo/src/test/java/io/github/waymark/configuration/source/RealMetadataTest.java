package io.github.waymark.configuration.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.configuration.option.Deprecation;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionDefault;
import io.github.waymark.configuration.option.OptionModel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares what is read from real jars with lists of their options that another program made. */
class RealMetadataTest {

    @ParameterizedTest
    @CsvSource({"2.7.18, boot27, 2038", "3.5.7, boot35, 2517", "4.0.7-app, boot40, 1613"})
    void springBootHasTheListedOptions(String version, String jars, int count) {
        TreeSet<String> expected = new TreeSet<>();
        for (String row : rows("spring/keys-" + version + ".tsv", 8)) {
            // The list has the type of the additional file; the main file, into which that was merged, has a newer one.
            expected.add(
                    row.startsWith("spring.flyway.dry-run-output\t")
                            ? row.replace("java.io.OutputStream", "java.io.File")
                            : row);
        }
        TreeSet<String> read = new TreeSet<>();
        try (ReadModel model = RealJars.model(jars)) {
            for (Option option : model.model().declared()) {
                Optional<Deprecation> deprecation = option.deprecation();
                read.add(String.join(
                        "\t",
                        option.name(),
                        option.type().declared(),
                        text(option),
                        word(deprecation.map(found -> found.severity().name())),
                        deprecation.flatMap(Deprecation::replacement).orElse(""),
                        deprecation.flatMap(Deprecation::since).orElse(""),
                        deprecation.flatMap(Deprecation::reason).isPresent() ? "y" : "",
                        option.origin().artifact()));
            }
        }

        assertEquals(count, read.size());
        assertEquals("", difference(expected, read));
    }

    @Test
    void quarkusHasTheListedOptions() {
        TreeSet<String> expected = new TreeSet<>();
        for (String[] row : RealJars.table("quarkus/keys-3.33.2.tsv")) {
            expected.add(
                    String.join("\t", row[0], row[2], row[3], row[7], row[8].isEmpty() ? "" : "y", row[9], row[10]));
        }
        TreeSet<String> read = new TreeSet<>();
        int count = 0;
        try (ReadModel model = RealJars.model("quarkus")) {
            for (Option option : model.model().options()) {
                count++;
                read.add(String.join(
                        "\t",
                        option.name(),
                        option.type().declared(),
                        text(option),
                        String.join(
                                "|",
                                option.choices().stream()
                                        .map(choice -> choice.value())
                                        .toList()),
                        option.deprecation().isPresent() ? "y" : "",
                        String.join(
                                "|",
                                option.otherNames().stream()
                                        .filter(name -> name.indexOf('.') > 0)
                                        .toList()),
                        option.origin().artifact()));
            }
        }

        assertEquals(935, count);
        assertEquals("", difference(expected, read));
    }

    @Test
    void micronautHasTheListedOptions() {
        Set<String> expected = rows("micronaut/keys-4.9.9.tsv", 4);
        TreeSet<String> read = new TreeSet<>();
        try (ReadModel model = RealJars.model("micronaut")) {
            for (Option option : model.model().declared()) {
                read.add(String.join(
                        "\t",
                        option.name(),
                        option.type().declared(),
                        text(option),
                        option.origin().artifact()));
            }
        }

        assertEquals(400, read.size());
        assertEquals("", difference(expected, read));
    }

    @Test
    void helidonHasTheListedOptions() {
        TreeSet<String> expected = new TreeSet<>();
        for (String[] row : RealJars.table("helidon/options-4.5.0.tsv")) {
            expected.add(String.join("\t", row[0], row[3], row[4], row[6], row[7], row[9], row[11]));
        }
        TreeSet<String> read = new TreeSet<>();
        try (ReadModel model = RealJars.model("helidon")) {
            OptionModel options = model.model();
            Stream.concat(options.options().stream(), options.relative().stream())
                    .forEach(option -> read.add(String.join(
                            "\t",
                            option.origin().type(),
                            option.group().isEmpty()
                                    ? option.name()
                                    : option.name().substring(option.group().length() + 1),
                            option.type().declared(),
                            text(option),
                            option.required() ? "y" : "",
                            String.join(
                                    "|",
                                    option.choices().stream()
                                            .map(choice -> choice.value())
                                            .toList()),
                            option.origin().artifact())));
        }

        assertEquals(239, expected.size());
        assertEquals("", difference(expected, read));
    }

    private static Set<String> rows(String table, int columns) {
        TreeSet<String> rows = new TreeSet<>();
        for (String[] row : RealJars.table(table)) {
            rows.add(String.join("\t", List.of(row).subList(0, columns)));
        }
        return rows;
    }

    private static String word(Optional<String> name) {
        return name.orElse("").toLowerCase(Locale.ROOT);
    }

    /** As the lists write it: lists as JSON, and characters that would end a column escaped. */
    private static String text(Option option) {
        Optional<OptionDefault> value = option.defaultValue();
        if (value.isPresent() && value.get().list()) {
            List<String> items = value.get().items();
            return items.isEmpty() ? "[]" : "[\"" + String.join("\", \"", items) + "\"]";
        }
        return value.map(OptionDefault::text)
                .orElse("")
                .replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n");
    }

    private static String difference(Set<String> expected, Set<String> read) {
        TreeSet<String> missing = new TreeSet<>(expected);
        missing.removeAll(read);
        TreeSet<String> more = new TreeSet<>(read);
        more.removeAll(expected);
        return missing.isEmpty() && more.isEmpty() ? "" : "missing: " + missing + "\nmore: " + more;
    }
}
