package io.github.waymark.configuration.option;

import java.util.Locale;

/** The framework whose rules decide how names match, how texts are read and which files belong to a profile. */
public enum Dialect {
    SPRING("Spring Boot"),
    QUARKUS("Quarkus"),
    MICRONAUT("Micronaut"),
    HELIDON("Helidon"),
    MICROPROFILE("MicroProfile Config"),
    /** No framework: names are compared as they are written. */
    PLAIN("the program");

    private final String title;

    Dialect(String title) {
        this.title = title;
    }

    /** The name of the framework in messages. */
    public String title() {
        return title;
    }

    /** The name in settings and reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether names match without regard to case and dashes. */
    public boolean isRelaxed() {
        return this == SPRING || this == MICRONAUT;
    }
}
