package io.github.waymark.matrix.jdk;

import java.util.Locale;

/** The operating systems that JDKs and environments know. */
public enum OperatingSystem {
    LINUX,
    MACOS,
    WINDOWS,
    OTHER;

    /** The one that the system property {@code os.name} tells of. */
    public static OperatingSystem of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("linux")) {
            return LINUX;
        }
        return lower.startsWith("mac") || lower.startsWith("darwin")
                ? MACOS
                : lower.startsWith("windows") ? WINDOWS : OTHER;
    }

    /** As it is written in settings and reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
