package io.github.waymark.matrix.jdk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The metadata of a JDK: the file {@code release} in its home, or the properties that its {@code java} prints. */
record ReleaseFile(Map<String, String> values) {

    /** The file's names of the properties that {@code java -XshowSettings:properties} prints. */
    private static final Map<String, String> PROPERTIES = Map.of(
            "java.version", "JAVA_VERSION",
            "java.runtime.version", "JAVA_RUNTIME_VERSION",
            "java.vendor", "IMPLEMENTOR",
            "java.vendor.version", "IMPLEMENTOR_VERSION",
            "os.arch", "OS_ARCH");

    ReleaseFile {
        values = Map.copyOf(values);
    }

    /** Reads the file in a JDK's home; without values if there is none or it can't be read. */
    static ReleaseFile read(Path home) {
        Path file = home.resolve("release");
        Map<String, String> values = new HashMap<>();
        try {
            if (Files.isRegularFile(file) && Files.size(file) < 100_000) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                text.lines().forEach(line -> put(values, line));
            }
        } catch (IOException e) {
            return new ReleaseFile(Map.of());
        }
        return new ReleaseFile(values);
    }

    private static void put(Map<String, String> values, String line) {
        int equals = line.indexOf('=');
        if (equals > 0) {
            String value = line.substring(equals + 1).strip();
            boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
            values.put(line.substring(0, equals).strip(), quoted ? value.substring(1, value.length() - 1) : value);
        }
    }

    /** Parses the output of {@code java -XshowSettings:properties}. */
    static ReleaseFile parse(String output) {
        Map<String, String> values = new HashMap<>();
        for (String line : output.lines().toList()) {
            int equals = line.indexOf(" = ");
            String name =
                    equals < 0 ? null : PROPERTIES.get(line.substring(0, equals).strip());
            if (name != null) {
                values.put(name, line.substring(equals + 3).strip());
            }
        }
        return new ReleaseFile(values);
    }

    /** Whether the version is known. */
    boolean hasVersion() {
        return JdkRequirement.feature(version()) > 0;
    }

    String version() {
        return value("JAVA_VERSION");
    }

    boolean isEarlyAccess() {
        // Adoptium calls early-access builds beta.
        return (version() + value("JAVA_RUNTIME_VERSION") + value("FULL_VERSION")).matches(".*-(ea|beta|internal).*");
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }
}
