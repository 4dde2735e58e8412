package io.github.waymark.constraints.generate;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.Include;
import io.github.waymark.constraint.Item;
import io.github.waymark.constraint.MalformedException;
import io.github.waymark.constraint.Place;
import io.github.waymark.constraint.Remarks;
import io.github.waymark.constraint.Variant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A generated set as the entries of a list. */
public final class GeneratedList {

    private GeneratedList() {}

    /** One entry a choice, sorted; remarks, and entries that are no versions, are those of the list before. */
    public static List<Item> items(Generated generated, ConstraintList before) {
        Map<String, Constraint> old = new HashMap<>();
        List<Item> items = new ArrayList<>();
        for (Item item : before.items()) {
            if (item instanceof Constraint constraint) {
                old.put(constraint.key(), constraint);
            } else if (!(item instanceof Include)) {
                items.add(item);
            }
        }
        for (Choice choice : generated.choices()) {
            Constraint known = old.get(choice.name());
            items.add(entry(choice.name(), choice.version(), known == null ? Remarks.NONE : known.remarks()));
        }
        return items;
    }

    /** An entry for a name that Maven has resolved. */
    public static Constraint entry(String name, String version, Remarks remarks) {
        try {
            return Constraint.of(name, version, Variant.EVERYWHERE, remarks, Place.of("generated"));
        } catch (MalformedException e) {
            throw new IllegalArgumentException(name + " " + version + ": " + e.reason(), e);
        }
    }
}
