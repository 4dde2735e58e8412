package io.github.waymark.constraints.generate;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.EntryComments;
import io.github.waymark.constraint.Include;
import io.github.waymark.constraint.ListEntry;
import io.github.waymark.constraint.MalformedException;
import io.github.waymark.constraint.Variant;
import io.github.waymark.finding.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Converts generated versions to the entries of a list. */
public final class GeneratedList {

    private GeneratedList() {}

    /**
     * Returns the sorted entries for the versions of one or several JDKs, with variants for versions that differ. Comments, and entries
     * without versions, are copied from another list.
     *
     * @param generated the versions by feature release of the JDK
     * @param before the list to copy from
     */
    public static List<ListEntry> items(SortedMap<Integer, GeneratedVersions> generated, ConstraintList before) {
        return items(generated, before, false);
    }

    /**
     * As {@link #items(SortedMap, ConstraintList)}.
     *
     * @param via whether entries without a reason get the remark which projects use them
     */
    public static List<ListEntry> items(
            SortedMap<Integer, GeneratedVersions> generated, ConstraintList before, boolean via) {
        Map<String, List<String>> users = new HashMap<>();
        for (GeneratedVersions set : via ? generated.values() : List.<GeneratedVersions>of()) {
            for (ChosenVersion choice : set.choices()) {
                choice.requirements()
                        .forEach(requirement -> users.computeIfAbsent(choice.name(), name -> new ArrayList<>())
                                .add(requirement.module().name()));
            }
        }
        Map<String, Constraint> old = new HashMap<>();
        List<ListEntry> items = new ArrayList<>();
        for (ListEntry item : before.items()) {
            if (item instanceof Constraint constraint) {
                old.put(constraint.key(), constraint);
            } else if (!(item instanceof Include)) {
                items.add(item);
            }
        }
        new JdkVariants(generated).all().forEach((name, versions) -> {
            for (JdkVariants.VariantVersion one : versions) {
                Constraint entry = entry(name, one.version(), one.variant(), EntryComments.NONE);
                Constraint known = old.getOrDefault(entry.key(), old.get(name));
                EntryComments comments = known == null ? EntryComments.NONE : known.comments();
                items.add(entry(
                        name, one.version(), one.variant(), Via.remark(comments, users.getOrDefault(name, List.of()))));
            }
        });
        return items;
    }

    /** An entry for a version that Maven resolved. */
    public static Constraint entry(String name, String version, EntryComments comments) {
        return entry(name, version, Variant.EVERYWHERE, comments);
    }

    private static Constraint entry(String name, String version, Variant variant, EntryComments comments) {
        try {
            return Constraint.of(name, version, variant, comments, Place.of("generated"));
        } catch (MalformedException e) {
            throw new IllegalArgumentException(name + " " + version + ": " + e.reason(), e);
        }
    }
}
