package io.github.waymark.configuration.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.configuration.file.ConfigurationFile;
import io.github.waymark.configuration.file.ConfigurationPath;
import io.github.waymark.configuration.file.FileFormat;
import io.github.waymark.configuration.file.FileSetting;
import io.github.waymark.configuration.option.Declarations;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.configuration.schema.OsloExport;
import io.github.waymark.configuration.value.ValueReader;
import io.github.waymark.configuration.value.ValueReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares samples with those of oslo.config's own generator. */
class OsloSampleTest {

    private static final int MAX_LINE = 998;

    private static Path folder() {
        String data = System.getProperty("waymark.data", "");
        Path folder = Path.of(data, "data/config-options/oslo");
        assumeTrue(
                !data.isEmpty() && Files.isDirectory(folder),
                "skipped: -Dwaymark.data names no folder with data/config-options/oslo");
        return folder;
    }

    private static OsloExport export(String service) throws IOException {
        return OsloExport.read(Files.readString(folder().resolve(service + ".json")), service + ".json");
    }

    /** The lines of a sample; of choices, whose order is random in the original, the sorted ones. */
    private static List<String> comparable(List<String> lines) {
        List<String> result = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            result.add(lines.get(i));
            if (lines.get(i).equals("# Possible values:")) {
                int end = i + 1;
                while (end < lines.size()
                        && lines.get(end).contains(" - ")
                        && !lines.get(end).startsWith("# Deprecated")) {
                    end++;
                }
                result.addAll(lines.subList(i + 1, end).stream().sorted().toList());
                i = end - 1;
            }
        }
        return result;
    }

    @ParameterizedTest
    @CsvSource({"keystone, 996", "ironic, 2577", "glance-api, 1470"})
    void theSampleIsThatOfOslosGenerator(String service, int count) throws IOException {
        List<String> expected = Files.readAllLines(folder().resolve(service + ".w0.ini"));
        String sample = IniSample.of(export(service).options(), MAX_LINE, false, false);

        assertEquals(count, expected.size());
        // The export doesn't say that this list has brackets.
        expected.replaceAll(line -> line.replace(
                "#enabled_import_methods = [glance-direct,web-download,copy-image]",
                "#enabled_import_methods = glance-direct,web-download,copy-image"));
        assertEquals(
                String.join("\n", comparable(expected)),
                String.join("\n", comparable(sample.lines().toList())));
        assertEquals(sample, IniSample.of(export(service).options(), MAX_LINE, false, false));
    }

    /** An export of the same shape, and the sample that the generator's manual describes for it. */
    private static final String SMALL = """
            {"options": {
              "feeding": {"help": "How cats are fed.", "opts": [
                {"namespace": "cats", "name": "food", "dest": "food", "type": "string value", "default": "dry",
                 "help": "What is served.", "choices": [["dry", "Kibble"], ["wet", null]],
                 "deprecated_opts": [{"group": "DEFAULT", "name": "cat_food"}, {"group": "feeding", "name": "cat-food"}]},
                {"namespace": "cats", "name": "key", "dest": "key", "type": "string value", "required": true, "secret": true,
                 "help": "Key of the food service.\\n\\nKeep it."},
                {"namespace": "cats", "name": "meals", "dest": "meals", "type": "integer value", "default": 3, "min": 1, "max": 9,
                 "help": "", "mutable": true, "advanced": true},
                {"namespace": "cats", "name": "bowls", "dest": "bowls", "type": "multi valued", "default": ["red", " blue "],
                 "help": "Bowls.", "deprecated_for_removal": true, "deprecated_since": "2.0", "deprecated_reason": "One is enough."}
              ]},
              "DEFAULT": {"help": "", "opts": [
                {"namespace": "base", "name": "log-dir", "dest": "log_dir", "type": "string value", "default": null,
                 "sample_default": "/var/log", "help": "Where logs are."},
                {"namespace": "base", "name": "tags", "dest": "tags", "type": "list value", "default": ["a", "b"], "help": "Tags."},
                {"namespace": "base", "name": "limits", "dest": "limits", "type": "dict value", "default": {"x": "1"}, "help": "Limits."}
              ]}
            }}
            """;

    @Test
    void theSampleOfASmallExportIsAsTheManualDescribesIt() {
        OsloExport export = OsloExport.read(SMALL, "small.json");

        assertEquals("""
                [DEFAULT]

                #
                # From base
                #

                # Where logs are. (string value)
                #
                # This option has a sample default set, which means that
                # its actual default value may vary from the one documented
                # below.
                #log_dir = /var/log

                # Tags. (list value)
                #tags = a,b

                # Limits. (dict value)
                #limits = x:1


                [feeding]

                #
                # From cats
                #

                # What is served. (string value)
                # Possible values:
                # dry - Kibble
                # wet - <No description provided>
                # Deprecated group/name - [DEFAULT]/cat_food
                #food = dry

                # Key of the food service.
                #
                # Keep it. (string value)
                #key = <None>

                # DEPRECATED: Bowls. (multi valued)
                # This option is deprecated for removal since 2.0.
                # Its value may be silently ignored in the future.
                # Reason: One is enough.
                #bowls = red
                #bowls = " blue "

                # (integer value)
                # Minimum value: 1
                # Maximum value: 9
                # Note: This option can be changed without restarting.
                # Advanced Option: intended for advanced users and not used
                # by the majority of users, and might have a significant
                # effect on stability and/or performance.
                #meals = 3
                """, IniSample.of(export.options(), MAX_LINE, false, false));
        assertEquals("""
                [feeding]

                #
                # From cats
                #

                # Key of the food service. For more information, refer to the documentation. (string value)
                key =
                """, IniSample.of(export.options(), 0, true, true));
    }

    @Test
    void wrongNamesAndValuesOfASmallFileAreFound() {
        OptionModel model = OptionModel.of(
                Dialect.PLAIN,
                List.of(Declarations.of(OsloExport.read(SMALL, "small.json").plainOptions())));
        ValueReader reader = ValueReader.of(Dialect.PLAIN);

        assertEquals(
                new ValueReading.Invalid("an integer of at least 1 and at most 9", "9"),
                reader.read(model.find("feeding.meals").orElseThrow(), "10"));
        assertEquals(
                new ValueReading.Invalid("one of dry, wet", "dry"),
                reader.read(model.find("feeding.food").orElseThrow(), "raw"));
        assertEquals(Optional.empty(), model.find("feeding.mealz"));
    }

    @Test
    void aMinimalSampleHasNoGroupsWithoutOptions() throws IOException {
        String sample = IniSample.of(export("ironic").options(), 0, true, true);

        assertEquals(
                List.of(),
                sample.lines()
                        .filter(line -> line.contains("[keystone_authtoken]"))
                        .toList());
        assertEquals(
                7,
                sample.lines()
                        .filter(line -> !line.startsWith("#") && line.contains(" ="))
                        .count());
        assertEquals("", IniSample.of(export("keystone").options(), 0, true, false));
    }

    /**
     * The two names that the validator of oslo.config finds, and two of the three values that it doesn't: the third, {@code provider =
     * bogus}, should be the name of an entry point, and the export has no names of entry points.
     */
    @Test
    void wrongNamesAndValuesOfAFileAreFound() throws IOException {
        OptionModel model = OptionModel.of(
                Dialect.PLAIN, List.of(Declarations.of(export("keystone").plainOptions())));
        ConfigurationPath path = ConfigurationPath.named(folder().resolve("bad.conf"), "bad.conf", FileFormat.INI, "");
        ValueReader reader = ValueReader.of(Dialect.PLAIN);
        List<String> unknown = new ArrayList<>();
        List<String> invalid = new ArrayList<>();
        for (FileSetting setting : ConfigurationFile.read(path, Dialect.PLAIN).settings()) {
            Optional<Option> option = model.find(setting.key());
            if (option.isEmpty()) {
                unknown.add(setting.place() + " " + setting.key());
            } else if (reader.read(option.get(), setting.value()) instanceof ValueReading.Invalid reading) {
                invalid.add(setting.place() + " " + setting.key() + " is not " + reading.expected());
            }
        }

        assertEquals(List.of("bad.conf:3:1 log_dirr", "bad.conf:10:1 nosuch.a"), unknown);
        assertEquals(
                List.of(
                        "bad.conf:2:1 max_param_size is not a whole number",
                        "bad.conf:5:1 token.expiration is not an integer of at least 0 and at most 9223372036854775807"),
                invalid);
    }
}
