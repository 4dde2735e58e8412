package io.github.waymark.constraints.update;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Proposals, and which of them need the versions of which others. */
final class NeededProposals {

    private static final int NAMED = 3;

    private final List<Proposal> proposals;
    private final Map<String, Integer> byEntry = new HashMap<>();
    private final List<Set<Integer>> needs = new ArrayList<>();

    NeededProposals(List<Proposal> proposals) {
        this.proposals = List.copyOf(proposals);
        for (int i = 0; i < proposals.size(); i++) {
            needs.add(new LinkedHashSet<>());
            for (EntryUpdate change : proposals.get(i).changes()) {
                byEntry.put(change.entry().key(), i);
            }
        }
    }

    /** Records that a proposal needs the new version of an entry, if another proposal updates that. */
    void add(int proposal, String entry) {
        int needed = byEntry.getOrDefault(entry, proposal);
        if (needed != proposal) {
            needs.get(proposal).add(needed);
        }
    }

    /** Joins those that are related, whichever needs the other. */
    List<Proposal> joined() {
        List<Set<Integer>> related = new ArrayList<>();
        needs.forEach(some -> related.add(new LinkedHashSet<>(some)));
        for (int i = 0; i < needs.size(); i++) {
            for (int needed : needs.get(i)) {
                related.get(needed).add(i);
            }
        }
        return groups(reached(related)).stream().map(this::joined).toList();
    }

    /** Joins those that need each other, and sorts: what is needed comes first. */
    List<Proposal> ordered() {
        List<Set<Integer>> reached = reached(needs);
        // What needs another one reaches all that this one reaches, and itself.
        return groups(reached).stream()
                .sorted(Comparator.comparingInt(
                        group -> reached.get(group.get(0)).size()))
                .map(this::joined)
                .toList();
    }

    /** The proposals that can be reached from each one, which is among them. */
    private static List<Set<Integer>> reached(List<Set<Integer>> edges) {
        List<Set<Integer>> reached = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            Set<Integer> all = new HashSet<>(Set.of(i));
            Deque<Integer> open = new ArrayDeque<>(all);
            while (!open.isEmpty()) {
                edges.get(open.remove()).stream().filter(all::add).forEach(open::add);
            }
            reached.add(all);
        }
        return reached;
    }

    /** Groups of proposals that reach each other. */
    private static List<List<Integer>> groups(List<Set<Integer>> reached) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < reached.size(); i++) {
            int number = i;
            List<Integer> group = reached.get(i).stream()
                    .filter(other -> reached.get(other).contains(number))
                    .sorted()
                    .toList();
            if (group.get(0) == i) {
                groups.add(group);
            }
        }
        return groups;
    }

    private Proposal joined(List<Integer> group) {
        List<String> names = new ArrayList<>();
        List<EntryUpdate> changes = new ArrayList<>();
        Set<String> entries = new LinkedHashSet<>();
        for (int member : group) {
            names.add(proposals.get(member).family());
            changes.addAll(proposals.get(member).changes());
            for (int needed : needs.get(member)) {
                if (!group.contains(needed)) {
                    proposals
                            .get(needed)
                            .changes()
                            .forEach(change -> entries.add(change.entry().key()));
                }
            }
        }
        return new Proposal(name(names), changes, entries);
    }

    private static String name(List<String> names) {
        return names.size() <= NAMED
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, NAMED - 1)) + " and " + (names.size() - NAMED + 1) + " more";
    }
}
