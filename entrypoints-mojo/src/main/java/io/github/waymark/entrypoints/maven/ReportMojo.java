package io.github.waymark.entrypoints.maven;

import io.github.waymark.entrypoints.archive.Archives;
import io.github.waymark.entrypoints.maven.ComparedVersions.Compared;
import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.entrypoints.report.Descriptions;
import io.github.waymark.entrypoints.report.EntryPointReport;
import io.github.waymark.maven.site.SiteReport;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.doxia.sink.SinkFactory;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.apache.maven.reporting.MavenReportException;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Adds a page to the Maven site: the extension points of the module, which are the services that its code asks for, its extensions, and
 * the commands of the module and its dependencies.
 *
 * <p>Use it in {@code <reporting>}; if it is called directly, it only prints how to use it.
 */
@Mojo(name = "report", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class ReportMojo extends EntryPointsMojo implements SiteReport {

    private static final String PAGE = "entry-points";

    @Inject
    @SuppressWarnings("NullAway.Init")
    private RepositorySystem repositories;

    /** Whether the page has a column that compares the extensions with those of the last release, which is downloaded for that. */
    @Parameter(property = "entry-points.since", defaultValue = "true")
    private boolean since;

    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private File reportOutputDirectory;

    @Override
    protected void run() {
        getLog().info("entry-points:report is a report for the site: add it to <reporting> and run `mvn site`."
                + " To print the entry points, run `mvn entry-points:list`.");
    }

    @Override
    public void generate(Sink sink, @Nullable SinkFactory factory, Locale locale) throws MavenReportException {
        MavenProject project = project();
        try (Archives archives = archives(jdk().feature());
                SourceJars jars = new SourceJars(files(project))) {
            ProjectPath path = path(project, archives);
            List<Source> own = path.own(false);
            List<Source> all = new ArrayList<>(own);
            all.addAll(path.dependencies(
                    scope -> Artifact.SCOPE_COMPILE.equals(scope) || Artifact.SCOPE_RUNTIME.equals(scope)));
            Optional<Compared> release = since ? lastRelease(project, archives) : Optional.empty();
            EntryPointReport report =
                    EntryPointReport.of(own, all, new Descriptions(sources(jars)), release.map(Compared::declared));
            new ReportPage(sink, getName(locale), release.map(Compared::version).orElse("")).write(report);
        } catch (ProblemException | IOException e) {
            throw new MavenReportException(
                    String.valueOf(e.getMessage()), e instanceof IOException io ? io : new IOException(e));
        }
    }

    /** A page without this column is better than no page, as when Maven is offline. */
    private Optional<Compared> lastRelease(MavenProject project, Archives archives) throws IOException {
        try {
            return new ComparedVersions(this, repositories, archives).lastRelease(project);
        } catch (ProblemException e) {
            getLog().warn("The extensions are not compared with those of the last release:\n" + e.getMessage());
            return Optional.empty();
        }
    }

    /** The sources of all modules and of dependencies, whose comments describe services and providers. */
    private List<Path> sources(SourceJars jars) {
        List<Path> sources = new ArrayList<>();
        for (MavenProject module : build().modules()) {
            module.getCompileSourceRoots().forEach(root -> sources.add(Path.of(root)));
        }
        sources.addAll(jars.folders());
        return sources;
    }

    private static List<Path> files(MavenProject project) {
        return project.getArtifacts().stream()
                .filter(artifact -> artifact.getFile() != null)
                .map(artifact -> artifact.getFile().toPath())
                .toList();
    }

    @Override
    public String getOutputPath() {
        return PAGE;
    }

    @Override
    public String getName(Locale locale) {
        return "Entry Points";
    }

    @Override
    public String getDescription(Locale locale) {
        return "Extension points, extensions and commands of this module.";
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
        return !project().getPackaging().equals("pom");
    }
}
