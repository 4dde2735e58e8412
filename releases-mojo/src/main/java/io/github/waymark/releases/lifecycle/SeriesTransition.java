package io.github.waymark.releases.lifecycle;

import io.github.waymark.finding.Place;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.check.Histories;
import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.propose.NewRelease;
import io.github.waymark.releases.propose.ReleaseStep;
import io.github.waymark.releases.request.Branch;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.request.RepositorySettings;
import io.github.waymark.releases.request.RequestedVersion.Ending;
import io.github.waymark.releases.series.Phase;
import io.github.waymark.releases.series.Series;
import io.github.waymark.releases.series.SeriesStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Moves a series to a later phase: in the list of series, and by requests for the tags and branches that end it.
 *
 * <p>Either all deliverables can be ended, or nothing is changed.
 */
public final class SeriesTransition {

    private static final List<Phase> ORDER = List.of(
            Phase.FUTURE,
            Phase.DEVELOPMENT,
            Phase.MAINTAINED,
            Phase.EXTENDED_MAINTENANCE,
            Phase.UNMAINTAINED,
            Phase.END_OF_LIFE);

    private final RequestDirectory requests;
    private final Histories histories;

    public SeriesTransition(RequestDirectory requests, Histories histories) {
        this.requests = requests;
        this.histories = histories;
    }

    /**
     * The changes for the transition of a series.
     *
     * @param day the day of the transition, such as 2026-04-29
     * @throws ProblemException if the series isn't before this phase, or naming all deliverables that can't be ended
     */
    public LifecycleChange of(Series series, Phase phase, String day) throws IOException {
        requireLater(series, phase);
        List<ChangedFile> files = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        String status = Files.readString(requests.folder().resolve(SeriesStatus.FILE));
        files.add(new ChangedFile(
                SeriesStatus.FILE,
                Optional.of(status),
                new SeriesStatusText(status)
                        .enter(series.name(), phase, next(series, phase), day)
                        .text()));
        if (phase == Phase.UNMAINTAINED || phase == Phase.END_OF_LIFE) {
            end(series, phase == Phase.UNMAINTAINED ? ReleaseStep.EOM : ReleaseStep.EOL, files, leftOut);
        }
        return new LifecycleChange(files, leftOut);
    }

    private void requireLater(Series series, Phase phase) {
        if (series.isIndependent() || ORDER.indexOf(phase) <= ORDER.indexOf(series.phase())) {
            throw new ProblemException(new Problem(
                    "The series '" + series.name() + "' can't become '" + phase.word() + "'.",
                    series.place().text(),
                    series.isIndependent()
                            ? "Independent deliverables have no phases in common."
                            : "Its phase is '" + series.phase().word() + "', and a series only enters later ones.",
                    "Correct -Drelease-request.series or -Drelease-request.phase."));
        }
    }

    /** The phase after one; where users may skip series, the others are not maintained by volunteers. */
    private Optional<Phase> next(Series series, Phase phase) {
        boolean skipping = requests.status().all().stream().anyMatch(Series::skipsPrevious);
        return switch (phase) {
            case FUTURE -> Optional.of(Phase.DEVELOPMENT);
            case DEVELOPMENT -> Optional.of(Phase.MAINTAINED);
            case MAINTAINED ->
                Optional.of(skipping && !series.skipsPrevious() ? Phase.END_OF_LIFE : Phase.UNMAINTAINED);
            case EXTENDED_MAINTENANCE, UNMAINTAINED -> Optional.of(Phase.END_OF_LIFE);
            case END_OF_LIFE -> Optional.empty();
        };
    }

    private void end(Series series, ReleaseStep step, List<ChangedFile> files, List<String> leftOut)
            throws IOException {
        List<Problem> problems = new ArrayList<>();
        String folder = "deliverables/" + series.folder() + "/";
        for (String path : requests.files()) {
            if (!path.startsWith(folder)) {
                continue;
            }
            Optional<Deliverable> known = requests.file(path).deliverable();
            if (known.isEmpty()) {
                problems.add(problem(
                        path,
                        "The file can't be read.",
                        "Correct it; `mvn release-request:schema` shows what is wrong."));
                continue;
            }
            Optional<String> reason = reason(known.get(), step);
            if (reason.isPresent()) {
                leftOut.add(known.get().name() + ": " + reason.get());
                continue;
            }
            try {
                files.add(ended(known.get(), step));
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    /** Why a deliverable needs no end. */
    private static Optional<String> reason(Deliverable deliverable, ReleaseStep step) {
        Ending ending = Ending.valueOf(step.name());
        boolean ended = deliverable.releases().stream()
                .flatMap(release -> release.version().ending().stream())
                .anyMatch(known -> known == ending || known == Ending.EOL);
        if (ended || deliverable.phase() == Phase.END_OF_LIFE) {
            return Optional.of("already ended");
        }
        if (deliverable.releases().isEmpty() && deliverable.branches().isEmpty()) {
            return Optional.of("never released in this series");
        }
        boolean branchless = deliverable.stableBranchType().equals("none")
                || deliverable.type().equals("tempest-plugin");
        return branchless ? Optional.of("has no stable branch by its type") : Optional.empty();
    }

    private ChangedFile ended(Deliverable deliverable, ReleaseStep step) throws IOException {
        List<Problem> problems = new ArrayList<>();
        String id = deliverable.series().id();
        List<String> branches =
                deliverable.branches().stream().map(Branch::name).toList();
        if (!branches.contains("stable/" + id) && !branches.contains("unmaintained/" + id)) {
            problems.add(problem(
                    deliverable.file(),
                    "The file of '" + deliverable.name() + "' has no branch stable/" + id + ".",
                    "Request the branch with `mvn release-request:new`, set `stable-branch-type: none`, or `release-model: "
                            + "abandoned`."));
        }
        String branch = deliverable.series().branch();
        for (RepositorySettings repository : deliverable.repositories()) {
            if (problems.isEmpty() && !repository.retired()) {
                RepositoryReader reader = histories.open(repository);
                if (reader.resolve("refs/heads/" + branch).isEmpty()) {
                    problems.add(problem(
                            repository.place().text(),
                            "The repository '" + repository.name() + "' has no branch " + branch + ".",
                            "Create the branch, or give the repository the flag `retired`."));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        String text = Files.readString(requests.folder().resolve(deliverable.file()));
        NewRelease.Proposal proposal = new NewRelease(requests, histories, deliverable, false).of(text, step, true);
        return new ChangedFile(deliverable.file(), Optional.of(text), proposal.text());
    }

    private static Problem problem(String where, String what, String fix) {
        return new Problem(
                what,
                Place.of(where).text(),
                "The end of a series tags the last commits of its branch; nothing was changed.",
                fix);
    }
}
