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
    public static Given given(Setting key, String path, String text, String place) {
        Optional<Setting> condition = key.form() == Form.TREE
                ? Keys.CONDITIONS.stream()
                        .filter(known -> path.endsWith("." + known.name()))
                        .findFirst()
                : Optional.of(key);
        Complaints complaints = new Complaints();
        if (condition.isEmpty()) {
            complaints.unknown("key", path, place, Keys.names(Keys.CONDITIONS));
            complaints.throwIfAny();
        }
        Setting simple = condition.orElse(key);
        Given given = new Given(LayerReader.items(simple.form(), text), place);
        Values.check(simple, path, given, complaints);
        complaints.throwIfAny();
        return given;
    }
}
