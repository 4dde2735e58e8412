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
 * A constraints list as a whole, with all that it includes: what is asked which version is known to work.
 *
 * <p>Of several entries that speak of an artifact the most specific one holds ({@link CoordinatesPattern#MOST_SPECIFIC_FIRST}), and of
 * two for the same coordinates the one with a variant. It never changes, and may be asked by several threads.
 */
public final class ConstraintList {

    /** A list that says nothing. */
    public static final ConstraintList EMPTY = new ConstraintList(List.of());

    private final List<ListEntry> items;
    private final EntryIndex<Constraint> constraints;
    private final EntryIndex<Allowance> allowances;
    private final EntryIndex<Denial> denials;
    private final EntryIndex<Exemption> exemptions;
    /** Answers for one platform are asked thousands of times in a build. */
    private final Map<Asked, Optional<Constraint>> answers = new ConcurrentHashMap<>();

    private record Asked(Coordinates coordinates, BuildPlatform platform) {}

    private ConstraintList(List<ListEntry> items) {
        this.items = List.copyOf(items);
        this.constraints = new EntryIndex<>(of(Constraint.class), Constraint::pattern);
        this.allowances = new EntryIndex<>(of(Allowance.class), Allowance::pattern);
        this.denials = new EntryIndex<>(of(Denial.class), Denial::pattern);
        this.exemptions = new EntryIndex<>(of(Exemption.class), Exemption::pattern);
    }

    /**
     * Joins entries, those of included files among them.
     *
     * @throws ProblemException with every contradiction among them, each with both places
     */
    public static ConstraintList of(List<? extends ListEntry> items) {
        List<Problem> problems = ListCheck.problems(items);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new ConstraintList(List.copyOf(items));
    }

    private <T extends ListEntry> List<T> of(Class<T> kind) {
        return ListContent.of(items).items(kind);
    }

    /**
     * The version that is known to work for some artifact.
     *
     * @return empty where the list doesn't speak of it on this platform
     */
    public Optional<Constraint> find(Coordinates coordinates, BuildPlatform platform) {
        return answers.computeIfAbsent(new Asked(coordinates, platform), this::search);
    }

    /** As {@link #find(Coordinates, Platform)}. */
    public Optional<Constraint> find(
            String groupId, String artifactId, String type, String classifier, int jdk, String os) {
        return find(new Coordinates(groupId, artifactId, type, classifier), new BuildPlatform(jdk, os));
    }

    private Optional<Constraint> search(Asked asked) {
        Constraint plain = null;
        for (Constraint constraint : constraints.matching(asked.coordinates())) {
            if (plain != null && !plain.pattern().equals(constraint.pattern())) {
                break;
            }
            if (constraint.variant().isEverywhere()) {
                plain = constraint;
            } else if (constraint.variant().holdsOn(asked.platform())) {
                return Optional.of(constraint);
            }
        }
        return Optional.ofNullable(plain);
    }

    /** Whether a library was reviewed, and which of its versions; empty where it was not. */
    public Optional<Allowance> allowed(Coordinates coordinates) {
        return allowances.matching(coordinates).stream().findFirst();
    }

    /** Every entry that forbids an artifact, or some of its versions; the most specific first. */
    public List<Denial> denied(Coordinates coordinates) {
        return denials.matching(coordinates);
    }

    /** Whether an artifact is left free on purpose. */
    public Optional<Exemption> exempt(Coordinates coordinates) {
        return exemptions.matching(coordinates).stream().findFirst();
    }

    /** All entries, in the order of the files. */
    public List<ListEntry> items() {
        return items;
    }

    /** The constraints, in the order of the files. */
    public List<Constraint> constraints() {
        return of(Constraint.class);
    }

    /** The reviewed libraries, in the order of the files. */
    public List<Allowance> allowances() {
        return of(Allowance.class);
    }

    /** The forbidden libraries, in the order of the files. */
    public List<Denial> denials() {
        return of(Denial.class);
    }

    /** The libraries that are left free on purpose, in the order of the files. */
    public List<Exemption> exemptions() {
        return of(Exemption.class);
    }

    /**
     * The same list with some versions replaced for one run.
     *
     * @param versions by {@code groupId:artifactId[:type[:classifier]]} as it stands in the list; an empty version removes its entries
     * @param source where the replacement was asked for, such as {@code -Dconstraints.override}
     * @throws ProblemException when a key or version isn't well-formed
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
                        new Problem("An overriding constraint isn't well-formed.", source, e.reason() + ".", e.fix()));
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
