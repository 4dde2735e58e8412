package io.github.waymark.constraint.source;

import io.github.waymark.constraint.Constraint;
import java.util.List;

/** Fetches lists that are not local files. */
public interface ListFetcher {

    /**
     * Fetches the content of a URL and verifies its hash, if specified.
     *
     * @throws io.github.waymark.problem.ProblemException if it can't be fetched
     */
    String text(ListLocation.Url url);

    /**
     * The managed versions of the effective model of a BOM, including parents and imports.
     *
     * @throws io.github.waymark.problem.ProblemException if it can't be fetched
     */
    List<Constraint> bom(ListLocation.Bom bom);
}
