package io.github.waymark.checkout;

import io.github.waymark.cache.Cache;
import io.github.waymark.git.BoundedFile;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.SettingValue;
import io.github.waymark.settings.YamlSettings;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code .mvn/waymark.yaml}; from the cache while its text is unchanged, so that the YAML parser is not loaded. */
final class SettingsFile {

    /** The file's path, relative to the root of the checkout. */
    static final String NAME = ".mvn/waymark.yaml";

    private SettingsFile() {}

    static Map<String, SettingValue> read(Path root, Cache cache) {
        String text = text(root.resolve(NAME));
        if (text.isBlank()) {
            return Map.of();
        }
        Map<String, String> cached = cache.read("settings", text);
        if (!cached.isEmpty()) {
            return values(cached);
        }
        Map<String, SettingValue> values = YamlSettings.read(YamlFile.read(text, NAME), PluginSettings.SECTIONS);
        cache.write("settings", text, lines(values));
        return values;
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? decoded(BoundedFile.read(file, YamlFile.MAX_SIZE)) : "";
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "The settings file can't be read.",
                            file.toString(),
                            "The settings of the build are unknown: " + e,
                            "Save it as short UTF-8 text, and give this user the right to read it."),
                    e);
        }
    }

    private static String decoded(byte[] text) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
    }

    private static Map<String, String> lines(Map<String, SettingValue> values) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (Map.Entry<String, SettingValue> value : values.entrySet()) {
            lines.put(
                    value.getKey(),
                    value.getValue().where() + " " + value.getValue().text());
        }
        return lines;
    }

    private static Map<String, SettingValue> values(Map<String, String> lines) {
        Map<String, SettingValue> values = new LinkedHashMap<>();
        for (Map.Entry<String, String> line : lines.entrySet()) {
            int space = line.getValue().indexOf(' ');
            values.put(
                    line.getKey(),
                    new SettingValue(
                            line.getValue().substring(space + 1),
                            line.getValue().substring(0, space)));
        }
        return values;
    }
}
