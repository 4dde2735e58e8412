package io.github.waymark.configuration.render;

import io.github.waymark.configuration.option.Deprecation;

/** Sentences about options. */
final class Sentences {

    private Sentences() {}

    /** {@code Deprecated since 1.4: one setting is enough. Use a.b instead.} */
    static String deprecation(Deprecation deprecation) {
        StringBuilder text = new StringBuilder(deprecation.isRemoval() ? "Has no effect any more" : "Deprecated");
        deprecation.since().ifPresent(since -> text.append(" since ").append(since));
        deprecation.reason().ifPresent(reason -> text.append(": ").append(withoutStop(reason)));
        text.append('.');
        deprecation
                .replacement()
                .ifPresent(other -> text.append(" Use ").append(other).append(" instead."));
        return text.toString();
    }

    private static String withoutStop(String text) {
        String stripped = text.strip().replaceAll("\\s+", " ");
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }
}
