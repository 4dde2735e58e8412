package io.github.waymark.notes.render;

import io.github.waymark.notes.Series;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.render.Report.ReportRelease;
import io.github.waymark.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The files of release notes: their names, and what stands in them. */
public final class Publication {

    private static final String NAME = "release-notes";

    private final Config config;
    private final Templates templates;

    public Publication(Config config, Templates templates) {
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
            Report report, List<Format> formats, Split split, Function<String, Report> ofSeries, List<Series> series) {
        Map<String, String> files = new LinkedHashMap<>();
        add(report, NAME, formats, files);
        if (split == Split.VERSION) {
            for (ReportRelease release : report.releases()) {
                Report one = report.with(List.of(release)).titled(report.title() + " " + release.title());
                add(one, NAME + "-" + fileName(release.title()), formats, files);
            }
        }
        if (split == Split.SERIES) {
            for (Series one : series) {
                Report part = ofSeries.apply(one.ref()).titled(report.title() + " " + one.name());
                add(part, NAME + "-" + fileName(one.name()), formats, files);
            }
        }
        return files;
    }

    /** The files of one report, {@code release-notes-part.md} and its kin. */
    public Map<String, String> files(Report report, String part, List<Format> formats) {
        Map<String, String> files = new LinkedHashMap<>();
        add(report, NAME + "-" + part, formats, files);
        return files;
    }

    private void add(Report report, String name, List<Format> formats, Map<String, String> files) {
        for (Format format : formats) {
            files.put(name + format.extension(), text(report, format));
        }
    }

    /** A report in one format. */
    public String text(Report report, Format format) {
        return switch (format) {
            case JSON -> new JsonReport(report, config).json();
            case YAML -> YamlWriter.of(new JsonReport(report, config).tree());
            case GITHUB -> templates.render(report.with(newest(report)), config, format);
            default -> templates.render(report, config, format);
        };
    }

    /** A release's body on GitHub has one release; it has its own title. */
    private static List<ReportRelease> newest(Report report) {
        return report.releases().stream().limit(1).toList();
    }

    /** The text of a file, with the part between the marks written anew. */
    public String changelog(Report report, String file, String name) {
        return Region.replaced(file, text(report.titled(""), Format.MARKDOWN), name);
    }

    private static String fileName(String title) {
        return title.replaceAll("[^A-Za-z0-9._+-]+", "-");
    }
}
