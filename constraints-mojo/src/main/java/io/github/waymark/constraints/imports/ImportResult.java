package io.github.waymark.constraints.imports;

import io.github.waymark.constraint.ListEntry;
import java.util.List;

/**
 * What was found in another tool's file.
 *
 * @param items the entries that it becomes
 * @param skipped what has no counterpart in a list, each with its place and the reason
 */
public record ImportResult(List<ListEntry> items, List<String> skipped) {

    public ImportResult {
        items = List.copyOf(items);
        skipped = List.copyOf(skipped);
    }
}
