package io.github.waymark.configuration.maven;

import io.github.waymark.configuration.check.OptionRule;
import io.github.waymark.configuration.check.SettingFinding;
import io.github.waymark.configuration.check.ValidationReport;
import io.github.waymark.configuration.check.ValidationResult;
import io.github.waymark.configuration.check.ValidationSettings;
import io.github.waymark.finding.FindingFormat;
import io.github.waymark.finding.Level;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.Count;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Checks the configuration files of the module against the options that the jars of its class path and its own classes declare.
 *
 * <p>It reports settings that have no effect, are deprecated or unknown, and values that the framework does not accept, with line and
 * column. Errors fail the build on a CI server and are warnings elsewhere, unless {@code config-options.enforce} is set. No class is
 * loaded, and nothing is written.
 */
@Mojo(
        name = "validate",
        defaultPhase = LifecyclePhase.PROCESS_TEST_CLASSES,
        requiresProject = false,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class ValidateMojo extends ConfigOptionsMojo {

    @Inject
    @SuppressWarnings("NullAway.Init")
    private RepositorySystem repositorySystem;

    /**
     * Further configuration files, relative to the root of the repository, with {@code *} and {@code **}; {@code FILE#a.b} has its
     * settings below {@code a.b}.
     */
    @Parameter(property = "config-options.files")
    private List<String> files = List.of();

    /** Profiles that something outside of the repository activates, in addition to those of the settings file. */
    @Parameter(property = "config-options.profiles")
    private List<String> profiles = List.of();

    /** How unknown settings are reported: {@code error}, {@code warn} or {@code off}. */
    @Parameter(property = "config-options.unknown", defaultValue = "error")
    private String unknown = "error";

    /** How values that the framework does not accept are reported: {@code error}, {@code warn} or {@code off}. */
    @Parameter(property = "config-options.values", defaultValue = "error")
    private String values = "error";

    /**
     * How settings of deprecated options are reported: {@code error}, {@code warn}, {@code off}, or {@code auto}, which is {@code error}
     * for those that have no effect any more, and {@code warn} for others.
     */
    @Parameter(property = "config-options.deprecated", defaultValue = "auto")
    private String deprecated = "auto";

    /** How secrets in configuration files are reported: {@code error}, {@code warn} or {@code off}. */
    @Parameter(property = "config-options.secrets", defaultValue = "warn")
    private String secrets = "warn";

    /** Whether placeholders without a default are reported whose names no file of the module sets. */
    @Parameter(property = "config-options.placeholders", defaultValue = "false")
    private boolean placeholders;

    /** Whether an error fails the build: {@code true}, {@code false}, or {@code auto}, which is {@code true} on a CI server. */
    @Parameter(property = "config-options.enforce", defaultValue = "auto")
    private String enforce = "auto";

    /**
     * {@code read} does not report the findings that {@code config-options-baseline.tsv} of the module accepts, {@code write} writes all
     * findings into that file, and {@code off} ignores it.
     */
    @Parameter(property = "config-options.baseline", defaultValue = "read")
    private String baseline = "read";

    /** {@code text}, {@code json}, {@code sarif}, {@code junit} or {@code github}. */
    @Parameter(property = "config-options.format", defaultValue = "text")
    private String format = "text";

    /** The file to write the report to, in UTF-8; by default, text goes to the log and other formats to standard output. */
    @Parameter(property = "config-options.output")
    private @Nullable File output;

    /** Jars, and folders of classes, whose options count instead of those of the class path, separated by commas. */
    @Parameter(property = "config-options.jars")
    private List<String> jars = List.of();

    @Override
    protected boolean readsModule() {
        return jars.isEmpty();
    }

    @Override
    protected void run() throws IOException {
        FindingFormat reportFormat = EnumParameter.of("config-options.format", format, FindingFormat.values());
        boolean enforced = isEnforced(enforce);
        ValidationSettings rules = settings(files, profiles).with(levels(), placeholders);
        ModuleValidation validation = new ModuleValidation(this, rules, jars, repositorySystem);
        BaselineFile.Use use = EnumParameter.of("config-options.baseline", baseline, BaselineFile.Use.values());
        Path module = hasProject() ? project().getBasedir().toPath() : folder();
        ValidationResult result = new BaselineFile(module).apply(validation.run(), use);
        ValidationReport report = new ValidationReport(validation.coordinates(), result, enforced);
        if (output != null || reportFormat != FindingFormat.TEXT) {
            report(report.text(reportFormat), output, false);
        }
        finish(report, output == null && reportFormat == FindingFormat.TEXT);
    }

    private Map<OptionRule, Level> levels() {
        Map<OptionRule, Level> levels = new EnumMap<>(OptionRule.class);
        levels.put(OptionRule.UNKNOWN, level("unknown", unknown));
        levels.put(OptionRule.INVALID, level("values", values));
        levels.put(OptionRule.SECRET, level("secrets", secrets));
        if (!EnumParameter.word("config-options.deprecated", deprecated, "auto", "error", "warn", "off")
                .equals("auto")) {
            levels.put(OptionRule.REMOVED, level("deprecated", deprecated));
            levels.put(OptionRule.DEPRECATED, level("deprecated", deprecated));
        }
        return levels;
    }

    private static Level level(String parameter, String word) {
        return EnumParameter.of(
                "config-options." + parameter, word, List.of(Level.ERROR, Level.WARN, Level.OFF), Level::word);
    }

    private void finish(ValidationReport report, boolean details) {
        ValidationResult result = report.result();
        for (SettingFinding finding : result.findings()) {
            if (details) {
                log(finding.finding().level(), ValidationReport.text(finding), report.enforced());
            }
        }
        result.notes().forEach(note -> getLog().warn(note));
        if (report.fails()) {
            throw new ProblemException(new Problem(
                    "The check of configuration files found " + Count.of(result.count(Level.ERROR), "error") + ".",
                    report.project(),
                    report.summary() + ".",
                    "Correct the errors above, or report them as warnings with -Dconfig-options.enforce=false."));
        }
        getLog().info("config-options: " + report.summary());
    }

    private void log(Level level, String text, boolean enforced) {
        switch (level) {
            case ERROR -> {
                if (enforced) {
                    getLog().error(text);
                } else {
                    getLog().warn(text);
                }
            }
            case WARN -> getLog().warn(text);
            case INFO -> getLog().info(text);
            case OFF -> getLog().debug(text);
        }
    }
}
