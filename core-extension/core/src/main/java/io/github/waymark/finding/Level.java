package io.github.waymark.finding;

/** How severe it is to break a rule. */
public enum Level {
    ERROR("error"),
    WARN("warn"),
    /** Not reported: settings may turn a rule off. */
    OFF("off");

    private final String word;

    Level(String word) {
        this.word = word;
    }

    /** As it is written in settings and reports. */
    public String word() {
        return word;
    }
}
