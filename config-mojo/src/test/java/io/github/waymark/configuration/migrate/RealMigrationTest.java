package io.github.waymark.configuration.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.configuration.check.Replacements;
import io.github.waymark.configuration.file.ConfigurationFile;
import io.github.waymark.configuration.file.ConfigurationPath;
import io.github.waymark.configuration.file.FileFormat;
import io.github.waymark.configuration.option.Declarations;
import io.github.waymark.configuration.option.Deprecation;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.configuration.option.OptionType;
import io.github.waymark.configuration.option.Origin;
import io.github.waymark.configuration.source.RealJars;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Migrates all 567 deprecated options of Spring Boot 3.5.7. */
class RealMigrationTest {

    private static Option option(String[] row) {
        Optional<Deprecation> deprecation = row[3].isEmpty()
                ? Optional.empty()
                : Optional.of(new Deprecation(
                        row[3].equals("error") ? Deprecation.Severity.ERROR : Deprecation.Severity.WARNING,
                        Optional.empty(),
                        Optional.of(row[4]).filter(text -> !text.isEmpty()),
                        Optional.empty()));
        return Option.of(row[0], OptionType.ofJava(row[1]), new Origin(row[7], "", ""))
                .change()
                .deprecation(deprecation)
                .build();
    }

    private static OptionModel model() {
        return OptionModel.of(
                Dialect.SPRING,
                List.of(Declarations.of(RealJars.table("spring/keys-3.5.7.tsv").stream()
                        .map(RealMigrationTest::option)
                        .toList())));
    }

    private static List<Option> deprecated(OptionModel model) {
        return model.options().stream()
                .filter(option -> option.deprecation().isPresent())
                .toList();
    }

    private static ConfigurationFile file(String text, FileFormat format) {
        String name = format == FileFormat.YAML ? "application.yml" : "application.properties";
        return ConfigurationFile.read(
                ConfigurationPath.named(Path.of(name), name, format, ""),
                text.getBytes(StandardCharsets.UTF_8),
                Dialect.SPRING);
    }

    private static FileMigration migrate(OptionModel model, String text, FileFormat format) {
        ConfigurationFile file = file(text, format);
        return new Migration(model, List.of(file)).of(file);
    }

    /** Each option alone, so that none takes the new name of another one. */
    @Test
    void anOptionIsRenamedIfItsReplacementTakesTheSameValues() {
        OptionModel model = model();
        Map<String, Integer> outcomes = new TreeMap<>();
        int chains = 0;
        for (Option option : deprecated(model)) {
            FileMigration migration = migrate(model, option.name() + "=\n", FileFormat.PROPERTIES);
            String outcome = migration.isChange()
                    ? "renamed"
                    : migration
                            .refusals()
                            .get(0)
                            .reason()
                            .replaceAll("replacement \\S+", "replacement")
                            .replaceAll(":.*", "");
            outcomes.merge(outcome, 1, Integer::sum);
            Replacements.Chain chain = new Replacements(model).of(option);
            boolean second = chain.names().size() > 1
                    || (!chain.names().isEmpty() && chain.end() == Replacements.End.DEPRECATED);
            chains += second ? 1 : 0;
        }

        // Thirteen of those renamed have no replacement in the metadata, which has it for others of their groups.
        assertEquals(
                Map.of(
                        "renamed", 381,
                        "nothing replaces it", 136,
                        "its replacement has another type", 44,
                        "its replacement is not an option on the class path", 5,
                        "its replacement has no effect either, and nothing replaces that", 1),
                outcomes);
        assertEquals(11, chains);
    }

    @Test
    void aSecondRunChangesNothing() {
        OptionModel model = model();
        String text =
                deprecated(model).stream().map(option -> option.name() + "=\n").collect(Collectors.joining());
        FileMigration first = migrate(model, text, FileFormat.PROPERTIES);
        FileMigration second = migrate(model, first.text(), FileFormat.PROPERTIES);

        assertEquals(567, first.renames().size() + first.refusals().size());
        assertFalse(second.isChange());
        assertEquals(0, second.renames().size());
    }

    /** Some of them in YAML, nested, have the same settings as the migrated properties. */
    @Test
    void yamlIsMigratedAsProperties() {
        OptionModel model = model();
        Map<String, Object> tree = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        for (Option option : deprecated(model)) {
            boolean some = option.name().matches("(management|logging|spring\\.(redis|kafka|resources))\\..*");
            if (some && put(tree, List.of(option.name().split("\\.", -1)))) {
                lines.add(option.name() + "=\n");
            }
        }
        StringBuilder yaml = new StringBuilder();
        write(tree, 0, yaml);

        FileMigration properties = migrate(model, String.join("", lines), FileFormat.PROPERTIES);
        FileMigration migrated = migrate(model, yaml.toString(), FileFormat.YAML);

        List<String> expected = new ArrayList<>(names(file(properties.text(), FileFormat.PROPERTIES)));
        List<String> actual = new ArrayList<>(names(file(migrated.text(), FileFormat.YAML)));
        expected.removeAll(names(file(migrated.text(), FileFormat.YAML)));
        actual.removeAll(names(file(properties.text(), FileFormat.PROPERTIES)));
        assertEquals(List.of(), expected);
        assertEquals(List.of(), actual);
        assertEquals(properties.renames().size(), migrated.renames().size());
        assertTrue(properties.renames().size() > 150, () -> properties.renames().size() + " renames");
    }

    private static List<String> names(ConfigurationFile file) {
        return file.settings().stream().map(setting -> setting.key()).sorted().toList();
    }

    @SuppressWarnings("unchecked")
    private static boolean put(Map<String, Object> tree, List<String> names) {
        Map<String, Object> level = tree;
        for (String name : names.subList(0, names.size() - 1)) {
            Object next = level.computeIfAbsent(name, key -> new TreeMap<String, Object>());
            if (!(next instanceof Map)) {
                return false;
            }
            level = (Map<String, Object>) next;
        }
        return level.putIfAbsent(names.get(names.size() - 1), "") == null;
    }

    private static void write(Map<?, ?> tree, int indent, StringBuilder yaml) {
        tree.forEach((name, value) -> {
            yaml.append(" ".repeat(indent)).append(name).append(":\n");
            if (value instanceof Map<?, ?> below) {
                write(below, indent + 2, yaml);
            }
        });
    }
}
