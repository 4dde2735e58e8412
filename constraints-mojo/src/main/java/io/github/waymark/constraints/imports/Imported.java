package io.github.waymark.constraints.imports;

import io.github.waymark.constraint.Item;
import java.util.List;

/**
 * What was found in another tool's file.
 *
 * @param items the entries that it becomes
 * @param skipped what has no counterpart in a list, each with its place and the reason
 */
public record Imported(List<Item> items, List<String> skipped) {

    public Imported {
        items = List.copyOf(items);
        skipped = List.copyOf(skipped);
    }
}
