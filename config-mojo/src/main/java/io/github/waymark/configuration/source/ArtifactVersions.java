package io.github.waymark.configuration.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The versions of the jars of a class path, by the names of their files. */
final class ArtifactVersions {

    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[\\w.+-]*)\\.jar");

    /** A version starts with two numbers, which decide what a framework reads. */
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,6}))?.*");

    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, String> versions = new LinkedHashMap<>();

    ArtifactVersions(List<ClassPathEntry> classPath) {
        for (ClassPathEntry entry : classPath) {
            Matcher jar = JAR.matcher(entry.name());
            if (jar.matches()) {
                files.putIfAbsent(jar.group(1), entry.name());
                versions.putIfAbsent(jar.group(1), jar.group(2));
            }
        }
    }

    /** The version of an artifact. */
    Optional<String> of(String artifactId) {
        return Optional.ofNullable(versions.get(artifactId));
    }

    /** Whether the name of an artifact starts like this. */
    boolean hasPrefix(String start) {
        return versions.keySet().stream().anyMatch(name -> name.startsWith(start));
    }

    /** The file of an artifact, if its version is at least the first and below the last one; an empty one is no limit. */
    Optional<String> within(String artifactId, String first, String last) {
        String version = versions.get(artifactId);
        boolean fits = version != null
                && number(version) >= number(first)
                && (last.isEmpty() || number(version) < number(last));
        return fits ? Optional.ofNullable(files.get(artifactId)) : Optional.empty();
    }

    private static long number(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        if (!numbers.matches()) {
            return 0;
        }
        long minor = numbers.group(2) == null ? 0 : Long.parseLong(numbers.group(2));
        return Long.parseLong(numbers.group(1)) * 1_000_000 + minor;
    }
}
