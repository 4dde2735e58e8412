package io.github.waymark.notes.render;

import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.render.NotesReport.ReportRelease;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.Count;
import java.util.List;
import java.util.Optional;

/**
 * The body of a release on GitHub or GitLab, without its title, which they show themselves.
 *
 * <p>They refuse a body that is too long, and some tools cut it. A body beyond the limit is therefore summarized in steps: no entry ends
 * within its text.
 *
 * @param text the Markdown
 * @param warning what the maintainer should know, if anything
 */
public record ReleaseBody(String text, Optional<Problem> warning) {

    /** How much of the entries is shown. Critical, upgrade and security notes are summarized last. */
    enum Detail {
        FULL,
        /** Updates of dependencies are counted. */
        UPDATES_COUNTED,
        /** Of entries, the first paragraph is shown. */
        FIRST_PARAGRAPHS,
        /** The entries are counted. */
        COUNTED,
        /** Also those of sections that are shown first are counted. */
        ALL_COUNTED
    }

    /**
     * Writes the body of the newest release of a report, even if it has no notes.
     *
     * @param format GITHUB or GITLAB
     */
    static ReleaseBody of(
            NotesReport report, Config config, NotesFormat format, ReleaseFacts facts, Templates templates) {
        List<ReportRelease> newest = report.newest().stream().toList();
        NotesReport one = report.withReleases(newest);
        for (Detail detail : Detail.values()) {
            String text = templates.render(new BodyModel(one, config, format, facts, detail).page(), format.folder());
            if (text.length() <= format.bodyLimit()) {
                return new ReleaseBody(
                        text, detail == Detail.FULL ? Optional.empty() : Optional.of(summarized(format)));
            }
        }
        throw new ProblemException(new Problem(
                "The body of the release is longer than " + format.forge() + " allows.",
                "release " + newest.get(0).name(),
                "The limit is " + Count.of(format.bodyLimit(), "character")
                        + ", and even without the entries the text is longer.",
                "Shorten the prelude, or link to a page with its text."));
    }

    private static Problem summarized(NotesFormat format) {
        return new Problem(
                "The body of the release is summarized.",
                format.forge(),
                "With all texts, it would be longer than the limit of " + Count.of(format.bodyLimit(), "character")
                        + ".",
                "Attach the complete notes to the release, for example release-notes.md.");
    }
}
