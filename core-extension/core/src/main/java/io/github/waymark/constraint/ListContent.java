package io.github.waymark.constraint;

import java.util.ArrayList;
import java.util.List;

/**
 * The content of a list file, independent of its format.
 *
 * @param bom {@code groupId:artifactId:version} of the published BOM; empty if the list is not published
 * @param header the comment lines at the top, without comment marks
 * @param items the entries in the order of the file
 * @param footer the comment lines after the last entry
 */
public record ListContent(String bom, String header, List<ListEntry> items, String footer) {

    public ListContent {
        items = List.copyOf(items);
    }

    /** The content of a file without header and footer. */
    public static ListContent of(List<? extends ListEntry> items) {
        return new ListContent("", "", List.copyOf(items), "");
    }

    /** The entries of a kind in the order of the file. */
    public <T extends ListEntry> List<T> items(Class<T> kind) {
        List<T> some = new ArrayList<>();
        for (ListEntry item : items) {
            if (kind.isInstance(item)) {
                some.add(kind.cast(item));
            }
        }
        return List.copyOf(some);
    }
}
