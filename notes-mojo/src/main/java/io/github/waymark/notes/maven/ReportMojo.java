package io.github.waymark.notes.maven;

import io.github.waymark.maven.site.SiteReport;
import io.github.waymark.notes.Series;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.render.EntryWriter;
import io.github.waymark.notes.render.ModuleReports;
import io.github.waymark.notes.render.NotesFormat;
import io.github.waymark.notes.render.NotesReport;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.apache.maven.reporting.MavenReportException;
import org.jspecify.annotations.Nullable;

/**
 * Adds the release notes to the Maven site: a page with all releases of the branch that is checked out, and a page per series. Modules
 * with their own notes have pages on their sites, and the root has a page with the notes of all modules.
 *
 * <p>Use it in {@code <reporting>}; if it is called directly, it only prints how to use it.
 */
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends HistoryMojo implements SiteReport {

    private static final String PAGE = "release-notes";

    /** Whether to add a page per series. */
    @Parameter(property = "release-notes.seriesPages", defaultValue = "true")
    private boolean seriesPages;

    /** Whether to add a page for modules that share their notes with others, without entries that name only other modules. */
    @Parameter(property = "release-notes.perModule", defaultValue = "false")
    private boolean perModule;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private MavenProject project;

    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private File reportOutputDirectory;

    @Override
    void run(ReleasedProduct product) {
        getLog().info("release-notes:report is a report for the site: add it to <reporting> and run `mvn site`."
                + " To write a page without a site, run `mvn release-notes:build -Drelease-notes.formats=html`.");
    }

    @Override
    public void generate(Sink sink, @Nullable SinkFactory factory, Locale locale) throws MavenReportException {
        try {
            ReleasedProduct product = product(project);
            List<ReleasedProduct> modules = project.isExecutionRoot() ? modules(product) : List.of();
            if (!product.hasNotes() && !modules.isEmpty()) {
                allModulesPage(modules, locale).write(sink);
                return;
            }
            boolean more = !modules.isEmpty() && factory != null;
            if (more) {
                List<ReleasedProduct> all = new ArrayList<>(modules);
                all.add(0, product);
                write(allModulesPage(all, locale), factory, PAGE + "-modules");
            }
            pages(product, more, sink, factory, locale);
        } catch (ProblemException | IOException e) {
            throw new MavenReportException(
                    String.valueOf(e.getMessage()), e instanceof IOException io ? io : new IOException(e));
        }
    }

    /** The modules of the build that have their own notes. */
    private List<ReleasedProduct> modules(ReleasedProduct root) {
        return session().getProjects().stream()
                .filter(module -> !module.equals(project))
                .map(this::product)
                .filter(module ->
                        module.hasOwnNotes() && !module.notesDirectory().equals(root.notesDirectory()))
                .toList();
    }

    private SitePage allModulesPage(List<ReleasedProduct> products, Locale locale) {
        List<ModuleReports.Part> parts = new ArrayList<>();
        for (ReleasedProduct product : products) {
            try (ProductNotes notes = open(product)) {
                NotesReport report =
                        notes.report(scan(notes, scanRange(product.config()).withWholeHistory()));
                parts.add(new ModuleReports.Part(product.name(), report, product.config()));
            }
        }
        ResourceBundle words = bundle(locale);
        NotesReport report = ModuleReports.combine(title(locale) + ": " + words.getString("modules"), parts);
        return page(report, products.get(0).config(), locale, Optional.empty(), List.of());
    }

    private void pages(ReleasedProduct product, boolean more, Sink sink, @Nullable SinkFactory factory, Locale locale)
            throws IOException {
        Config config = product.config();
        try (ProductNotes notes = open(product)) {
            Map<Series, NotesReport> series = factory == null ? Map.of() : series(notes, config, locale);
            List<SitePage.Link> links = new ArrayList<>();
            Optional<SitePage.Link> modules = more
                    ? Optional.of(new SitePage.Link(bundle(locale).getString("modules"), PAGE + "-modules.html"))
                    : Optional.empty();
            series.keySet().forEach(one -> links.add(new SitePage.Link(one.name(), file(one) + ".html")));
            page(notes.report(scan(notes, scanRange(config).withWholeHistory())), config, locale, modules, links)
                    .write(sink);
            for (Map.Entry<Series, NotesReport> one : series.entrySet()) {
                write(page(one.getValue(), config, locale, Optional.empty(), List.of()), factory, file(one.getKey()));
            }
        }
    }

    /** The series that have notes: most branches of a project are older than its first note. */
    private Map<Series, NotesReport> series(ProductNotes notes, Config config, Locale locale) {
        Map<Series, NotesReport> reports = new LinkedHashMap<>();
        for (Series one : seriesPages ? notes.repository().series() : List.<Series>of()) {
            NotesReport report = notes.report(notes.scan(scanRange(config).forBranch(one.ref())))
                    .titled(title(locale) + " " + one.name());
            if (!report.releases().isEmpty()) {
                reports.put(one, report);
            }
        }
        return reports;
    }

    private void write(SitePage page, @Nullable SinkFactory factory, String name) throws IOException {
        if (factory != null) {
            Sink sink = factory.createSink(reportOutputDirectory, name + ".html");
            page.write(sink);
            sink.close();
        }
    }

    private static SitePage page(
            NotesReport report,
            Config config,
            Locale locale,
            Optional<SitePage.Link> modules,
            List<SitePage.Link> series) {
        EntryWriter texts = new EntryWriter(
                NotesFormat.HTML, report.language(), config.pages().issues());
        return new SitePage(report, texts, bundle(locale), modules, series);
    }

    private static String file(Series series) {
        return PAGE + "-" + series.name().replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    private static ResourceBundle bundle(Locale locale) {
        // Without fallback to the system's language, so that the site does not depend on the machine.
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
    public String getOutputPath() {
        return PAGE;
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
    public boolean canGenerateReport() {
        ReleasedProduct product = product(project);
        boolean own = product.hasOwnNotes() || (perModule && product.hasNotes());
        return product.notesDirectory().git().isPresent() && (project.isExecutionRoot() || own);
    }
}
