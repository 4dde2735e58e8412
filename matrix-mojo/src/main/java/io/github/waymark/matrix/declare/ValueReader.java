package io.github.waymark.matrix.declare;

import io.github.waymark.matrix.jdk.JdkRequirement;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.Setting;
import io.github.waymark.text.DurationText;
import java.util.regex.Pattern;

/** Checks the values of a declaration. */
final class ValueReader {

    private static final Pattern MAVEN = Pattern.compile("outer|\\d+([-.][A-Za-z0-9]+)*+");

    private ValueReader() {}

    /** Reports a value that is not valid for a key. */
    static void check(Setting key, String name, Value value, ProblemCollector problemCollector) {
        for (String item : value.items()) {
            if (!key.choices().isEmpty() && !key.choices().contains(item)) {
                problemCollector.value(name, value, String.join(", ", key.choices()));
            }
        }
        switch (key.name()) {
            case "timeout" -> {
                if (DurationText.parse(value.text()).isEmpty()) {
                    problemCollector.value(name, value, "a duration such as 90s, 20m or 1h30m");
                }
            }
            case "maven" -> {
                if (!name.startsWith("requires.")
                        && !MAVEN.matcher(value.text()).matches()) {
                    problemCollector.value(name, value, "a version such as 3.9 or 4.0.0-rc-6, or outer");
                }
            }
            case "jdk", "compileJdk" -> {
                try {
                    JdkRequirement.of(value.text(), value.place());
                } catch (ProblemException e) {
                    e.problems().forEach(problemCollector::add);
                }
            }
            case "retries" -> {
                if (!value.text().matches("\\d{1,2}")) {
                    problemCollector.value(name, value, "a number from 0 to 99");
                }
            }
            default -> {
                // Any text is valid.
            }
        }
    }
}
