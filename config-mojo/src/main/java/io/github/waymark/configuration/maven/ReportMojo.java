package io.github.waymark.configuration.maven;

import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.render.Reference;
import io.github.waymark.configuration.source.ClassPathEntry;
import io.github.waymark.configuration.source.ReadModel;
import io.github.waymark.maven.site.SiteReport;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.util.List;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.doxia.sink.SinkFactory;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.reporting.MavenReportException;
import org.jspecify.annotations.Nullable;

/**
 * Adds the options of the module to its Maven site: a table for each group, with types, defaults and environment variables.
 *
 * <p>Use it in {@code <reporting>}; if it is called directly, it only prints how to use it.
 */
@Mojo(name = "report", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class ReportMojo extends ConfigOptionsMojo implements SiteReport {

    private static final String PAGE = "config-options";

    /** Artifacts whose options are shown, too: patterns of the file names of jars, such as {@code acme-*.jar}. */
    @Parameter(property = "config-options.include")
    private List<String> include = List.of();

    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private File reportOutputDirectory;

    @Override
    protected void run() {
        getLog().info("config-options:report is a report for the site: add it to <reporting> and run `mvn site`."
                + " To write a page without a site, run `mvn config-options:reference`.");
    }

    @Override
    public void generate(Sink sink, @Nullable SinkFactory factory, Locale locale) throws MavenReportException {
        List<ClassPathEntry> classPath = classPath(List.of(), false);
        try (ReadModel read = model(classPath)) {
            List<Option> options = OptionSelection.of(classPath, false, include).of(read.model());
            Reference reference = Reference.of(
                    "Options of " + project().getName(),
                    read.model().dialect(),
                    options,
                    read.model().groups());
            new ReferenceSitePage(reference, sink).write();
        } catch (ProblemException e) {
            throw new MavenReportException(e.getMessage(), e);
        }
    }

    @Override
    public String getOutputPath() {
        return PAGE;
    }

    @Override
    public String getName(Locale locale) {
        return "Configuration options";
    }

    @Override
    public String getDescription(Locale locale) {
        return "The options that the module declares, with types, defaults and environment variables.";
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        reportOutputDirectory = directory;
    }

    @Override
    public File getReportOutputDirectory() {
        return reportOutputDirectory;
    }
}
