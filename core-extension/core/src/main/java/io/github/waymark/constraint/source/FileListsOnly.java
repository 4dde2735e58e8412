package io.github.waymark.constraint.source;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.List;

/** Refuses whatever is no file. */
final class FileListsOnly implements ListFetcher {

    @Override
    public String text(ListLocation.Url url) {
        throw refused(url);
    }

    @Override
    public List<Constraint> bom(ListLocation.Bom bom) {
        throw refused(bom);
    }

    private static ProblemException refused(ListLocation location) {
        return new ProblemException(new Problem(
                "Only files can be read here.",
                location.toString(),
                "Neither the network nor a repository is asked.",
                "Name a file."));
    }
}
