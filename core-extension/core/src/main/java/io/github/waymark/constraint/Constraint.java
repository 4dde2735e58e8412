package io.github.waymark.constraint;

import io.github.waymark.finding.Place;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * An entry with the version of artifacts that is known to work.
 *
 * <p>It limits the versions of resolved artifacts; it adds no artifacts.
 *
 * @param version a literal version, never a range
 * @param variant the JDKs and operating systems to which it applies
 */
public record Constraint(
        CoordinatesPattern pattern, String version, Variant variant, EntryComments comments, Place place)
        implements ListEntry {

    /** The value of {@code until} for an entry that is never updated. */
    public static final String FOREVER = "forever";

    /**
     * Creates an entry that is not from a file.
     *
     * @throws MalformedException if the coordinates or the version are invalid
     */
    public static Constraint of(String coordinates, String version) throws MalformedException {
        return of(coordinates, version, Variant.EVERYWHERE, EntryComments.NONE, Place.of("made"));
    }

    /**
     * Creates an entry from its values in a file.
     *
     * @throws MalformedException if the coordinates or the version are invalid
     */
    public static Constraint of(
            String coordinates, String version, Variant variant, EntryComments comments, Place place)
            throws MalformedException {
        checkUntil(comments.until());
        return new Constraint(
                CoordinatesPattern.parse(coordinates), ListVersionSyntax.check(version), variant, comments, place);
    }

    /** A day that doesn't exist would hold an entry for ever without anyone noticing. */
    private static void checkUntil(String until) throws MalformedException {
        if (until.isEmpty() || until.equals(FOREVER)) {
            return;
        }
        try {
            LocalDate.parse(until);
        } catch (DateTimeParseException e) {
            throw new MalformedException(
                    "'" + until + "' is not a date until which an entry can be held",
                    "Write `until` as a date such as 2027-01-31, or as forever.");
        }
    }

    public Constraint withVersion(String other) {
        return new Constraint(pattern, other, variant, comments, place);
    }

    @Override
    public Constraint withComments(EntryComments other) {
        return new Constraint(pattern, version, variant, other, place);
    }

    /** The unique key of the entry: its coordinates and variant. */
    public String key() {
        return variant.isEverywhere() ? pattern.toString() : pattern + " ; " + variant;
    }

    /** {@code org.slf4j:slf4j-api===2.0.16 (constraints.txt:7)}, for messages. */
    public String text() {
        return pattern + "===" + version + " (" + place.fileAndLine() + ")";
    }
}
