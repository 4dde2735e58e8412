package io.github.waymark.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A sample project of {@code it/src/test/projects}, whose words between {@code @} signs are replaced on the way.
 *
 * <p>{@code @waymark@} is the version under test, {@code @group@} the groupId of the case, and {@code <!--@pins@-->} the plugins
 * with the versions of Waymark's own build. The folder {@code expected} isn't copied.
 */
public final class Sample {

    private final Path source;
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();

    private Sample(String name) {
        source = Ground.samples().resolve(name);
        words.put("<!--@pins@-->", PinnedVersions.PLUGINS);
        words.put("@waymark@", Ground.told("version"));
        words.put("@maven-api@", System.getProperty("waymark.it.maven-api", ""));
        words.put("@enforcer@", System.getProperty("waymark.it.enforcer", ""));
        words.put("@commonmark@", System.getProperty("waymark.it.commonmark", ""));
        words.put("@stranger@", System.getProperty("waymark.it.stranger", ""));
        words.put("@junit@", System.getProperty("waymark.it.junit", ""));
    }

    public static Sample named(String name) {
        return new Sample(name);
    }

    public Sample group(String group) {
        return word("group", group);
    }

    Sample word(String name, String value) {
        words.put("@" + name + "@", value);
        return this;
    }

    /** A file that the project of this case has besides, or instead of its own. */
    Sample file(String path, String text) {
        files.put(path, text);
        return this;
    }

    /** Copies the project into a folder, which it returns. */
    public Path in(Path folder) {
        Path expected = source.resolve("expected");
        for (Path path : Ground.below(source).toList()) {
            if (Files.isRegularFile(path) && !path.startsWith(expected)) {
                Ground.write(folder.resolve(source.relativize(path).toString()), filtered(path));
            }
        }
        files.forEach((path, text) -> Ground.write(folder.resolve(path), text));
        return folder;
    }

    /** A file of the folder {@code expected}. */
    String expected(String name) {
        return filtered(source.resolve("expected").resolve(name));
    }

    private String filtered(Path file) {
        String text = Ground.read(file);
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace(word.getKey(), word.getValue());
        }
        return text;
    }
}
