package io.github.waymark.constraints.update;

import java.util.ArrayList;
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
    private final Map<Proposal, Integer> numbers = new HashMap<>();
    private final List<Set<Integer>> needs = new ArrayList<>();

    NeededProposals(List<Proposal> proposals) {
        this.proposals = List.copyOf(proposals);
        for (int i = 0; i < proposals.size(); i++) {
            numbers.put(proposals.get(i), i);
            needs.add(new LinkedHashSet<>());
            for (EntryUpdate change : proposals.get(i).changes()) {
                byEntry.put(change.entry().key(), i);
            }
        }
    }

    /** Records that a proposal needs the new version of an entry, if another proposal updates that. */
    void add(Proposal proposal, String entry) {
        Integer from = numbers.get(proposal);
        Integer to = byEntry.get(entry);
        if (from != null && to != null && !from.equals(to)) {
            needs.get(from).add(to);
        }
    }

    /** Joins those that are related, whichever needs the other. */
    List<Proposal> joined() {
        int[] groups = numbered();
        for (int i = 0; i < groups.length; i++) {
            for (int other : needs.get(i)) {
                join(groups, i, other);
            }
        }
        return merged(groups);
    }

    /** Joins those that need each other, and sorts: what is needed comes first. */
    List<Proposal> ordered() {
        List<Set<Integer>> reached = new ArrayList<>();
        for (int i = 0; i < proposals.size(); i++) {
            Set<Integer> all = new LinkedHashSet<>();
            reach(i, all);
            reached.add(all);
        }
        int[] groups = numbered();
        for (int i = 0; i < groups.length; i++) {
            for (int other : reached.get(i)) {
                if (reached.get(other).contains(i)) {
                    join(groups, i, other);
                }
            }
        }
        List<Proposal> ordered = new ArrayList<>();
        Set<Integer> done = new HashSet<>();
        List<Proposal> merged = merged(groups);
        Map<Integer, Proposal> byGroup = new HashMap<>();
        for (int i = 0, at = 0; i < groups.length; i++) {
            if (groups[i] == i) {
                byGroup.put(i, merged.get(at));
                at++;
            }
        }
        for (int group : groups) {
            add(group, groups, byGroup, done, ordered);
        }
        return ordered;
    }

    private void add(
            int group, int[] groups, Map<Integer, Proposal> byGroup, Set<Integer> done, List<Proposal> ordered) {
        Proposal proposal = byGroup.get(group);
        if (proposal == null || !done.add(group)) {
            return;
        }
        Set<String> keys = new LinkedHashSet<>();
        for (int i = group; i < groups.length; i++) {
            for (int other : groups[i] == group ? needs.get(i) : Set.<Integer>of()) {
                if (groups[other] != group) {
                    add(groups[other], groups, byGroup, done, ordered);
                    proposals
                            .get(other)
                            .changes()
                            .forEach(change -> keys.add(change.entry().key()));
                }
            }
        }
        ordered.add(new Proposal(proposal.family(), proposal.changes(), keys));
    }

    private void reach(int from, Set<Integer> all) {
        for (int other : needs.get(from)) {
            if (all.add(other)) {
                reach(other, all);
            }
        }
    }

    private int[] numbered() {
        int[] groups = new int[proposals.size()];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = i;
        }
        return groups;
    }

    /** A group has the number of its first proposal. */
    private static void join(int[] groups, int one, int other) {
        int from = Math.max(groups[one], groups[other]);
        int to = Math.min(groups[one], groups[other]);
        for (int i = 0; i < groups.length; i++) {
            groups[i] = groups[i] == from ? to : groups[i];
        }
    }

    private List<Proposal> merged(int[] groups) {
        List<Proposal> merged = new ArrayList<>();
        for (int i = 0; i < groups.length; i++) {
            if (groups[i] != i) {
                continue;
            }
            List<String> names = new ArrayList<>();
            List<EntryUpdate> changes = new ArrayList<>();
            for (int j = i; j < groups.length; j++) {
                if (groups[j] == i) {
                    names.add(proposals.get(j).family());
                    changes.addAll(proposals.get(j).changes());
                }
            }
            merged.add(new Proposal(name(names), changes));
        }
        return merged;
    }

    private static String name(List<String> names) {
        return names.size() <= NAMED
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, NAMED - 1)) + " and " + (names.size() - NAMED + 1) + " more";
    }
}
