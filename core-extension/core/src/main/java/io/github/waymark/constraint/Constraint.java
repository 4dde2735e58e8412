package io.github.waymark.constraint;

import io.github.waymark.finding.Place;

/**
 * The one version of some artifacts that is known to work.
 *
 * <p>It limits what is resolved and adds nothing: an artifact that nobody asks for stays away.
 *
 * @param version a literal version, never a range
 * @param variant on which JDKs and operating systems it holds
 */
public record Constraint(
        CoordinatesPattern pattern, String version, Variant variant, EntryComments comments, Place place)
        implements ListEntry {

    /**
     * An entry as a program makes one.
     *
     * @throws MalformedException when the coordinates or the version aren't well-formed
     */
    public static Constraint of(String coordinates, String version) throws MalformedException {
        return of(coordinates, version, Variant.EVERYWHERE, EntryComments.NONE, Place.of("made"));
    }

    /**
     * An entry as a reader finds it.
     *
     * @throws MalformedException when the coordinates or the version aren't well-formed
     */
    public static Constraint of(
            String coordinates, String version, Variant variant, EntryComments comments, Place place)
            throws MalformedException {
        return new Constraint(
                CoordinatesPattern.parse(coordinates), ListVersionSyntax.check(version), variant, comments, place);
    }

    public Constraint withVersion(String other) {
        return new Constraint(pattern, other, variant, comments, place);
    }

    @Override
    public Constraint withRemarks(EntryComments other) {
        return new Constraint(pattern, version, variant, other, place);
    }

    /** What tells it apart from other entries: its coordinates and variant. */
    public String key() {
        return variant.isEverywhere() ? pattern.toString() : pattern + " ; " + variant;
    }

    /** {@code org.slf4j:slf4j-api===2.0.16 (constraints.txt:7)}, for messages. */
    public String text() {
        return pattern + "===" + version + " (" + place.fileAndLine() + ")";
    }
}
