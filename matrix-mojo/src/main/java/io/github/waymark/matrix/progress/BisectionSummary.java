package io.github.waymark.matrix.progress;

import io.github.waymark.json.JsonMap;
import io.github.waymark.matrix.diagnose.BisectionResult;
import io.github.waymark.matrix.diagnose.Trial;
import java.util.ArrayList;
import java.util.List;

/** Shows the answer of a search for the first JDK on which a test fails, and what was run for it. */
public final class BisectionSummary {

    private BisectionSummary() {}

    /** For people: the answer, then one line for each JDK. */
    public static String text(String test, BisectionResult result) {
        StringBuilder text = new StringBuilder(result.answer(test)).append('\n');
        for (Trial trial : result.trials()) {
            text.append("  ")
                    .append(trial.environment())
                    .append(trial.jdk().isEmpty() ? "" : " (" + trial.jdk() + ")")
                    .append(": ")
                    .append(trial.outcome().word())
                    .append(trial.why().isEmpty() ? "" : ": " + ProgressText.printable(trial.why()))
                    .append(trial.cause().isEmpty() ? "" : "; " + trial.cause())
                    .append('\n');
        }
        if (!result.notRun().isEmpty()) {
            text.append("  not run, because the search did not need them: ")
                    .append(String.join(", ", result.notRun()))
                    .append('\n');
        }
        return text.toString();
    }

    /** For programs. */
    public static String json(String test, BisectionResult result) {
        List<JsonMap> trials = new ArrayList<>();
        for (Trial trial : result.trials()) {
            trials.add(new JsonMap()
                    .add("environment", trial.environment())
                    .add("jdk", trial.jdk())
                    .add("outcome", trial.outcome().word())
                    .add("why", trial.why())
                    .add("cause", trial.cause()));
        }
        return JsonMap.report()
                .add("test", test)
                .add("kind", result.kind().word())
                .add("answer", result.answer(test))
                .add("trials", trials)
                .add("notRun", result.notRun())
                .text();
    }
}
