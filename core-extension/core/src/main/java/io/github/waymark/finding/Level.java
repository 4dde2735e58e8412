package io.github.waymark.finding;

/** The severity of a finding. */
public enum Level {
    ERROR("error"),
    WARN("warn"),
    /** Worth knowing, but nothing to correct. */
    INFO("info"),
    /** Not reported, for rules that are turned off by settings. */
    OFF("off");

    private final String word;

    Level(String word) {
        this.word = word;
    }

    /** The name in settings and reports. */
    public String word() {
        return word;
    }
}
