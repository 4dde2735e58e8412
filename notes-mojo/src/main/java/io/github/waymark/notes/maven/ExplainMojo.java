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
 * Explains a note: the commits that added, edited, renamed and deleted it, the release that shows it, and why; or why none does.
 *
 * <p>Runs in any folder of a git repository, with or without a POM.
 */
@Mojo(name = "explain", requiresProject = false, aggregator = true, threadSafe = true)
public final class ExplainMojo extends ReportingMojo {

    /** The note: its path, file name or id, or a part of one of them that no other note has. */
    @Parameter(property = "release-notes.note", required = true)
    @SuppressWarnings("NullAway.Init")
    private String note;

    /** {@code text} for people, or {@code json}. */
    @Parameter(property = "release-notes.format", defaultValue = "text")
    private String format = "text";

    private boolean known;

    @Override
    void run(ReleasedProduct product) {
        boolean json = EnumParameter.word("release-notes.format", format, "text", "json")
                .equals("json");
        try (ProductNotes notes = open(product)) {
            ScanRange scanRange = scanRange(product.config());
            Optional<NoteHistory> noteHistory = notes.book().explain(scanRange, note);
            if (noteHistory.isPresent() && concerns(noteHistory.get(), notes, scanRange)) {
                known = true;
                announce(product);
                report(product, json ? NoteList.json(noteHistory.get()) : NoteList.text(noteHistory.get()), !json);
            }
        }
    }

    /** Of notes that modules share, one that says nothing of a module isn't its. */
    private static boolean concerns(NoteHistory noteHistory, ProductNotes notes, ScanRange scanRange) {
        return noteHistory.release().isEmpty()
                || notes.product().module().isEmpty()
                || notes.scan(scanRange.withWholeHistory()).releases().stream()
                        .flatMap(release -> release.notes().stream())
                        .anyMatch(shown -> shown.id().equals(noteHistory.id()));
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
