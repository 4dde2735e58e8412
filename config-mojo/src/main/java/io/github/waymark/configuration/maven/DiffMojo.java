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
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Compares the options of two releases, by default those of the last one with the module: which are new, deprecated, without effect or
 * gone, and which have another default or type.
 *
 * <p>{@code mvn config-options:diff -Dconfig-options.from=com.acme:starter:1.3.0} compares a certain release with the module. The format
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
     * The older release: {@code groupId:artifactId:version} of a jar, or of a BOM for the jars that the module uses, in its versions;
     * several are separated by commas. A path of a jar is possible, too. By default the last release of the module.
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
        if (to == null && project().getPackaging().equals("pom")) {
            getLog().info("nothing to compare: the module has no classes");
            return;
        }
        ReleasedArtifacts artifacts =
                new ReleasedArtifacts(repositorySystem, session().getRepositorySession(), build().repositories());
        Optional<String> release = from == null ? artifacts.before(project()) : Optional.of(from);
        if (release.isEmpty() && isOneOfSeveral()) {
            getLog().info("nothing to compare: the module has no release yet");
            return;
        }
        String older = release.orElseThrow(this::noRelease);
        String newer = to == null ? coordinates() : to;
        List<ClassPathEntry> olderJars = entries(older, "from", artifacts);
        List<ClassPathEntry> newerJars = to == null ? now(older, artifacts) : entries(to, "to", artifacts);
        if (haveSameJars(olderJars, newerJars)) {
            getLog().warn(older + " and " + newer + " have the same jars, so nothing is compared");
        }
        try (ReadModel before = model(olderJars);
                ReadModel after = model(newerJars)) {
            DiffReport report = new DiffReport(older, newer, ModelDiff.of(before, after));
            report(report.text(reportFormat), output, reportFormat == DiffReport.Format.TEXT);
        }
    }

    private ProblemException noRelease() {
        return new ProblemException(new Problem(
                "There is no release to compare with.",
                coordinates(),
                "The repositories have no version of it that is lower and no snapshot.",
                "Set the older version: -Dconfig-options.from=groupId:artifactId:version, or the path of a jar."));
    }

    private String coordinates() {
        return project().getArtifactId() + " " + project().getVersion();
    }

    /** The module itself, without its dependencies; or only these, for a comparison with a BOM. */
    private List<ClassPathEntry> now(String older, ReleasedArtifacts artifacts) {
        List<ClassPathEntry> classPath = classPath(List.of(), false);
        boolean bom =
                SettingValue.items(older).stream().anyMatch(name -> !isFile(name) && artifacts.isBom(name, "from"));
        return bom ? classPath.stream().filter(entry -> !entry.own()).toList() : classPath.subList(0, 1);
    }

    private static boolean isFile(String name) {
        return name.endsWith(".jar") || name.indexOf(':') < 0;
    }

    private List<ClassPathEntry> entries(String names, String parameter, ReleasedArtifacts artifacts) {
        List<ClassPathEntry> entries = new ArrayList<>();
        for (String name : SettingValue.items(names)) {
            if (isFile(name)) {
                entries.addAll(classPath(List.of(name), false));
            } else if (artifacts.isBom(name, parameter)) {
                entries.addAll(new UpgradedClassPath(
                                project(), build().modules(), session().getRepositorySession())
                        .released(artifacts.managed(name, parameter), artifacts, parameter));
            } else {
                entries.add(artifacts.jar(name, parameter));
            }
        }
        return entries;
    }
}
