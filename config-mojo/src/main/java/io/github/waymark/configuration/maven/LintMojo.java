package io.github.waymark.configuration.maven;

import io.github.waymark.configuration.compare.Lint;
import io.github.waymark.configuration.compare.LintReport;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.configuration.source.ClassPathEntry;
import io.github.waymark.configuration.source.ReadModel;
import io.github.waymark.finding.FindingFormat;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Checks the metadata that the module itself publishes about its options: replacements, reasons, descriptions, types, defaults and
 * names.
 *
 * <p>Errors fail the build on a CI server and are warnings elsewhere, unless {@code config-options.enforce} is set.
 */
@Mojo(
        name = "lint",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresProject = false,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class LintMojo extends ConfigOptionsMojo {

    @Inject
    @SuppressWarnings("NullAway.Init")
    private RepositorySystem repositorySystem;

    /** The last release, {@code groupId:artifactId:version}: options that it has must not lose their effect without a notice. */
    @Parameter(property = "config-options.from")
    private @Nullable String from;

    /** Jars whose metadata is checked instead of that of the module, separated by commas. */
    @Parameter(property = "config-options.jars")
    private List<String> jars = List.of();

    /** Whether an error fails the build: {@code true}, {@code false}, or {@code auto}, which is {@code true} on a CI server. */
    @Parameter(property = "config-options.enforce", defaultValue = "auto")
    private String enforce = "auto";

    /** {@code text}, {@code json}, {@code sarif}, {@code junit} or {@code github}. */
    @Parameter(property = "config-options.format", defaultValue = "text")
    private String format = "text";

    /** The file to write the report to, in UTF-8; by default, text goes to the log and other formats to standard output. */
    @Parameter(property = "config-options.output")
    private @Nullable File output;

    @Override
    protected boolean readsModule() {
        return jars.isEmpty();
    }

    @Override
    protected void run() {
        FindingFormat reportFormat = EnumParameter.of("config-options.format", format, FindingFormat.values());
        boolean enforced = isEnforced(enforce);
        List<ClassPathEntry> checked = jars.isEmpty() ? classPath(jars, false).subList(0, 1) : classPath(jars, false);
        List<ClassPathEntry> all = new ArrayList<>(checked);
        if (hasProject()) {
            all.addAll(classPath(List.of(), false));
        }
        Set<String> names = checked.stream().map(ClassPathEntry::name).collect(Collectors.toSet());
        try (ReadModel read = model(all.stream().distinct().toList())) {
            LintReport report = new LintReport(List.copyOf(names), Lint.of(read, names, before()));
            report(report.text(reportFormat), output, reportFormat == FindingFormat.TEXT);
            if (enforced && report.errors() > 0) {
                throw new ProblemException(new Problem(
                        "The metadata of options has errors.",
                        String.join(", ", names),
                        report.summary() + ".",
                        "Correct the errors above, or report them only with -Dconfig-options.enforce=false."));
            }
        }
    }

    private Optional<OptionModel> before() {
        if (from == null) {
            return Optional.empty();
        }
        ReleasedArtifacts artifacts =
                new ReleasedArtifacts(repositorySystem, session().getRepositorySession(), build().repositories());
        try (ReadModel read = model(List.of(artifacts.jar(from, "from")))) {
            return Optional.of(read.model());
        }
    }
}
