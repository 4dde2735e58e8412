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
import io.github.waymark.notes.render.Templates;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an upgrade brings: the notes of one release that another one does not have, whatever branches lie between them. A fix
 * that both have is left out.
 *
 * <p>Runs in any folder of a git repository, with or without a POM.
 */
@Mojo(name = "diff", requiresProject = false, aggregator = true, threadSafe = true)
public final class DiffMojo extends ReportingMojo {

    /** The release that is left: its tag, name or version, or any commit. */
    @Parameter(property = "release-notes.from", required = true)
    @SuppressWarnings("NullAway.Init")
    private String from;

    /** The release that is gone to; what is checked out where it isn't set. */
    @Parameter(property = "release-notes.to")
    private @Nullable String to;

    /**
     * A list of the notes: {@code text} for people; {@code tsv}, a line {@code release<TAB>path} for each note; {@code json}. Or what
     * they say, all releases in one: {@code markdown}, {@code rst}, {@code html}, {@code asciidoc} or {@code github}; updates of the
     * same dependency become one there.
     */
    @Parameter(property = "release-notes.format", defaultValue = "text")
    private String format = "text";

    @Override
    void run(ReleasedProduct product) {
        String form = EnumParameter.word(
                "release-notes.format", format, "text", "tsv", "json", "markdown", "rst", "html", "asciidoc", "github");
        Optional<ListFormat> list = Stream.of(ListFormat.values())
                .filter(one -> one.name().equalsIgnoreCase(form))
                .findFirst();
        try (ProductNotes notes = open(product)) {
            Scan scan = warned(notes.between(from, Optional.ofNullable(to)));
            String text = list.isPresent()
                    ? NoteList.of(scan, list.get())
                    : page(notes, scan, NotesFormat.valueOf(form.toUpperCase(Locale.ROOT)));
            announce(product);
            report(product, text, form.equals("text"));
        }
    }

    private String page(ProductNotes notes, Scan scan, NotesFormat format) {
        Config config = notes.product().config();
        NotesReport report = notes.report(scan);
        String title = from + " → " + (to == null ? "HEAD" : to);
        NotesReport merged = report.with(
                MergedReleases.all(
                                report.releases(),
                                title,
                                config.form().language(),
                                config.form().sections())
                        .stream()
                        .toList());
        return new NotesFiles(config, new Templates(List.of(), getClass().getClassLoader())).text(merged, format);
    }
}
