package io.github.waymark.constraint;

import io.github.waymark.finding.Place;
import java.util.regex.Pattern;

/**
 * An entry that includes another list.
 *
 * @param location a file, relative to the folder of the list; a URL; or {@code groupId:artifactId:version} of a BOM
 * @param yields whether existing entries override those of the other list, as for imports in a BOM; otherwise two versions for one key
 *     are an error
 */
public record Include(String location, boolean yields, EntryComments comments, Place place) implements ListEntry {

    /** The coordinates of a BOM. */
    public static final Pattern BOM = Pattern.compile("[A-Za-z0-9_.-]+:[A-Za-z0-9_.-]+:[A-Za-z0-9_.+-]+");

    @Override
    public Include withComments(EntryComments other) {
        return new Include(location, yields, other, place);
    }
}
