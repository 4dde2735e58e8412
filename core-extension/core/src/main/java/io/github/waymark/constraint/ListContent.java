package io.github.waymark.constraint;

import java.util.ArrayList;
import java.util.List;

/**
 * What one file says, in its order: the same in all three forms.
 *
 * @param bom {@code groupId:artifactId:version} under which the list is published as a BOM; empty where it isn't
 * @param header the lines of comment at the top, without their marks; empty for none
 * @param items the entries
 * @param footer the lines of comment behind the last entry
 */
public record ListContent(String bom, String header, List<ListEntry> items, String footer) {

    public ListContent {
        items = List.copyOf(items);
    }

    /** Entries without comments around them. */
    public static ListContent of(List<? extends ListEntry> items) {
        return new ListContent("", "", List.copyOf(items), "");
    }

    /** The entries of one kind, in order. */
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
