package io.github.waymark.configuration.check;

import io.github.waymark.configuration.file.ConfigurationFile;
import io.github.waymark.configuration.file.FileFormat;
import io.github.waymark.configuration.file.FileSetting;
import io.github.waymark.configuration.option.Choice;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionType;
import io.github.waymark.configuration.option.OptionType.Kind;
import io.github.waymark.configuration.source.TypeLookup;
import io.github.waymark.configuration.value.ValueReader;
import io.github.waymark.configuration.value.ValueReading;
import io.github.waymark.finding.Level;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Values that the framework doesn't accept (CO04), or reads otherwise than they are meant (CO05). */
final class ValueRules {

    private static final int MAX_PORT = 65_535;
    private static final int MAX_SHOWN = 80;

    private final String title;
    private final TypeLookup types;
    private final ValueReader reader;
    private final SecretNames secrets;
    // By identity: the hash of an option is that of all that is known about it.
    private final IdentityHashMap<Option, Option> resolved = new IdentityHashMap<>();

    /**
     * Creates the rules.
     *
     * @param title the framework with its version
     */
    ValueRules(String title, TypeLookup types, ValueReader reader, SecretNames secrets) {
        this.title = title;
        this.types = types;
        this.reader = reader;
        this.secrets = secrets;
    }

    /** The option as its values are read: with the constants of an enum, if its type is one. */
    Option resolved(Option option) {
        return resolved.computeIfAbsent(option, this::resolve);
    }

    private Option resolve(Option option) {
        OptionType type = option.type();
        boolean list = type.kind() == Kind.LIST;
        OptionType value = list ? type.element() : type;
        if (value.kind() != Kind.OPAQUE || value.declared().isEmpty()) {
            return option;
        }
        List<String> constants = types.constants(value, option.origin().artifact());
        if (constants.isEmpty()) {
            return option;
        }
        OptionType known = list ? new OptionType(Kind.LIST, type.declared(), List.of(value.asEnum())) : value.asEnum();
        return option.change()
                .type(known)
                .choices(constants.stream().map(Choice::of).toList())
                .build();
    }

    /** The finding about the value of an option. */
    Optional<SettingFinding> check(ConfigurationFile file, FileSetting setting, Option option) {
        Option known = resolved(option);
        ValueReading reading = reader.read(known, setting.value());
        Optional<SettingFinding> finding = finding(setting, known, known.type(), reading);
        if (finding.isPresent()) {
            return finding;
        }
        Optional<SettingFinding> port = port(file, setting, known);
        return port.isPresent() ? port : trailingBlank(file, setting, known);
    }

    /** The finding about a value below an option: an entry, an element or a property. */
    Optional<SettingFinding> check(FileSetting setting, Option parent, OptionType type) {
        Option value = resolved(Option.of(parent.name(), type, parent.origin()));
        boolean sameType =
                parent.type().kind() == Kind.LIST && parent.type().element().equals(type);
        Option known = value.choices().isEmpty() && sameType
                ? value.change()
                        .choices(parent.choices())
                        .closed(parent.closed())
                        .build()
                : value;
        return finding(setting, parent, known.type(), reader.read(known, setting.value()));
    }

    private Optional<SettingFinding> finding(
            FileSetting setting, Option option, OptionType type, ValueReading reading) {
        if (reading instanceof ValueReading.Invalid invalid) {
            SettingFinding found = SettingFinding.of(
                            OptionRule.INVALID,
                            setting,
                            Optional.of(option.name()),
                            setting.key() + " is " + shown(setting, option) + ", and not " + invalid.expected(),
                            title + " reads it as " + type(type) + " ("
                                    + option.origin().artifact() + "); the program can't start with another value.",
                            invalid.example().isEmpty()
                                    ? "Write " + invalid.expected() + "."
                                    : "Write " + invalid.expected() + ", such as " + invalid.example() + ".")
                    .atPlace(setting.valuePlace());
            // The values that metadata of Spring lists for a text are those that its authors thought of.
            boolean listed = type.kind() == Kind.STRING && !option.choices().isEmpty();
            return Optional.of(listed ? found.at(Level.WARN) : found);
        }
        if (reading instanceof ValueReading.Misread misread) {
            return Optional.of(SettingFinding.of(
                            OptionRule.MISREAD,
                            setting,
                            Optional.of(option.name()),
                            setting.key() + "=" + shown(setting, option) + " is read as " + misread.value(),
                            misread.reason(),
                            "Write " + setting.key() + "=" + misread.value()
                                    + " if that is meant, or the value that is.")
                    .atPlace(setting.valuePlace()));
        }
        return Optional.empty();
    }

    private static String type(OptionType type) {
        return type.declared().isEmpty() ? type.kind().word() : type.shortName();
    }

    private String shown(FileSetting setting, Option option) {
        if (option.secret() || secrets.contains(setting.key())) {
            return "a value that is not shown";
        }
        String line = setting.value().lines().findFirst().orElse("");
        return "'" + (line.length() > MAX_SHOWN ? line.substring(0, MAX_SHOWN) + "…" : line) + "'";
    }

    private Optional<SettingFinding> port(ConfigurationFile file, FileSetting setting, Option option) {
        boolean port = option.type().kind() == Kind.PORT
                || (option.type().kind() == Kind.INTEGER && option.name().endsWith("port"));
        String text = setting.value().strip();
        if (!port || !text.matches("-?\\d{1,9}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        if (number > MAX_PORT || number < -1) {
            ValueReading invalid = new ValueReading.Invalid("a port from 0 to " + MAX_PORT, "8080");
            return finding(setting, option, option.type(), invalid);
        }
        if (number == 0 && !file.path().test()) {
            return Optional.of(SettingFinding.of(
                            OptionRule.MISREAD,
                            setting,
                            Optional.of(option.name()),
                            setting.key() + "=0 is read as any free port",
                            "The program gets another port each time, which nobody knows outside of tests.",
                            "Write the number of the port.")
                    .atPlace(setting.valuePlace()));
        }
        return Optional.empty();
    }

    /** Blanks at the end of a line of a properties file belong to the value. */
    private Optional<SettingFinding> trailingBlank(ConfigurationFile file, FileSetting setting, Option option) {
        String value = setting.value();
        boolean blank = file.path().format() == FileFormat.PROPERTIES
                && !value.isBlank()
                && !value.equals(value.stripTrailing());
        boolean matters = option.type().kind() == Kind.ENUM
                || option.secret()
                || (option.type().kind() == Kind.STRING && secrets.contains(setting.key()));
        return !blank || !matters
                ? Optional.empty()
                : Optional.of(SettingFinding.of(
                                OptionRule.MISREAD,
                                setting,
                                Optional.of(option.name()),
                                "The value of " + setting.key() + " ends with a blank",
                                "In a properties file, blanks at the end of a line belong to the value.",
                                "Remove the blanks at the end of the line.")
                        .atPlace(setting.valuePlace()));
    }
}
