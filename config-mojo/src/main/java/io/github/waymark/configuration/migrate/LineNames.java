package io.github.waymark.configuration.migrate;

import io.github.waymark.configuration.file.FileFormat;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.configuration.option.VariableName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The names of settings in files with one setting a line. */
final class LineNames {

    private final Dialect dialect;
    private final FileFormat format;
    private final Map<String, String> variables = new HashMap<>();

    LineNames(OptionModel model, FileFormat format) {
        this.dialect = model.dialect();
        this.format = format;
        if (format == FileFormat.ENVIRONMENT) {
            for (Option option : model.options()) {
                VariableName.all(option.name(), dialect)
                        .forEach(variable -> variables.putIfAbsent(variable, option.name()));
            }
        }
    }

    FileFormat format() {
        return format;
    }

    /** The name of the option that a setting may be one of. */
    Optional<String> option(String key) {
        return format == FileFormat.ENVIRONMENT ? Optional.ofNullable(variables.get(key)) : Optional.of(key);
    }

    /** The name of a setting in the file, without escapes. */
    String plain(String name) {
        return format == FileFormat.ENVIRONMENT ? VariableName.of(name, dialect) : name;
    }

    /** Why a setting can't get a name where it is. */
    Optional<String> obstacle(String key, String name) {
        boolean moves = format == FileFormat.INI && !section(key).equals(section(name));
        return moves ? Optional.of("its replacement " + name + " is in another section") : Optional.empty();
    }

    private static String section(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    /** The name as it is written in the file. */
    String written(String name) {
        return switch (format) {
            case ENVIRONMENT -> plain(name);
            case INI -> name.substring(name.lastIndexOf('.') + 1);
            case PROPERTIES, YAML -> escaped(name);
        };
    }

    private static String escaped(String name) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (" :=\\".indexOf(c) >= 0 || (i == 0 && (c == '#' || c == '!'))) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }
}
