package io.github.waymark.matrix.declare;

import io.github.waymark.settings.Setting;
import io.github.waymark.settings.Setting.Form;
import java.util.Optional;

/** Parses values of the command line and of environment variables. */
public final class PlainText {

    private PlainText() {}

    /**
     * Parses the value of a key.
     *
     * @param path the key, with the name below it
     * @throws io.github.waymark.problem.ProblemException when the value is invalid
     */
    public static Value parse(Setting key, String path, String text, String place) {
        Optional<Setting> condition = key.form() == Form.TREE
                ? Keys.CONDITIONS.stream()
                        .filter(known -> path.endsWith("." + known.name()))
                        .findFirst()
                : Optional.of(key);
        ProblemCollector problemCollector = new ProblemCollector();
        if (condition.isEmpty()) {
            problemCollector.unknown("key", path, place, Keys.names(Keys.CONDITIONS));
            problemCollector.throwIfAny();
        }
        Setting setting = condition.orElse(key);
        Value value = new Value(LayerReader.items(setting.form(), text), place);
        ValueReader.check(setting, path, value, problemCollector);
        problemCollector.throwIfAny();
        return value;
    }
}
