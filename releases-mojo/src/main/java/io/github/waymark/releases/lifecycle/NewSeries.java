package io.github.waymark.releases.lifecycle;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.propose.LastRelease;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.request.ReleaseModel;
import io.github.waymark.releases.request.RepositorySettings;
import io.github.waymark.releases.request.RequestedVersion.Ending;
import io.github.waymark.releases.series.Phase;
import io.github.waymark.releases.series.Series;
import io.github.waymark.releases.series.SeriesStatus;
import io.github.waymark.version.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Starts a series with the active deliverables of another one.
 *
 * <p>A file that the series already has isn't changed.
 */
public final class NewSeries {

    /** What belongs to the previous series. */
    private static final Set<String> LEFT_OUT =
            Set.of("releases", "branches", "release-notes", "cycle-highlights", "stable-status");

    private final RequestDirectory requests;

    public NewSeries(RequestDirectory requests) {
        this.requests = requests;
    }

    /**
     * The files of a new series.
     *
     * @param name the name of the series and of its folder
     * @param id its name in branches and tags, if it differs
     * @param from the series whose deliverables are copied; empty for the newest other one that has deliverables
     * @throws ProblemException if the name can't be that of a folder, or if a file of the other series can't be read or changed
     */
    public LifecycleChange of(String name, Optional<String> id, Phase phase, Optional<Series> from) throws IOException {
        requireName(name, "-Drelease-request.series");
        id.ifPresent(text -> requireName(text, "-Drelease-request.releaseId"));
        SeriesStatus status = requests.status();
        List<ChangedFile> files = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        if (status.find(name).isEmpty()) {
            files.add(listed(name, id, phase));
        }
        List<String> present = requests.files();
        Optional<Series> source = from.or(() -> status.all().stream()
                .filter(series -> !series.isIndependent() && !series.name().equals(name))
                .filter(series ->
                        present.stream().anyMatch(path -> path.startsWith("deliverables/" + series.folder() + "/")))
                .findFirst());
        if (source.isPresent()) {
            addFiles(name, source.get(), files, leftOut);
        }
        return new LifecycleChange(files, leftOut);
    }

    private ChangedFile listed(String name, Optional<String> id, Phase phase) throws IOException {
        Path file = requests.folder().resolve(SeriesStatus.FILE);
        Optional<String> before = Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        return new ChangedFile(
                SeriesStatus.FILE,
                before,
                new SeriesStatusText(before.orElse("")).add(name, id, phase).text());
    }

    private void addFiles(String name, Series from, List<ChangedFile> files, List<String> leftOut) throws IOException {
        List<Problem> problems = new ArrayList<>();
        String folder = "deliverables/" + from.folder() + "/";
        for (String path : requests.files()) {
            if (!path.startsWith(folder)) {
                continue;
            }
            Optional<Deliverable> deliverable = requests.file(path).deliverable();
            String target = "deliverables/" + name + "/" + path.substring(folder.length());
            if (deliverable.isEmpty()) {
                problems.add(unreadable(path));
            } else if (!Files.exists(requests.folder().resolve(target))) {
                Optional<String> reason = reason(deliverable.get());
                if (reason.isPresent()) {
                    leftOut.add(deliverable.get().name() + ": " + reason.get());
                } else {
                    add(deliverable.get(), target, files, problems);
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    private void add(Deliverable deliverable, String target, List<ChangedFile> files, List<Problem> problems)
            throws IOException {
        String text = Files.readString(requests.folder().resolve(deliverable.file()));
        try {
            String kept = DeliverableText.without(LEFT_OUT, text, deliverable.file());
            boolean released = !deliverable.releases().isEmpty()
                    || !deliverable.branches().isEmpty()
                    || deliverable.type().equals("trailing");
            files.add(new ChangedFile(
                    target,
                    Optional.empty(),
                    kept
                            + (released
                                    ? ""
                                    : "# Note: deliverable was not released in "
                                            + deliverable.series().name() + "\n")));
        } catch (ProblemException e) {
            problems.addAll(e.problems());
        }
    }

    /** Why a deliverable has no file in the new series. */
    private Optional<String> reason(Deliverable deliverable) {
        if (deliverable.model().filter(model -> model == ReleaseModel.ABANDONED).isPresent()) {
            return Optional.of("abandoned");
        }
        if (isIndependent(deliverable)) {
            return Optional.of("released independently");
        }
        boolean retired = !deliverable.repositories().isEmpty()
                && deliverable.repositories().stream().allMatch(RepositorySettings::retired);
        if (retired) {
            return Optional.of("all its repositories are retired");
        }
        boolean ended = deliverable.last().stream()
                .anyMatch(last -> last.version().ending().equals(Optional.of(Ending.EOL)));
        boolean own = deliverable.ownPhase().filter(Phase::isEnding).isPresent();
        return ended || own ? Optional.of("ended before its series") : Optional.empty();
    }

    /** Whether the last release was an independent one: deliverables also move back to series, and keep their file. */
    private boolean isIndependent(Deliverable deliverable) {
        Optional<Deliverable> independent = requests.status()
                .find(Series.INDEPENDENT)
                .flatMap(series -> requests.deliverable(deliverable.name(), series));
        Optional<Version> last = LastRelease.listed(requests, deliverable)
                .flatMap(known -> known.release().version().version());
        return independent.isPresent()
                && (last.isEmpty()
                        || independent.get().releases().stream()
                                .flatMap(release -> release.version().version().stream())
                                .anyMatch(version -> version.compareTo(last.get()) >= 0));
    }

    private static void requireName(String name, String where) {
        if (!name.matches("[A-Za-z0-9][\\w.-]*") || name.equals(Series.INDEPENDENT)) {
            throw new ProblemException(new Problem(
                    "'" + name + "' can't be the name of a series.",
                    where,
                    "The name becomes part of folders, branches and tags.",
                    "Write letters, digits, dots and dashes, such as 2027.1."));
        }
    }

    private static Problem unreadable(String path) {
        return new Problem(
                "The file can't be read.",
                path,
                "It is not known whether the deliverable goes on in the new series.",
                "Correct it; `mvn release-request:schema` shows what is wrong.");
    }
}
