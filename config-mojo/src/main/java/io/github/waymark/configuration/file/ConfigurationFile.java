package io.github.waymark.configuration.file;

import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.finding.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A configuration file that was read; as files are untrusted, their size is limited.
 *
 * @param text its characters; empty if they can't be read
 * @param charset the encoding in which the framework reads it
 * @param settings in the order of the file; all before the first fault
 * @param faults why the file, or a part of it, can't be read
 * @param suppressions comments that turn off rules for a line
 */
public record ConfigurationFile(
        ConfigurationPath path,
        String text,
        Charset charset,
        List<FileSetting> settings,
        List<FileFault> faults,
        List<Suppression> suppressions) {

    /** The maximum size in bytes. */
    public static final int MAX_SIZE = 4_000_000;

    private static final String MARK = "\uFEFF";

    /** The same bytes, read as ISO 8859-1. */
    private static final String LATIN_MARK = "\u00EF\u00BB\u00BF";

    public ConfigurationFile {
        settings = List.copyOf(settings);
        faults = List.copyOf(faults);
        suppressions = List.copyOf(suppressions);
    }

    /** Reads a file. */
    public static ConfigurationFile read(ConfigurationPath path, Dialect dialect) throws IOException {
        if (Files.size(path.path()) > MAX_SIZE) {
            return unreadable(
                    path,
                    new FileFault(
                            Place.of(path.name()),
                            "it has more than " + MAX_SIZE + " bytes",
                            "Split it into several files."));
        }
        return read(path, Files.readAllBytes(path.path()), dialect);
    }

    /** Reads the content of a file. */
    public static ConfigurationFile read(ConfigurationPath path, byte[] content, Dialect dialect) {
        Charset charset = charset(path.format(), dialect);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            String text = charset.newDecoder().decode(bytes).toString();
            return read(path, text, charset, dialect);
        } catch (CharacterCodingException e) {
            int position = bytes.position();
            String latin1 = new String(content, StandardCharsets.ISO_8859_1);
            return unreadable(
                    path,
                    new FileFault(
                            Place.at(path.name(), latin1, position),
                            "it is not written in UTF-8: byte 0x" + Integer.toHexString(content[position] & 0xff),
                            "Save it as UTF-8, for example with `iconv -f latin1 -t utf-8`."));
        }
    }

    /** Java's {@code Properties} and Spring read {@code .properties} as ISO 8859-1; Quarkus and Helidon read UTF-8. */
    private static Charset charset(FileFormat format, Dialect dialect) {
        boolean latin1 = format == FileFormat.PROPERTIES && dialect != Dialect.QUARKUS && dialect != Dialect.HELIDON;
        return latin1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    }

    private static ConfigurationFile unreadable(ConfigurationPath path, FileFault fault) {
        return new ConfigurationFile(path, "", StandardCharsets.UTF_8, List.of(), List.of(fault), List.of());
    }

    private static ConfigurationFile read(ConfigurationPath path, String text, Charset charset, Dialect dialect) {
        Contents contents = contents(path, text, dialect);
        List<FileSetting> settings = new ArrayList<>();
        List<String> conditions = conditions(contents.settings(), dialect);
        for (FileSetting setting : contents.settings()) {
            FileSetting plain = dialect == Dialect.QUARKUS ? QuarkusKey.of(setting) : setting;
            String document = conditions.get(setting.document());
            String condition = ProfileCondition.both(path.profile(), document);
            settings.add(filtered(plain, path.filtered()).in(ProfileCondition.both(condition, plain.profile())));
        }
        return new ConfigurationFile(
                path, text, charset, settings, contents.faults(), Suppression.in(text, path.name()));
    }

    private static Contents contents(ConfigurationPath path, String text, Dialect dialect) {
        boolean marked = path.format() != FileFormat.YAML && (text.startsWith(MARK) || text.startsWith(LATIN_MARK));
        if (marked) {
            return Contents.fault(new FileFault(
                    new Place(path.name(), 1, 1),
                    "it starts with a byte order mark, which becomes a part of the first name",
                    "Save it as UTF-8 without a byte order mark."));
        }
        if (!path.yamlPath().isEmpty()) {
            return YamlReader.below(text, path.name(), path.yamlPath());
        }
        return switch (path.format()) {
            case PROPERTIES -> PropertiesReader.read(text, path.name(), dialect == Dialect.SPRING);
            case YAML -> YamlReader.read(text, path.name(), path.filtered(), dialect == Dialect.QUARKUS);
            case ENVIRONMENT -> EnvironmentReader.read(text, path.name());
            case INI -> IniReader.read(text, path.name());
        };
    }

    /** The condition of each document. */
    private static List<String> conditions(List<FileSetting> settings, Dialect dialect) {
        int documents = settings.stream().mapToInt(FileSetting::document).max().orElse(-1) + 1;
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            int document = i;
            conditions.add(
                    dialect != Dialect.SPRING
                            ? ""
                            : settings.stream()
                                    .filter(setting -> setting.document() == document && isCondition(setting.key()))
                                    .map(FileSetting::value)
                                    .collect(Collectors.joining(",")));
        }
        return conditions;
    }

    /** Whether a setting is the condition of its document; {@code spring.profiles} is the one of Boot 2.3 and before. */
    static boolean isCondition(String key) {
        if (!key.regionMatches(true, 0, "spring.", 0, "spring.".length())) {
            return false;
        }
        int bracket = key.endsWith("]") ? key.lastIndexOf('[') : key.length();
        String name = key.substring(0, bracket).replace("-", "").toLowerCase(Locale.ROOT);
        return name.equals("spring.config.activate.onprofile") || name.equals("spring.profiles");
    }

    private static FileSetting filtered(FileSetting setting, boolean filtered) {
        boolean opaque = filtered && setting.value().matches("(?s).*@[A-Za-z0-9._-]+@.*");
        return opaque && !setting.opaque() ? setting.asOpaque() : setting;
    }
}
