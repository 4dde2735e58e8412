package io.github.waymark.notes.render;

import io.github.waymark.notes.Series;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.render.NotesReport.ReportRelease;
import io.github.waymark.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The files of release notes: their names, and what stands in them. */
public final class NotesFiles {

    private static final String NAME = "release-notes";

    private final Config config;
    private final Templates templates;

    public NotesFiles(Config config, Templates templates) {
        this.config = config;
        this.templates = templates;
    }

    /**
     * The files by name, in order.
     *
     * @param ofSeries gives the report of a series, by the name of its branch
     * @param series those that get files of their own, when it is split so
     */
    public Map<String, String> files(
            NotesReport report,
            List<NotesFormat> formats,
            FileSplit split,
            Function<String, NotesReport> ofSeries,
            List<Series> series) {
        Map<String, String> files = new LinkedHashMap<>();
        add(report, NAME, formats, files);
        if (split == FileSplit.VERSION) {
            for (ReportRelease release : report.releases()) {
                NotesReport one = report.with(List.of(release)).titled(report.title() + " " + release.title());
                add(one, NAME + "-" + fileName(release.title()), formats, files);
            }
        }
        if (split == FileSplit.SERIES) {
            for (Series one : series) {
                NotesReport part = ofSeries.apply(one.ref()).titled(report.title() + " " + one.name());
                add(part, NAME + "-" + fileName(one.name()), formats, files);
            }
        }
        return files;
    }

    /** The files of one report, {@code release-notes-part.md} and its kin. */
    public Map<String, String> files(NotesReport report, String part, List<NotesFormat> formats) {
        Map<String, String> files = new LinkedHashMap<>();
        add(report, NAME + "-" + part, formats, files);
        return files;
    }

    private void add(NotesReport report, String name, List<NotesFormat> formats, Map<String, String> files) {
        for (NotesFormat format : formats) {
            files.put(name + format.extension(), text(report, format));
        }
    }

    /** A report in one format. */
    public String text(NotesReport report, NotesFormat format) {
        return switch (format) {
            case JSON -> new JsonNotesWriter(report, config).json();
            case YAML -> YamlWriter.of(new JsonNotesWriter(report, config).tree());
            case GITHUB -> templates.render(report.with(newest(report)), config, format);
            default -> templates.render(report, config, format);
        };
    }

    /** A release's body on GitHub has one release; it has its own title. */
    private static List<ReportRelease> newest(NotesReport report) {
        return report.releases().stream().limit(1).toList();
    }

    /** The text of a file, with the part between the marks written anew. */
    public String changelog(NotesReport report, String file, String name) {
        return MarkedRegion.replaced(file, text(report.titled(""), NotesFormat.MARKDOWN), name);
    }

    private static String fileName(String title) {
        return title.replaceAll("[^A-Za-z0-9._+-]+", "-");
    }
}
