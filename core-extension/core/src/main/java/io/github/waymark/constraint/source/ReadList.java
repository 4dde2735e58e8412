package io.github.waymark.constraint.source;

import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.ListText;
import java.util.List;
import java.util.Optional;

/**
 * A list as a whole, and what it was read from.
 *
 * @param list all entries
 * @param sources in the order in which they were read, those first that were asked for
 */
public record ReadList(ConstraintList list, List<Source> sources) {

    /**
     * One file, URL or BOM.
     *
     * @param sha256 of its content, 64 hex digits
     * @param text what can be edited; empty for a BOM that Maven read
     */
    public record Source(ListLocation location, String sha256, Optional<ListText> text) {}

    public ReadList {
        sources = List.copyOf(sources);
    }
}
