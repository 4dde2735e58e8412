package io.github.waymark.matrix.plan.settings;

import io.github.waymark.matrix.declare.Keys;
import io.github.waymark.matrix.declare.NamedLayer;
import io.github.waymark.matrix.declare.PlainText;
import io.github.waymark.matrix.declare.ProblemCollector;
import io.github.waymark.matrix.declare.SettingsLayer;
import io.github.waymark.matrix.declare.Value;
import io.github.waymark.settings.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The settings of the command line.
 *
 * @param all the settings for every environment, {@code -Dmatrix.timeout=5m}
 * @param single the settings {@code -Dmatrix.set.<env>.<key>=value} for one environment, or those that a pattern with stars matches
 */
public record CommandLineOverrides(SettingsLayer all, List<NamedLayer> single) {

    /** The environment variable for the same settings: {@code jdk25.timeout=5m;jdk*.properties.x=y}. */
    public static final String VARIABLE = "MATRIX_SET";

    private static final String ARGS = "args";
    private static final String PREFIX = "matrix.set.";

    public CommandLineOverrides {
        single = List.copyOf(single);
    }

    /** The words of {@code -Dmatrix.args}; empty when it isn't set. */
    Optional<Value> args() {
        return Optional.ofNullable(all.values().get(ARGS));
    }

    /** The same settings for every environment, without {@code -Dmatrix.args}. */
    SettingsLayer allButArgs() {
        Map<String, Value> values = new LinkedHashMap<>(all.values());
        values.remove(ARGS);
        return new SettingsLayer(values);
    }

    /**
     * Reads the properties that start with {@code matrix.set.}; names of environments may have dots.
     *
     * @param variable the value of {@link #VARIABLE}; properties override it
     * @throws io.github.waymark.problem.ProblemException when a key is unknown or a value is invalid
     */
    public static CommandLineOverrides of(SettingsLayer all, Map<String, String> properties, String variable) {
        ProblemCollector problems = new ProblemCollector();
        List<NamedLayer> single = new ArrayList<>();
        for (String setting : variable.split(";", -1)) {
            int equals = setting.indexOf('=');
            if (!setting.isBlank()) {
                String name = setting.substring(0, Math.max(0, equals)).strip();
                add(name, setting.substring(equals + 1).strip(), VARIABLE, single, problems);
            }
        }
        for (Map.Entry<String, String> property : new TreeMap<>(properties).entrySet()) {
            if (property.getKey().startsWith(PREFIX)) {
                String name = property.getKey().substring(PREFIX.length());
                add(name, property.getValue(), "-D" + property.getKey(), single, problems);
            }
        }
        problems.throwIfAny();
        return new CommandLineOverrides(all, single);
    }

    private static void add(
            String name, String value, String place, List<NamedLayer> single, ProblemCollector problems) {
        Optional<NamedLayer> override = single(name, value, place);
        if (override.isPresent()) {
            single.add(override.get());
        } else {
            problems.unknown("key", name.substring(name.lastIndexOf('.') + 1), place, Keys.names(Keys.SETTINGS));
        }
    }

    private static Optional<NamedLayer> single(String name, String value, String place) {
        for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
            String path = name.substring(dot + 1);
            int below = path.indexOf('.');
            Optional<Setting> key = Keys.setting(below < 0 ? path : path.substring(0, below));
            if (key.isPresent() && Keys.isMapping(key.get()) == below > 0) {
                Value parsed = PlainText.parse(key.get(), path, value, place);
                return Optional.of(new NamedLayer(name.substring(0, dot), place, SettingsLayer.of(path, parsed)));
            }
        }
        return Optional.empty();
    }
}
