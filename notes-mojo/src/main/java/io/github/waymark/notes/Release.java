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
 * @param also the names of other releases of the same commit, highest first; the version of the release is the highest one
 */
public record Release(
        String name,
        Optional<Version> version,
        Optional<String> tag,
        Optional<String> commit,
        Optional<Instant> date,
        List<Note> notes,
        List<String> also) {

    public Release {
        notes = List.copyOf(notes);
        also = List.copyOf(also);
    }

    /** A release whose commit has no other release. */
    public Release(
            String name,
            Optional<Version> version,
            Optional<String> tag,
            Optional<String> commit,
            Optional<Instant> date,
            List<Note> notes) {
        this(name, version, tag, commit, date, notes, List.of());
    }

    /** The name, with those of other releases of the same commit: {@code 1.0.1 (also 1.0.0)}. */
    public String heading() {
        return heading(name, also);
    }

    /**
     * The title that all goals show for it: the name, or for notes that are neither released nor shown as a release, the title of
     * unreleased notes.
     *
     * @param unreleased the title of unreleased notes; empty for the name
     */
    public String title(Optional<String> unreleased) {
        return tag.isEmpty() && date.isEmpty() && version.isEmpty() ? unreleased.orElse(name) : name;
    }

    /** A title with the names of other releases of the same commit. */
    public static String heading(String title, List<String> also) {
        return also.isEmpty() ? title : title + " (also " + String.join(", ", also) + ")";
    }

    /** The same release with other notes. */
    public Release withNotes(List<Note> others) {
        return new Release(name, version, tag, commit, date, others, also);
    }

    /** The same release with another date. */
    public Release withDate(Instant other) {
        return new Release(name, version, tag, commit, Optional.of(other), notes, also);
    }

    /** Whether there is a tag; the name does not decide, as a tag may contain a dash. */
    public boolean released() {
        return tag.isPresent();
    }
}
