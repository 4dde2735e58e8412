package io.github.waymark.notes.render;

import io.github.waymark.notes.Series;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.render.NotesReport.ReportRelease;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.VisibleText;
import io.github.waymark.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** Creates the names and contents of the files with release notes. */
public final class NotesFiles {

    private static final String NAME = "release-notes";

    private final Config config;
    private final Templates templates;
    private final BiFunction<ReportRelease, NotesFormat, ReleaseFacts> facts;
    private final Consumer<Problem> warnings;

    /** Uses the built-in templates, and those in jars among the plugin's dependencies. */
    public NotesFiles(Config config) {
        this(config, new Templates(List.of(), NotesFiles.class.getClassLoader()));
    }

    public NotesFiles(Config config, Templates templates) {
        this(config, templates, (release, format) -> ReleaseFacts.NONE, warning -> {});
    }

    /**
     * Creates the files of a project.
     *
     * @param facts what the body of a release shows besides its notes
     * @param warnings receives what a maintainer should know before a body is published
     */
    public NotesFiles(
            Config config,
            Templates templates,
            BiFunction<ReportRelease, NotesFormat, ReleaseFacts> facts,
            Consumer<Problem> warnings) {
        this.config = config;
        this.templates = templates;
        this.facts = facts;
        this.warnings = warnings;
    }

    /**
     * Creates the files by name.
     *
     * @param ofSeries creates the report of a series from the ref of its branch
     * @param series the series that get separate files with {@link FileSplit#SERIES}
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
                NotesReport one = report.withReleases(List.of(release)).titled(report.title() + " " + release.title());
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

    /** Creates the files of one report, {@code release-notes-part.md} and other formats. */
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

    /** Writes a report in a format. */
    public String text(NotesReport report, NotesFormat format) {
        // Names of files, tags and authors are by others, too.
        return VisibleText.inFile(
                switch (format) {
                    case JSON -> new JsonNotesWriter(report, config).json();
                    case YAML -> YamlWriter.of(new JsonNotesWriter(report, config).tree());
                    case GITHUB, GITLAB -> body(report, format);
                    default -> templates.render(report, config, format);
                });
    }

    private String body(NotesReport report, NotesFormat format) {
        ReleaseFacts known =
                report.newest().map(release -> facts.apply(release, format)).orElse(ReleaseFacts.NONE);
        ReleaseBody body = ReleaseBody.of(report, config, format, known, templates);
        body.warning().ifPresent(warnings);
        return body.text();
    }

    /** Replaces the part of a changelog file between the markers. */
    public String changelog(NotesReport report, String file, String name) {
        return MarkedRegion.replace(file, text(report.titled(""), NotesFormat.MARKDOWN), name);
    }

    private static String fileName(String title) {
        return title.replaceAll("[^A-Za-z0-9._+-]+", "-");
    }
}
