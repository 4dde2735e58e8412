package io.github.waymark.configuration.maven;

import io.github.waymark.configuration.compare.DiffReport;
import io.github.waymark.configuration.compare.ModelDiff;
import io.github.waymark.configuration.source.ClassPathEntry;
import io.github.waymark.configuration.source.ReadModel;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.SettingValue;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Compares the options of two releases: which are new, deprecated, without effect or gone, and which have another default or type.
 *
 * <p>{@code mvn config-options:diff -Dconfig-options.from=com.acme:starter:1.3.0} compares a release with the module. The format
 * {@code note} is a release note for the users of the options.
 */
@Mojo(
        name = "diff",
        requiresProject = false,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class DiffMojo extends ConfigOptionsMojo {

    @Inject
    @SuppressWarnings("NullAway.Init")
    private RepositorySystem repositorySystem;

    /**
     * The older release: {@code groupId:artifactId:version}, or several separated by commas. A path of a jar is possible, too.
     */
    @Parameter(property = "config-options.from")
    private @Nullable String from;

    /** The newer release, in the same form; by default the module, as it is compiled. */
    @Parameter(property = "config-options.to")
    private @Nullable String to;

    /** {@code text}, {@code tsv}, {@code json}, or {@code note} for a release note. */
    @Parameter(property = "config-options.format", defaultValue = "text")
    private String format = "text";

    /** The file to write the report to, in UTF-8; by default, text goes to the log and other formats to standard output. */
    @Parameter(property = "config-options.output")
    private @Nullable File output;

    @Override
    protected boolean readsModule() {
        return to == null;
    }

    @Override
    protected void run() {
        DiffReport.Format reportFormat = EnumParameter.of("config-options.format", format, DiffReport.Format.values());
        if (from == null) {
            throw new ProblemException(new Problem(
                    "No release to compare with is set.",
                    "-Dconfig-options.from",
                    "The goal compares the options of two releases.",
                    "Write -Dconfig-options.from=groupId:artifactId:version."));
        }
        try (ReadModel before = model(entries(from, "from"));
                ReadModel after = model(to == null ? own() : entries(to, "to"))) {
            String newer = to == null ? coordinates() : to;
            DiffReport report = new DiffReport(from, newer, ModelDiff.of(before, after));
            report(report.text(reportFormat), output, reportFormat == DiffReport.Format.TEXT);
        }
    }

    private String coordinates() {
        return project().getArtifactId() + " " + project().getVersion();
    }

    /** The module itself, without its dependencies. */
    private List<ClassPathEntry> own() {
        return classPath(List.of(), false).subList(0, 1);
    }

    private List<ClassPathEntry> entries(String names, String parameter) {
        ReleasedArtifacts artifacts =
                new ReleasedArtifacts(repositorySystem, session().getRepositorySession(), build().repositories());
        List<ClassPathEntry> entries = new ArrayList<>();
        for (String name : SettingValue.items(names)) {
            boolean file = name.endsWith(".jar") || name.indexOf(':') < 0;
            if (file) {
                entries.addAll(classPath(List.of(name), false));
            } else {
                entries.add(artifacts.jar(name, parameter));
            }
        }
        return entries;
    }
}
