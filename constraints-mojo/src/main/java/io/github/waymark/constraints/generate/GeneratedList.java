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
        Map<String, Constraint> old = constraints(before);
        List<ListEntry> items = others(before);
        new JdkVariants(generated).all().forEach((name, versions) -> {
            for (JdkVariants.VariantVersion one : versions) {
                items.add(entry(name, one.version(), one.variant(), old, users.getOrDefault(name, List.of())));
            }
        });
        return items;
    }

    /**
     * Returns the entries for the versions that Maven resolved. Comments, and entries without versions, are copied from another list.
     *
     * @param versions the versions by {@code groupId:artifactId}
     * @param users the modules that an artifact without a reason gets as a remark
     * @param before the list to copy from
     */
    public static List<ListEntry> frozen(
            SortedMap<String, String> versions, Map<String, List<String>> users, ConstraintList before) {
        Map<String, Constraint> old = constraints(before);
        List<ListEntry> items = others(before);
        versions.forEach((name, version) ->
                items.add(entry(name, version, Variant.EVERYWHERE, old, users.getOrDefault(name, List.of()))));
        return items;
    }

    /** An entry for a version on all platforms. */
    public static Constraint entry(String name, String version, EntryComments comments) {
        return entry(name, version, Variant.EVERYWHERE, comments);
    }

    private static Map<String, Constraint> constraints(ConstraintList list) {
        Map<String, Constraint> constraints = new HashMap<>();
        for (ListEntry item : list.items()) {
            if (item instanceof Constraint constraint) {
                constraints.put(constraint.key(), constraint);
            }
        }
        return constraints;
    }

    /** The entries without versions. What a list includes is copied, so that it doesn't include it. */
    private static List<ListEntry> others(ConstraintList list) {
        List<ListEntry> others = new ArrayList<>();
        for (ListEntry item : list.items()) {
            if (!(item instanceof Constraint) && !(item instanceof Include)) {
                others.add(item);
            }
        }
        return others;
    }

    private static Constraint entry(
            String name, String version, Variant variant, Map<String, Constraint> old, List<String> users) {
        Constraint entry = entry(name, version, variant, EntryComments.NONE);
        Constraint known = old.getOrDefault(entry.key(), old.get(name));
        EntryComments comments = known == null ? EntryComments.NONE : known.comments();
        return entry(name, version, variant, Via.remark(comments, users));
    }

    private static Constraint entry(String name, String version, Variant variant, EntryComments comments) {
        try {
            return Constraint.of(name, version, variant, comments, Place.of("generated"));
        } catch (MalformedException e) {
            throw new IllegalArgumentException(name + " " + version + ": " + e.reason(), e);
        }
    }
}
