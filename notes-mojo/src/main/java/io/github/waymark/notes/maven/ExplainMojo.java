package io.github.waymark.notes.maven;

import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.notes.NoteHistory;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.notes.listing.NoteList;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Explains in which release a note is shown and why, or why in none, with the commits that added, edited, renamed and deleted it.
 *
 * <p>Runs in any folder of a git repository, with or without a POM.
 */
@Mojo(name = "explain", requiresProject = false, aggregator = true, threadSafe = true)
public final class ExplainMojo extends ReportingMojo {

    /** The path, file name or id of the note, or a unique part of one of them. */
    @Parameter(property = "release-notes.note", required = true)
    @SuppressWarnings("NullAway.Init")
    private String note;

    /** {@code text} or {@code json}. */
    @Parameter(property = "release-notes.format", defaultValue = "text")
    private String format = "text";

    private boolean found;

    @Override
    void run(ReleasedProduct product) {
        boolean json = EnumParameter.word("release-notes.format", format, "text", "json")
                .equals("json");
        try (ProductNotes notes = open(product)) {
            ScanRange scanRange = scanRange(notes);
            Optional<NoteHistory> noteHistory = notes.repository().explain(scanRange, note);
            if (noteHistory.isPresent() && concerns(noteHistory.get(), notes, scanRange)) {
                found = true;
                announce(product);
                report(
                        product,
                        json
                                ? NoteList.json(noteHistory.get())
                                : NoteList.text(noteHistory.get(), notes.unreleasedTitle()),
                        !json);
            }
        }
    }

    /** Whether the note applies to the product: of shared notes, a module has only those that its releases show. */
    private static boolean concerns(NoteHistory noteHistory, ProductNotes notes, ScanRange scanRange) {
        return noteHistory.release().isEmpty()
                || notes.product().module().isEmpty()
                || notes.scan(scanRange.withWholeHistory()).releases().stream()
                        .flatMap(release -> release.notes().stream())
                        .anyMatch(shown -> shown.id().equals(noteHistory.id()));
    }

    @Override
    void finish() {
        if (!found) {
            throw new ProblemException(new Problem(
                    "Unknown note '" + note + "'.",
                    "-Drelease-notes.note",
                    "No note has or had this text in its path or id on this branch.",
                    "Set it to the path or id of a note; `mvn release-notes:list -Drelease-notes.wholeHistory` lists"
                            + " the notes."));
        }
    }
}
