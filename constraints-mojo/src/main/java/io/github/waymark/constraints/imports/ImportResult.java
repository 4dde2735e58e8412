package io.github.waymark.constraints.imports;

import io.github.waymark.constraint.ListEntry;
import java.util.List;

/**
 * The result of an import.
 *
 * @param items the entries
 * @param skipped what has no counterpart in a list, with the place and the reason
 */
public record ImportResult(List<ListEntry> items, List<String> skipped) {

    public ImportResult {
        items = List.copyOf(items);
        skipped = List.copyOf(skipped);
    }
}
