package io.github.waymark.notes.render;

import java.util.Locale;

/** Names of places in pages, which stay the same as long as the names of releases and sections do. */
public final class Anchor {

    private Anchor() {}

    /** The place of a release, or of a section in it when that isn't empty. */
    public static String of(String release, String section) {
        String name = (release.startsWith("v") ? release : "v-" + release) + (section.isEmpty() ? "" : "-" + section);
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
    }
}
