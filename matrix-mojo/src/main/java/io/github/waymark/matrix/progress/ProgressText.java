package io.github.waymark.matrix.progress;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.Outcome;
import io.github.waymark.matrix.run.schedule.Durations;
import io.github.waymark.text.Count;

/** Formats outcomes and texts of the project for a terminal. */
final class ProgressText {

    private static final String GREEN = "\u001b[32m";
    private static final String RED = "\u001b[31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String RESET = "\u001b[0m";

    private ProgressText() {}

    /** {@code jdk25 failed in 12.9s: 2 tests failed}. */
    static String ended(EnvironmentResult result, boolean colours) {
        StringBuilder text = new StringBuilder(result.name())
                .append(' ')
                .append(coloured(result.outcome(), result.outcome().word(), colours));
        if (result.tests().run() > 0) {
            text.append(", ").append(Count.of(result.tests().run(), "test"));
        }
        if (result.seconds() > 0) {
            text.append(" in ").append(Durations.text(result.seconds()));
        }
        return result.reason().isEmpty()
                ? text.toString()
                : text.append(": ").append(printable(result.reason())).toString();
    }

    static String coloured(Outcome outcome, String text, boolean colours) {
        if (!colours) {
            return text;
        }
        String colour = switch (outcome) {
            case OK -> GREEN;
            case EMPTY, FAILED, ERROR, TIMEOUT -> RED;
            case SKIPPED, CANCELLED, IGNORED, RUNNING -> YELLOW;
        };
        return colour + text + RESET;
    }

    /** A text on one line without control characters; unusual spaces are escaped, because they look like plain ones. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(printable, point));
        return printable.toString();
    }

    private static void append(StringBuilder printable, int point) {
        if (point == '\n' || point == '\t') {
            printable.append(' ');
        } else if (point != ' ' && Character.getType(point) == Character.SPACE_SEPARATOR) {
            printable.append(String.format("\\u%04x", point));
        } else if (!Character.isISOControl(point)) {
            printable.appendCodePoint(point);
        }
    }
}
