package io.github.waymark.notes.render;

import java.util.Locale;

/** Creates anchors that depend only on the names of releases and sections, so that links stay valid. */
public final class Anchor {

    private Anchor() {}

    /** The anchor of a release or, if the section is not empty, of a section of the release. */
    public static String of(String release, String section) {
        String name = (release.startsWith("v") ? release : "v-" + release) + (section.isEmpty() ? "" : "-" + section);
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
    }
}
