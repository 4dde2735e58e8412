package io.github.waymark.notes.maven;

import io.github.waymark.notes.NoteBook;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.Series;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.home.Home;
import io.github.waymark.notes.render.Format;
import io.github.waymark.notes.render.Report;
import io.github.waymark.notes.render.Reporter;
import io.github.waymark.notes.render.Texts;
import io.github.waymark.notes.text.NoteReader;
import io.github.waymark.notes.yaml.YamlFile;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.doxia.sink.SinkFactory;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.reporting.MavenMultiPageReport;
import org.apache.maven.reporting.MavenReportException;
import org.jspecify.annotations.Nullable;

/**
 * Shows the release notes on the Maven site: a page of all releases of the line that is checked out, and one of each series.
 *
 * <p>Used in {@code <reporting>}; called by itself it only says so.
 */
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends HistoryMojo implements MavenMultiPageReport {

    private static final String PAGE = "release-notes";

    /** Makes a page of each series, too. */
    @Parameter(property = "release-notes.seriesPages", defaultValue = "true")
    private boolean seriesPages;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private MavenProject project;

    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private File reportOutputDirectory;

    @Override
    protected void run() {
        getLog().info("release-notes:report is a report of the site: put it into <reporting> and run `mvn site`;"
                + " `mvn release-notes:build -Drelease-notes.formats=html` writes a page by itself");
    }

    @Override
    public void generate(Sink sink, @Nullable SinkFactory factory, Locale locale) throws MavenReportException {
        try {
            Home home = home();
            Config config = config(home);
            try (NoteBook book = open(home, config)) {
                List<Series> series = seriesPages && factory != null ? book.series() : List.of();
                Report main = report(book, config, book.scan(extent(config).whole()));
                page(main, config, locale, names(series)).write(sink);
                for (Series one : series) {
                    Report report = report(
                                    book, config, book.scan(extent(config).of(one.ref())))
                            .titled(title(locale) + " " + one.name());
                    if (factory != null) {
                        Sink other = factory.createSink(reportOutputDirectory, file(one) + ".html");
                        page(report, config, locale, List.of()).write(other);
                        other.close();
                    }
                }
            }
        } catch (ProblemException | IOException e) {
            throw new MavenReportException(
                    String.valueOf(e.getMessage()), e instanceof IOException io ? io : new IOException(e));
        }
    }

    /** Of older site plugins, which have no other pages. */
    @Override
    @Deprecated
    @SuppressWarnings("InlineMeSuggester")
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        generate(sink, null, locale);
    }

    private Report report(NoteBook book, Config config, Scan scan) {
        Reporter.Options options =
                new Reporter.Options(config.branch(), Optional.of(project.getVersion()), List.of(), List.of());
        return new Reporter(config, options)
                .report(
                        scan,
                        note -> NoteReader.read(
                                note.path(), YamlFile.read(book.text(scan, note), note.path()), config.form()),
                        Map.of());
    }

    private static SitePage page(Report report, Config config, Locale locale, List<SitePage.Link> series) {
        Texts texts = new Texts(Format.HTML, report.language(), config.look().issues());
        return new SitePage(report, texts, bundle(locale), series);
    }

    private static List<SitePage.Link> names(List<Series> series) {
        List<SitePage.Link> links = new ArrayList<>();
        series.forEach(one -> links.add(new SitePage.Link(one.name(), file(one) + ".html")));
        return links;
    }

    private static String file(Series series) {
        return PAGE + "-" + series.name().replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    private static ResourceBundle bundle(Locale locale) {
        // The system's language must not decide how a site reads.
        return ResourceBundle.getBundle(
                "io.github.waymark.notes.maven.site",
                locale,
                ReportMojo.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static String title(Locale locale) {
        return bundle(locale).getString("name");
    }

    @Override
    @Deprecated
    public String getOutputName() {
        return PAGE;
    }

    @Override
    public String getOutputPath() {
        return PAGE;
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return title(locale);
    }

    @Override
    public String getDescription(Locale locale) {
        return bundle(locale).getString("description");
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        reportOutputDirectory = directory;
    }

    @Override
    public File getReportOutputDirectory() {
        return reportOutputDirectory;
    }

    @Override
    public boolean isExternalReport() {
        return false;
    }

    @Override
    public boolean canGenerateReport() {
        return project.isExecutionRoot() && home().git().isPresent();
    }
}
