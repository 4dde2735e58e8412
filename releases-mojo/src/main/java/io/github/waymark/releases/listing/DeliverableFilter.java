package io.github.waymark.releases.listing;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.request.ReleaseModel;
import io.github.waymark.releases.series.Phase;
import io.github.waymark.settings.NearestName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which deliverables are listed. An empty list of names allows all.
 *
 * @param names of deliverables
 * @param withoutBranch whether only deliverables are listed whose file has no stable branch for its series
 */
public record DeliverableFilter(
        List<String> names,
        List<String> teams,
        List<String> types,
        List<String> models,
        List<String> phases,
        boolean withoutBranch) {

    /** The types in the schema of a deliverable. */
    static final List<String> TYPES =
            List.of("library", "client-library", "service", "horizon-plugin", "tempest-plugin", "trailing", "other");

    public DeliverableFilter {
        names = List.copyOf(names);
        teams = List.copyOf(teams);
        types = List.copyOf(types);
        models = List.copyOf(models);
        phases = List.copyOf(phases);
    }

    /**
     * The deliverables that fit.
     *
     * @throws ProblemException if a filter has a word that is no type, model or phase, or a name that no deliverable has
     */
    public List<Deliverable> of(Collection<Deliverable> all) {
        List<Problem> problems = new ArrayList<>();
        require("type", types, TYPES, problems);
        require("model", models, words(ReleaseModel.values(), ReleaseModel::word), problems);
        require("phase", phases, words(Phase.values(), Phase::word), problems);
        require("deliverable", names, used(all, Deliverable::name), problems);
        require("team", teams, used(all, Deliverable::team), problems);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return all.stream().filter(this::fits).toList();
    }

    private boolean fits(Deliverable deliverable) {
        return allows(names, deliverable.name())
                && allows(teams, deliverable.team())
                && allows(types, deliverable.type())
                && allows(models, deliverable.model().map(ReleaseModel::word).orElse(""))
                && allows(phases, deliverable.phase().word())
                && !(withoutBranch && (hasBranch(deliverable) || needsNoBranch(deliverable)));
    }

    private static boolean allows(List<String> words, String word) {
        return words.isEmpty() || words.contains(word);
    }

    /** Whether its file has the stable branch of its series. */
    static boolean hasBranch(Deliverable deliverable) {
        String series = deliverable.series().id();
        return deliverable.branches().stream()
                .anyMatch(branch ->
                        branch.prefix().equals("stable") && branch.series().equals(series));
    }

    private static boolean needsNoBranch(Deliverable deliverable) {
        return deliverable.series().isIndependent()
                || deliverable.stableBranchType().equals("none")
                || deliverable.type().equals("tempest-plugin");
    }

    private static void require(String filter, List<String> words, Collection<String> valid, List<Problem> problems) {
        for (String word : words) {
            if (!valid.contains(word)) {
                problems.add(new Problem(
                        "No deliverable has the " + filter + " '" + word + "'.",
                        "-Drelease-request." + filter,
                        "Nothing would be listed.",
                        NearestName.question(word, valid) + "Correct the word, or remove the filter."));
            }
        }
    }

    private static Collection<String> used(Collection<Deliverable> all, Function<Deliverable, String> name) {
        return new TreeSet<>(all.stream().map(name).toList());
    }

    private static <T> List<String> words(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word).toList();
    }
}
