package io.github.waymark.constraint.source;

import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.ListText;
import java.util.List;
import java.util.Optional;

/**
 * A list with its sources.
 *
 * @param list the entries of all sources
 * @param sources the sources in the order of reading, the requested ones first
 */
public record ReadList(ConstraintList list, List<Source> sources) {

    /**
     * One file, URL or BOM.
     *
     * @param sha256 the hash of its content, 64 hexadecimal digits
     * @param text the text to edit; empty for a BOM from a repository
     */
    public record Source(ListLocation location, String sha256, Optional<ListText> text) {}

    public ReadList {
        sources = List.copyOf(sources);
    }
}
