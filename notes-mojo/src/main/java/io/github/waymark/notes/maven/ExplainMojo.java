package io.github.waymark.notes.maven;

import io.github.waymark.notes.Story;
import io.github.waymark.notes.listing.ListFormat;
import io.github.waymark.notes.listing.Listing;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Explains a note: the commits that added, edited, renamed and deleted it, the release that shows it, and why; or why none does.
 *
 * <p>Runs in any folder of a git repository, with or without a POM.
 */
@Mojo(name = "explain", requiresProject = false, aggregator = true, threadSafe = true)
public final class ExplainMojo extends HistoryMojo {

    /** The note: its path, file name or id, or a part of one of them that no other note has. */
    @Parameter(property = "release-notes.note", required = true)
    @SuppressWarnings("NullAway.Init")
    private String note;

    /** {@code text} for people, or {@code json}. */
    @Parameter(property = "release-notes.format", defaultValue = "text")
    private String format = "text";

    /** The file to write to, in UTF-8; without it, text goes to the log and JSON to standard output. */
    @Parameter(property = "release-notes.output")
    private @Nullable File output;

    @Override
    void run(Product product) {
        boolean json = ListFormat.of(format) == ListFormat.JSON;
        try (OpenNotes notes = open(product)) {
            Optional<Story> story = notes.book().explain(extent(product.config()), note);
            if (story.isEmpty()) {
                throw new ProblemException(new Problem(
                        "No single note is meant by '" + note + "'.",
                        "-Drelease-notes.note",
                        "None has that in its path, or several have.",
                        "Give the note's whole path or its id; `release-notes:list -Drelease-notes.wholeHistory` shows"
                                + " them."));
            }
            tell(product, json ? Listing.json(story.get()) : Listing.text(story.get()), output, !json);
        }
    }
}
