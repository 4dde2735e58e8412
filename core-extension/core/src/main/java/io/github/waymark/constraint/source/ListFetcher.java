package io.github.waymark.constraint.source;

import io.github.waymark.constraint.Constraint;
import java.util.List;

/** How lists are had that lie in no file of this machine. */
public interface ListFetcher {

    /**
     * The content of a URL; one whose hash is given has been checked.
     *
     * @throws io.github.waymark.problem.ProblemException when it can't be had
     */
    String text(ListLocation.Url url);

    /**
     * The managed versions of a BOM as Maven sees them, its parents and imports joined in.
     *
     * @throws io.github.waymark.problem.ProblemException when it can't be had
     */
    List<Constraint> bom(ListLocation.Bom bom);

    /** Knows files only. */
    static ListFetcher filesOnly() {
        return new FileListsOnly();
    }
}
