package io.github.waymark.releases.settings;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where releases are published, and what they publish in addition to their POM and their file.
 *
 * @param repository the id of a repository of the build, or a URL
 */
public record Publication(String repository, Set<Part> parts) {

    /** The setting that lists what is published. */
    public static final String PUBLISHED = "published";

    /** What may be published. */
    public enum Part {
        SOURCES,
        JAVADOC,
        SIGNATURES,
        CHECKSUMS,
        /** Also milestones, release candidates and so on. */
        PRE_RELEASES;

        /** The word in the setting. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** All words. */
        static List<String> words() {
            return List.of(values()).stream().map(Part::word).toList();
        }
    }

    public Publication {
        parts = Set.copyOf(parts);
    }

    /** The parts with these words; empty if a word is unknown. */
    static Optional<Set<Part>> parts(List<String> words) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            if (words.contains(part.word())) {
                parts.add(part);
            }
        }
        return Part.words().containsAll(words) ? Optional.of(parts) : Optional.empty();
    }

    /** Whether releases publish something. */
    public boolean has(Part part) {
        return parts.contains(part);
    }
}
