package io.github.waymark.notes;

import io.github.waymark.version.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A release with the notes that first appeared in it, or the unreleased notes.
 *
 * @param name as shown to readers: the tag without the prefix of a product ({@code 1.2.0}, {@code v1.2.0}, {@code 2.0.0.0rc1}). For
 *     unreleased notes the requested name or, by default, the nearest tag and the number of commits since it ({@code 1.2.0-5}), or
 *     {@code 0.0.0} without any tag
 * @param version determines the order; empty if the name is not a Maven version, or if the notes are unreleased
 * @param tag the full name of the tag; empty if not released
 * @param commit the tagged commit, or the head, 40 hexadecimal digits; empty before the first commit
 * @param date the time of the tag, in whole seconds; empty if not released and no date was requested
 * @param notes sorted by path, including those of pre-releases that were collapsed into this release
 */
public record Release(
        String name,
        Optional<Version> version,
        Optional<String> tag,
        Optional<String> commit,
        Optional<Instant> date,
        List<Note> notes) {

    public Release {
        notes = List.copyOf(notes);
    }

    /** Whether there is a tag; the name does not decide, as a tag may contain a dash. */
    public boolean released() {
        return tag.isPresent();
    }
}
