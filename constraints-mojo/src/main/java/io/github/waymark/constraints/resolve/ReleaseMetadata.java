package io.github.waymark.constraints.resolve;

import io.github.waymark.xml.XmlScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * What {@code maven-metadata.xml} says about the latest release.
 *
 * @param release the latest release; empty if it doesn't say
 * @param updated the time of the last change, as it is written
 */
record ReleaseMetadata(String release, String updated) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    /** Reads a file. What can't be read says nothing. */
    static ReleaseMetadata read(Path file) {
        try {
            return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new ReleaseMetadata("", "");
        }
    }

    static ReleaseMetadata parse(String text) {
        String release = "";
        String updated = "";
        XmlScanner scanner = new XmlScanner(text);
        while (scanner.next()) {
            if (scanner.kind() == XmlScanner.Kind.TEXT) {
                switch (scanner.path()) {
                    case "metadata/versioning/release" -> release = scanner.value();
                    case "metadata/versioning/lastUpdated" -> updated = scanner.value();
                    default -> {}
                }
            }
        }
        return scanner.problem().isEmpty() ? new ReleaseMetadata(release, updated) : new ReleaseMetadata("", "");
    }

    /** The date of a version, which is known only of the latest release: the metadata was last changed for it. */
    Optional<Instant> released(String version) {
        if (release.isEmpty() || !release.equals(version)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(updated, TIME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
