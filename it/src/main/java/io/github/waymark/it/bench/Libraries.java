package io.github.waymark.it.bench;

import io.github.waymark.it.Ground;
import io.github.waymark.it.PinnedVersions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small libraries that use each other, several ways to each as in real trees; versions 1.0 and 1.1 of all of them. */
record Libraries(Path repository, int count) {

    private static final String GROUP = "bench.lib";

    void write() {
        for (int number = 1; number <= count; number++) {
            for (String version : List.of("1.0", "1.1")) {
                Path folder = repository.resolve("bench/lib/lib-" + number + "/" + version);
                Path base = folder.resolve("lib-" + number + "-" + version);
                Ground.write(
                        base.resolveSibling(base.getFileName() + ".pom"),
                        pom(GROUP, "lib-" + number, version, used(number)));
                jar(base.resolveSibling(base.getFileName() + ".jar"));
            }
        }
    }

    private static void jar(Path file) {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), new Manifest())) {
            jar.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String used(int number) {
        return IntStream.of(2 * number, 2 * number + 1, number + 40)
                .filter(other -> other <= count)
                .distinct()
                .mapToObj(other -> dependency(other, "1.0"))
                .collect(Collectors.joining());
    }

    private static String dependency(int number, String version) {
        return "<dependency><groupId>" + GROUP + "</groupId><artifactId>lib-" + number + "</artifactId><version>"
                + version + "</version></dependency>\n";
    }

    private static String pom(String group, String artifact, String version, String dependencies) {
        return "<project><modelVersion>4.0.0</modelVersion><groupId>" + group + "</groupId><artifactId>" + artifact
                + "</artifactId><version>" + version + "</version>\n<dependencies>" + dependencies
                + "</dependencies></project>\n";
    }

    /** A project that comes to all of them. */
    String project() {
        return pom("bench", "user", "1", dependency(1, "1.0"))
                .replace(
                        "</project>",
                        "<build><pluginManagement><plugins>" + PinnedVersions.PLUGINS
                                + "</plugins></pluginManagement></build></project>");
    }

    /** How many of them the list has in another version than they are asked for. */
    long changed() {
        return IntStream.rangeClosed(1, count)
                .filter(number -> listed(number).equals("1.1"))
                .count();
    }

    private String listed(int number) {
        return number <= count && number % 2 == 0 ? "1.1" : "1.0";
    }

    String text(int entries) {
        return IntStream.rangeClosed(1, entries)
                .mapToObj(number -> GROUP + ":lib-" + number + "===" + listed(number) + "\n")
                .collect(Collectors.joining());
    }

    String yaml(int entries) {
        return IntStream.rangeClosed(1, entries)
                .mapToObj(
                        number -> "  - ga: " + GROUP + ":lib-" + number + "\n    version: \"" + listed(number) + "\"\n")
                .collect(Collectors.joining("", "constraints:\n", ""));
    }

    String bom(int entries) {
        return """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>bench</groupId><artifactId>list</artifactId><version>1</version>
                  <dependencyManagement><dependencies>
                %s</dependencies></dependencyManagement>
                </project>
                """.formatted(IntStream.rangeClosed(1, entries)
                .mapToObj(number -> dependency(number, listed(number)))
                .collect(Collectors.joining()));
    }
}
