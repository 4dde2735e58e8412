package io.github.waymark.constraint.source;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ListText;
import java.util.List;
import java.util.function.Function;

/** Fetches lists that are not local files. */
public interface ListFetcher {

    /**
     * Fetches the list at a URL, and verifies its hash, if specified. A content that can't be parsed is not cached, so that it doesn't
     * replace a good copy.
     *
     * @param parse parses the content
     * @throws io.github.waymark.problem.ProblemException if it can't be fetched or parsed
     */
    ListText list(ListLocation.Url url, Function<String, ListText> parse);

    /**
     * The managed versions of the effective model of a BOM, including parents and imports.
     *
     * @throws io.github.waymark.problem.ProblemException if it can't be fetched
     */
    List<Constraint> bom(ListLocation.Bom bom);
}
