package io.github.waymark.matrix.jdk;

import java.util.Locale;

/** An operating system. */
public enum OperatingSystem {
    LINUX,
    MACOS,
    WINDOWS,
    OTHER;

    /** Parses the system property {@code os.name}. */
    public static OperatingSystem of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("linux")) {
            return LINUX;
        }
        return lower.startsWith("mac") || lower.startsWith("darwin")
                ? MACOS
                : lower.startsWith("windows") ? WINDOWS : OTHER;
    }

    /** Its name in settings and reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
