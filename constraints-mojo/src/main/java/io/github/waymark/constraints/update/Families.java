package io.github.waymark.constraints.update;

import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.CoordinatesPattern;
import io.github.waymark.constraints.policy.Policy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what moves together: a family of the policy, or artifacts of one groupId that had one version. */
final class Families {

    private Families() {}

    static List<Proposal> of(List<Candidates> candidates, Policy policy) {
        Map<String, List<Candidates>> families = new LinkedHashMap<>();
        for (Candidates one : candidates) {
            CoordinatesPattern pattern = one.entry().pattern();
            String declared = policy.family(Coordinates.of(pattern.groupId(), pattern.artifactId()))
                    .orElse(pattern.groupId() + " " + one.entry().version());
            families.computeIfAbsent(declared, key -> new ArrayList<>()).add(one);
        }
        List<Proposal> proposals = new ArrayList<>();
        families.forEach((name, members) -> add(name, members, proposals));
        return proposals;
    }

    private static void add(String name, List<Candidates> members, List<Proposal> proposals) {
        boolean released = members.stream()
                        .map(member -> member.entry().version())
                        .distinct()
                        .count()
                == 1;
        Optional<String> common = released ? common(members) : Optional.empty();
        List<Change> changes = new ArrayList<>();
        for (Candidates member : members) {
            changes.add(common.flatMap(member::to).orElse(member.highest()));
        }
        String family = name.indexOf(' ') < 0
                ? name
                : members.size() > 1
                        ? members.get(0).entry().pattern().groupId()
                        : members.get(0).entry().pattern().toString();
        proposals.add(new Proposal(family, changes));
    }

    /** The highest version that every member has: of one release not a part is taken. */
    private static Optional<String> common(List<Candidates> members) {
        for (Change change : members.get(0).changes()) {
            if (members.stream().allMatch(member -> member.to(change.version()).isPresent())) {
                return Optional.of(change.version());
            }
        }
        return Optional.empty();
    }
}
