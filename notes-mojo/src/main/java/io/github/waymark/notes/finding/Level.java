package io.github.waymark.notes.finding;

/** How much a rule matters to a project. */
public enum Level {
    ERROR,
    WARN,
    OFF;

    /** In lower case, as it is written in settings and reports. */
    public String word() {
        return switch (this) {
            case ERROR -> "error";
            case WARN -> "warn";
            case OFF -> "off";
        };
    }
}
