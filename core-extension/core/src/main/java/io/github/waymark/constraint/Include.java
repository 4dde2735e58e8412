package io.github.waymark.constraint;

import io.github.waymark.finding.Place;
import java.util.regex.Pattern;

/**
 * Another list whose entries belong to this one.
 *
 * @param location a file, seen from the folder of the list; a URL; or {@code groupId:artifactId:version} of a BOM
 * @param yields whether entries that are there already win over those of the other list, as with Maven's imports in a BOM; elsewhere two
 *     versions for one key are an error
 */
public record Include(String location, boolean yields, EntryComments comments, Place place) implements ListEntry {

    /** The coordinates of a BOM, as a location. */
    public static final Pattern BOM = Pattern.compile("[A-Za-z0-9_.-]+:[A-Za-z0-9_.-]+:[A-Za-z0-9_.+-]+");

    @Override
    public Include withRemarks(EntryComments other) {
        return new Include(location, yields, other, place);
    }
}
