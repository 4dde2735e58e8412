package io.github.waymark.matrix.declare;

import io.github.waymark.settings.Setting;
import io.github.waymark.settings.Setting.Form;
import java.util.Optional;

/** Values that come as plain texts, from the command line and from variables. */
public final class PlainText {

    private PlainText() {}

    /**
     * The value of a key.
     *
     * @param path the key, with what is below it
     * @throws io.github.waymark.problem.ProblemException when the key doesn't take it
     */
    public static Value given(Setting key, String path, String text, String place) {
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
        Setting simple = condition.orElse(key);
        Value given = new Value(LayerReader.items(simple.form(), text), place);
        ValueReader.check(simple, path, given, problemCollector);
        problemCollector.throwIfAny();
        return given;
    }
}
