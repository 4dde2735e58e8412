package io.github.waymark.releases.request;

import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.util.Locale;
import java.util.Optional;

/**
 * The version of a release as it is written in a file: a version ({@code 1.2.0}, {@code 1.2.0-RC1}, {@code 1.2.0.0rc1}), or a tag that ends
 * a series ({@code 2024.1-eol}).
 *
 * @param version empty for a tag that ends a series, and for a text that is no version
 * @param refused why the text is no version
 */
public record RequestedVersion(String text, Optional<Version> version, Optional<Ending> ending, String refused) {

    /** How a series ends. */
    public enum Ending {
        /** End of life. */
        EOL,
        /** End of maintenance: the series becomes unmaintained. */
        EOM,
        /** Extended maintenance, which older series had. */
        EM,
        /** The last release of an older series. */
        LAST;

        /** The end of the tag: {@code -eol}. */
        public String suffix() {
            return "-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads a text. */
    public static RequestedVersion of(String text) {
        for (Ending ending : Ending.values()) {
            if (text.endsWith(ending.suffix())) {
                return new RequestedVersion(text, Optional.empty(), Optional.of(ending), "");
            }
        }
        TagReading reading = Version.read(text);
        if (reading instanceof TagReading.Release release) {
            return new RequestedVersion(text, Optional.of(release.version()), Optional.empty(), "");
        }
        String reason =
                reading instanceof TagReading.Refused refused ? refused.reason() : "it doesn't begin with a number";
        return new RequestedVersion(text, Optional.empty(), Optional.empty(), reason);
    }

    /** The series in a tag that ends it: {@code 2024.1} of {@code 2024.1-eol}. */
    public String endedSeries() {
        return ending.map(end -> text.substring(0, text.length() - end.suffix().length()))
                .orElse("");
    }

    public boolean isPreRelease() {
        return version.isPresent() && version.get().preRelease().isPresent();
    }

    public boolean isFinal() {
        return version.isPresent() && version.get().preRelease().isEmpty();
    }

    @Override
    public String toString() {
        return text;
    }
}
