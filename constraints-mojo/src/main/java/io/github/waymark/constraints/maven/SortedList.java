package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ListContent;
import io.github.waymark.constraint.ListEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A list with its versions in the order of their coordinates; whatever else it has stays where it is. */
final class SortedList {

    private SortedList() {}

    static ListContent of(ListContent content) {
        List<Constraint> constraints = new ArrayList<>(content.items(Constraint.class));
        constraints.sort(Comparator.comparing(Constraint::key));
        List<ListEntry> items = new ArrayList<>();
        int next = 0;
        for (ListEntry item : content.items()) {
            items.add(item instanceof Constraint ? constraints.get(next++) : item);
        }
        return new ListContent(content.bom(), content.header(), items, content.footer());
    }
}
