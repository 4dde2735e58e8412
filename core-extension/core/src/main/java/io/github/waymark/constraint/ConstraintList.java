package io.github.waymark.constraint;

import io.github.waymark.finding.Place;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A constraints list with its includes, which finds the version for an artifact.
 *
 * <p>If several entries match an artifact, the most specific one applies ({@link CoordinatesPattern#MOST_SPECIFIC_FIRST}); of entries
 * with the same pattern, the one with a variant. Immutable and thread-safe.
 */
public final class ConstraintList {

    /** A list without entries. */
    public static final ConstraintList EMPTY = new ConstraintList(List.of());

    private final List<ListEntry> items;
    private final EntryIndex<Constraint> constraints;
    private final EntryIndex<Allowance> allowances;
    private final EntryIndex<Denial> denials;
    private final EntryIndex<Exemption> exemptions;
    /** A build searches the same coordinates thousands of times. */
    private final Map<Query, Optional<Constraint>> results = new ConcurrentHashMap<>();

    private record Query(Coordinates coordinates, BuildPlatform platform) {}

    private ConstraintList(List<ListEntry> items) {
        this.items = List.copyOf(items);
        this.constraints = new EntryIndex<>(entries(Constraint.class), Constraint::pattern);
        this.allowances = new EntryIndex<>(entries(Allowance.class), Allowance::pattern);
        this.denials = new EntryIndex<>(entries(Denial.class), Denial::pattern);
        this.exemptions = new EntryIndex<>(entries(Exemption.class), Exemption::pattern);
    }

    /**
     * Creates a list of entries, including those of included lists.
     *
     * @throws ProblemException with each contradiction and both of its places
     */
    public static ConstraintList of(List<? extends ListEntry> items) {
        List<Problem> problems = ListCheck.problems(items);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new ConstraintList(List.copyOf(items));
    }

    private <T extends ListEntry> List<T> entries(Class<T> kind) {
        return ListContent.of(items).items(kind);
    }

    /**
     * Finds the constraint for an artifact.
     *
     * @return empty if no constraint applies on this platform
     */
    public Optional<Constraint> find(Coordinates coordinates, BuildPlatform platform) {
        return results.computeIfAbsent(new Query(coordinates, platform), this::search);
    }

    /** As {@link #find(Coordinates, BuildPlatform)}. */
    public Optional<Constraint> find(
            String groupId, String artifactId, String type, String classifier, int jdk, String os) {
        return find(new Coordinates(groupId, artifactId, type, classifier), new BuildPlatform(jdk, os));
    }

    private Optional<Constraint> search(Query query) {
        Constraint plain = null;
        for (Constraint constraint : constraints.matching(query.coordinates())) {
            if (plain != null && !plain.pattern().equals(constraint.pattern())) {
                break;
            }
            if (constraint.variant().isEverywhere()) {
                plain = constraint;
            } else if (constraint.variant().appliesTo(query.platform())) {
                return Optional.of(constraint);
            }
        }
        return Optional.ofNullable(plain);
    }

    /** The entry that allows an artifact; empty if it was not reviewed. */
    public Optional<Allowance> allowed(Coordinates coordinates) {
        return allowances.matching(coordinates).stream().findFirst();
    }

    /** The entries that deny an artifact or some of its versions, most specific first. */
    public List<Denial> denied(Coordinates coordinates) {
        return denials.matching(coordinates);
    }

    /** The entry that exempts an artifact; empty if there is none. */
    public Optional<Exemption> exempt(Coordinates coordinates) {
        return exemptions.matching(coordinates).stream().findFirst();
    }

    /** All entries in the order of the files. */
    public List<ListEntry> items() {
        return items;
    }

    /** The constraints in the order of the files. */
    public List<Constraint> constraints() {
        return entries(Constraint.class);
    }

    /** The allowed libraries in the order of the files. */
    public List<Allowance> allowances() {
        return entries(Allowance.class);
    }

    /** The denied libraries in the order of the files. */
    public List<Denial> denials() {
        return entries(Denial.class);
    }

    /** The exempt libraries in the order of the files. */
    public List<Exemption> exemptions() {
        return entries(Exemption.class);
    }

    /**
     * The list with some versions replaced for one run.
     *
     * @param versions by {@code groupId:artifactId[:type[:classifier]]} as in the list; an empty version removes the entries
     * @param source the origin of the replacement, such as {@code -Dconstraints.override}
     * @throws ProblemException if a key or a version is invalid
     */
    public ConstraintList overridden(Map<String, String> versions, String source) {
        Map<String, String> keys = new LinkedHashMap<>();
        List<ListEntry> changed = new ArrayList<>();
        List<Constraint> added = new ArrayList<>();
        for (Map.Entry<String, String> version : versions.entrySet()) {
            try {
                CoordinatesPattern pattern = CoordinatesPattern.parse(version.getKey());
                keys.put(pattern.toString(), version.getValue());
                if (!version.getValue().isEmpty()) {
                    added.add(Constraint.of(
                            pattern.toString(),
                            version.getValue(),
                            Variant.EVERYWHERE,
                            EntryComments.NONE,
                            Place.of(source)));
                }
            } catch (MalformedException e) {
                throw new ProblemException(
                        new Problem("Invalid constraint override.", source, e.reason() + ".", e.fix()));
            }
        }
        for (ListEntry item : items) {
            if (!(item instanceof Constraint constraint)
                    || !keys.containsKey(constraint.pattern().toString())) {
                changed.add(item);
            }
        }
        changed.addAll(added);
        return new ConstraintList(changed);
    }
}
