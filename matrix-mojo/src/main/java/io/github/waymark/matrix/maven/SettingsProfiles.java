package io.github.waymark.matrix.maven;

import io.github.waymark.xml.XmlElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Reads which profiles settings activate: a Maven session has them in one list with those of the command line. */
final class SettingsProfiles {

    private SettingsProfiles() {}

    /** The {@code <activeProfiles>} of all files; one that doesn't exist or can't be read has none. */
    static Set<String> active(List<Path> files) {
        Set<String> active = new LinkedHashSet<>();
        files.forEach(file -> active(file).forEach(active::add));
        return active;
    }

    private static Stream<String> active(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? XmlElement.root(Files.readString(file)).stream()
                            .flatMap(root -> root.child("activeProfiles").stream())
                            .flatMap(profiles -> profiles.children().stream())
                            .map(XmlElement::text)
                            .filter(Objects::nonNull)
                            .map(String::strip)
                    : Stream.empty();
        } catch (IOException e) {
            // Maven has read it before, or failed.
            return Stream.empty();
        }
    }
}
