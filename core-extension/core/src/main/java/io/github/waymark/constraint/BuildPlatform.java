package io.github.waymark.constraint;

import java.util.Locale;

/**
 * The JDK and operating system of a build.
 *
 * @param jdk the feature release, 17 for 17.0.2
 * @param os {@code linux}, {@code windows}, {@code mac} or the name of another system in lower case
 */
public record BuildPlatform(int jdk, String os) {

    /**
     * Parses the system properties {@code java.specification.version} (or {@code java.version}) and {@code os.name}.
     */
    public static BuildPlatform of(String javaVersion, String osName) {
        return new BuildPlatform(feature(javaVersion), os(osName));
    }

    private static int feature(String javaVersion) {
        String text = javaVersion.startsWith("1.") ? javaVersion.substring(2) : javaVersion;
        int end = 0;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end == 0 || end > 5 ? 0 : Integer.parseInt(text.substring(0, end));
    }

    private static String os(String osName) {
        String name = osName.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac") || name.startsWith("darwin")) {
            return "mac";
        }
        return name.startsWith("windows") ? "windows" : name;
    }
}
