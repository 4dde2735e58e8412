package io.github.waymark.notes.maven;

import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.notes.Extent;
import io.github.waymark.notes.Story;
import io.github.waymark.notes.listing.Listing;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Explains a note: the commits that added, edited, renamed and deleted it, the release that shows it, and why; or why none does.
 *
 * <p>Runs in any folder of a git repository, with or without a POM.
 */
@Mojo(name = "explain", requiresProject = false, aggregator = true, threadSafe = true)
public final class ExplainMojo extends TellingMojo {

    /** The note: its path, file name or id, or a part of one of them that no other note has. */
    @Parameter(property = "release-notes.note", required = true)
    @SuppressWarnings("NullAway.Init")
    private String note;

    /** {@code text} for people, or {@code json}. */
    @Parameter(property = "release-notes.format", defaultValue = "text")
    private String format = "text";

    private boolean known;

    @Override
    void run(Product product) {
        boolean json = EnumParameter.word("release-notes.format", format, "text", "json")
                .equals("json");
        try (OpenNotes notes = open(product)) {
            Extent extent = extent(product.config());
            Optional<Story> story = notes.book().explain(extent, note);
            if (story.isPresent() && concerns(story.get(), notes, extent)) {
                known = true;
                announce(product);
                report(product, json ? Listing.json(story.get()) : Listing.text(story.get()), !json);
            }
        }
    }

    /** Of notes that modules share, one that says nothing of a module isn't its. */
    private static boolean concerns(Story story, OpenNotes notes, Extent extent) {
        return story.release().isEmpty()
                || notes.product().module().isEmpty()
                || notes.scan(extent.whole()).releases().stream()
                        .flatMap(release -> release.notes().stream())
                        .anyMatch(shown -> shown.id().equals(story.id()));
    }

    @Override
    void finish() {
        if (!known) {
            throw new ProblemException(new Problem(
                    "There is no note '" + note + "'.",
                    "-Drelease-notes.note",
                    "None has that in its path or id, and none ever had on this line.",
                    "Give the note's whole path or its id; `release-notes:list -Drelease-notes.wholeHistory` shows"
                            + " them."));
        }
    }
}
