package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ListContent;
import io.github.waymark.constraint.ListEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sorts the versions of a list by their coordinates. Other entries stay in place. */
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
