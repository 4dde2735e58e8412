package io.github.waymark.notes;

import io.github.waymark.version.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A release with the notes that first appeared in it, or what is not released yet.
 *
 * @param name as readers know it: the tag's name without a product's prefix ({@code 1.2.0}, {@code v1.2.0}, {@code 2.0.0.0rc1}); of
 *     what is not released the name that was asked for, else the nearest tag and how many commits lie past it ({@code 1.2.0-5}),
 *     {@code 0.0.0} without any tag
 * @param version how the name sorts; empty where it is none of Maven's versions, or nothing is released yet
 * @param tag the tag's whole name; empty while it is not released
 * @param commit the commit that was tagged, or the head, 40 hexadecimal digits; empty before the first commit
 * @param date when it was tagged, whole seconds; empty while it is not released, unless a date was asked for
 * @param notes sorted by path; of pre-releases that were collapsed into this one too
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

    /** Whether there is a tag; a dash in the name says nothing of that. */
    public boolean released() {
        return tag.isPresent();
    }
}
