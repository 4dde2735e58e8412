package io.github.waymark.notes.maven;

import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.listing.ListFormat;
import io.github.waymark.notes.listing.NoteList;
import io.github.waymark.notes.render.MergedReleases;
import io.github.waymark.notes.render.NotesFiles;
import io.github.waymark.notes.render.NotesFormat;
import io.github.waymark.notes.render.NotesReport;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows what an upgrade changes: the notes of one release that another release does not have. The releases can be on different
 * branches; a fix that is in both is left out.
 *
 * <p>Runs in any folder of a git repository, with or without a POM.
 */
@Mojo(name = "diff", requiresProject = false, aggregator = true, threadSafe = true)
public final class DiffMojo extends ReportingMojo {

    /** The release to upgrade from: its tag, name or version, or any commit. */
    @Parameter(property = "release-notes.from", required = true)
    @SuppressWarnings("NullAway.Init")
    private String from;

    /** The release to upgrade to; by default what is checked out. */
    @Parameter(property = "release-notes.to")
    private @Nullable String to;

    /**
     * The output format. {@code text}, {@code tsv} (a line {@code release<TAB>path} per note) and {@code json} list the notes.
     * {@code markdown}, {@code rst}, {@code html}, {@code asciidoc} and {@code github} contain their text, with all releases merged
     * into one and consecutive updates of a dependency joined.
     */
    @Parameter(property = "release-notes.format", defaultValue = "text")
    private String format = "text";

    @Override
    void run(ReleasedProduct product) {
        String word = EnumParameter.word(
                "release-notes.format", format, "text", "tsv", "json", "markdown", "rst", "html", "asciidoc", "github");
        Optional<ListFormat> list = Stream.of(ListFormat.values())
                .filter(value -> value.name().equalsIgnoreCase(word))
                .findFirst();
        try (ProductNotes notes = open(product)) {
            Scan scan = logWarnings(notes.between(from, Optional.ofNullable(to)));
            String text = list.isPresent()
                    ? NoteList.of(scan, list.get(), notes.unreleasedTitle())
                    : page(notes, scan, NotesFormat.valueOf(word.toUpperCase(Locale.ROOT)));
            announce(product);
            report(product, text, word.equals("text"));
        }
    }

    private String page(ProductNotes notes, Scan scan, NotesFormat format) {
        Config config = notes.product().config();
        NotesReport report = notes.report(scan);
        String title = from + " → " + (to == null ? "HEAD" : to);
        NotesReport merged = report.withReleases(
                        MergedReleases.merge(
                                        report.releases(),
                                        title,
                                        config.form().language(),
                                        config.form().sections())
                                .stream()
                                .toList())
                .withKnownIssues(report.knownIssues());
        return new NotesFiles(config).text(merged, format);
    }
}
