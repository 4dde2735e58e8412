package io.github.waymark.configuration.maven;

import io.github.waymark.configuration.compare.ChangeKind;
import io.github.waymark.configuration.compare.UpgradeReport;
import io.github.waymark.configuration.source.ClassPathEntry;
import io.github.waymark.configuration.source.ReadModel;
import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.maven.MavenFetch;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.spi.connector.transport.TransporterProvider;
import org.jspecify.annotations.Nullable;

/**
 * Reports what an upgrade changes for the configuration files of the module: settings that are renamed, gone, deprecated or of another
 * type, and defaults that change where nothing is set.
 *
 * <p>{@code mvn config-options:upgrade -Dconfig-options.to=4.0.7}. The report is made of the jars that the module would have with the
 * newer versions, which Maven resolves.
 */
@Mojo(name = "upgrade", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
public final class UpgradeMojo extends ConfigOptionsMojo {

    /** The formats of the report. */
    private enum Format {
        TEXT,
        JSON,
        MARKDOWN
    }

    @Inject
    @SuppressWarnings("NullAway.Init")
    private RepositorySystem repositorySystem;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TransporterProvider transporters;

    /**
     * The version of the framework to upgrade to, the {@code groupId:artifactId:version} of a BOM, or a constraints list: a file or a
     * URL.
     */
    @Parameter(property = "config-options.to")
    private @Nullable String to;

    /** Jars whose options are those after the upgrade, instead of the ones that Maven resolves. */
    @Parameter(property = "config-options.jars")
    private List<String> jars = List.of();

    /** Further configuration files, relative to the root of the repository. */
    @Parameter(property = "config-options.files")
    private List<String> files = List.of();

    /** Kinds of changes of what is set that fail the build, such as {@code removed,gone-silently}; by default none. */
    @Parameter(property = "config-options.failOn")
    private List<String> failOn = List.of();

    /** {@code text}, {@code json} or {@code markdown}. */
    @Parameter(property = "config-options.format", defaultValue = "text")
    private String format = "text";

    /** The file to write the report to, in UTF-8; by default, text goes to the log and other formats to standard output. */
    @Parameter(property = "config-options.output")
    private @Nullable File output;

    @Override
    protected void run() throws IOException {
        Format reportFormat = EnumParameter.of("config-options.format", format, Format.values());
        Set<ChangeKind> failing =
                EnumParameter.all("config-options.failOn", failOn, List.of(ChangeKind.values()), ChangeKind::word);
        try (ReadModel before = model(classPath(List.of(), false));
                ReadModel after = model(upgraded(before))) {
            ModuleFiles read =
                    files(before.model().dialect(), settings(files, List.of()).files());
            UpgradeReport report = UpgradeReport.of(before, after, read.files());
            String text = switch (reportFormat) {
                case TEXT -> report.text();
                case JSON -> report.json();
                case MARKDOWN -> report.markdown();
            };
            report(text, output, reportFormat == Format.TEXT);
            fail(report, failing);
        }
    }

    private List<ClassPathEntry> upgraded(ReadModel before) {
        if (!jars.isEmpty()) {
            return classPath(jars, false);
        }
        if (to == null) {
            throw new ProblemException(new Problem(
                    "No version to upgrade to is set.",
                    "-Dconfig-options.to",
                    "The goal compares the class path with the one after an upgrade.",
                    "Write -Dconfig-options.to=VERSION, or the coordinates of a BOM."));
        }
        ReleasedArtifacts artifacts = new ReleasedArtifacts(
                repositorySystem, session().getRepositorySession(), project().getRemoteProjectRepositories());
        Map<String, Dependency> managed = ListVersions.isList(to)
                ? listed(to)
                : artifacts.managed(UpgradedClassPath.bom(to, before.model().dialect()), "to");
        List<ClassPathEntry> upgraded = new UpgradedClassPath(
                        project(), build().modules(), session().getRepositorySession())
                .with(managed, artifacts);
        List<ClassPathEntry> now = classPath(List.of(), false);
        if (haveSameJars(now, upgraded) && !now.stream().allMatch(ClassPathEntry::own)) {
            getLog().warn(to + " changes no version on the class path of "
                    + project().getId()
                    + ", so nothing is compared; does it manage the framework that the module uses?");
        }
        return upgraded;
    }

    private Map<String, Dependency> listed(String location) {
        MavenFetch fetch = new MavenFetch(
                repositorySystem,
                session().getRepositorySession(),
                () -> transporters,
                project().getRemoteProjectRepositories(),
                build().untrusted());
        Properties system = session().getSystemProperties();
        BuildPlatform platform = BuildPlatform.of(
                system.getProperty("java.specification.version", ""), system.getProperty("os.name", ""));
        return new ListVersions(fetch, folder()).read(location, project().getArtifacts(), platform);
    }

    private static void fail(UpgradeReport report, Set<ChangeKind> failing) {
        long count = failing.stream().mapToLong(report::count).sum();
        if (count > 0) {
            String kinds =
                    String.join(", ", failing.stream().map(ChangeKind::word).toList());
            throw new ProblemException(new Problem(
                    "The upgrade has changes that fail the build: " + count + ".",
                    "-Dconfig-options.failOn=" + kinds.toLowerCase(Locale.ROOT),
                    report.summary() + ".",
                    "Correct the settings before the upgrade, for example with `mvn config-options:migrate`."));
        }
    }
}
