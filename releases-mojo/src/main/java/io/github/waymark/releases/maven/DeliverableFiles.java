package io.github.waymark.releases.maven;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.directory.RequestFile;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.series.Series;
import io.github.waymark.settings.NearestName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The deliverables of some series.
 *
 * @param unreadable the files that can't be read
 */
record DeliverableFiles(List<Deliverable> deliverables, List<String> unreadable) {

    DeliverableFiles {
        deliverables = List.copyOf(deliverables);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Reads the files of some series, which are named as in the list of series or as in branches.
     *
     * @param names none for all series
     * @throws ProblemException if there is no such series, or if the list of series can't be read
     */
    static DeliverableFiles read(RequestDirectory requests, List<String> names) throws IOException {
        requireStatus(requests);
        List<Deliverable> deliverables = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (String path : paths(requests, names)) {
            RequestFile file = requests.file(path);
            file.deliverable().ifPresentOrElse(deliverables::add, () -> unreadable.add(path));
        }
        return new DeliverableFiles(deliverables, unreadable);
    }

    /**
     * The files of some series.
     *
     * @param names none for all series
     */
    static List<String> paths(RequestDirectory requests, List<String> names) throws IOException {
        List<String> folders = new ArrayList<>();
        for (String name : names) {
            folders.add("deliverables/" + series(requests, name).folder() + "/");
        }
        return requests.files().stream()
                .filter(path -> folders.isEmpty() || folders.stream().anyMatch(path::startsWith))
                .toList();
    }

    static void requireStatus(RequestDirectory requests) {
        if (!requests.statusFindings().isEmpty()) {
            throw new ProblemException(requests.statusFindings().stream()
                    .map(finding -> finding.problem())
                    .toList());
        }
    }

    /** The series with this name, or with this name in branches. */
    static Series series(RequestDirectory requests, String name) {
        List<Series> all = requests.status().all();
        return requests.status()
                .find(name)
                .or(() ->
                        all.stream().filter(series -> series.id().equals(name)).findFirst())
                .orElseThrow(() -> {
                    List<String> names = all.stream().map(Series::name).toList();
                    return new ProblemException(new Problem(
                            "There is no series '" + name + "'.",
                            "-Drelease-request.series",
                            "Series: " + String.join(", ", names) + ".",
                            NearestName.question(name, names) + "Correct the name."));
                });
    }
}
