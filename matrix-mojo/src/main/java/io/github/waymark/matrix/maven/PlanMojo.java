package io.github.waymark.matrix.maven;

import io.github.waymark.environment.UntrustedBuild;
import io.github.waymark.matrix.declare.Declaration;
import io.github.waymark.matrix.declare.Keys;
import io.github.waymark.matrix.declare.PlainText;
import io.github.waymark.matrix.declare.SettingsLayer;
import io.github.waymark.matrix.declare.Value;
import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.jdk.OperatingSystem;
import io.github.waymark.matrix.plan.Matrix;
import io.github.waymark.matrix.plan.Plan;
import io.github.waymark.matrix.plan.Selection;
import io.github.waymark.matrix.plan.settings.CommandLineOverrides;
import io.github.waymark.matrix.plan.settings.PlanContext;
import io.github.waymark.process.CommandLine;
import io.github.waymark.settings.Setting;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Base class of the goals that plan environments: the declaration, the selection, and overrides on the command line. */
abstract class PlanMojo extends DeclaredMojo {

    /** Settings that the command line can override for all environments; in a POM they are defaults for {@code base}. */
    private static final Map<String, String> VARIABLES = Map.of(
            "mode", "MATRIX_MODE",
            "goals", "MATRIX_GOALS",
            "compileJdk", "MATRIX_COMPILE_JDK",
            "timeout", "MATRIX_TIMEOUT",
            "skipMissing", "MATRIX_SKIP_MISSING",
            "failFast", "MATRIX_FAIL_FAST",
            "args", "MATRIX_ARGS");

    /** The declaration of the matrix; by default {@code matrix.yaml} next to the root POM, if it exists. Also {@code MATRIX_FILE}. */
    @Parameter(property = "matrix.file")
    private @Nullable File file;

    /**
     * The environments: names separated by commas, with braces ({@code jdk{17,21}}) or stars ({@code jdk25*}), or {@code ALL}.
     * An environment needs no declaration if its name consists of known factors, such as {@code jdk17} and {@code mvn39}. Also
     * {@code MATRIX_ENV}.
     */
    @Parameter(property = "matrix.env", name = "selectedEnv")
    private @Nullable String selectedEnv;

    /** Only environments with these factors: {@code jdk25+latest,mvn4} is jdk25 with latest, or mvn4. Also {@code MATRIX_FACTORS}. */
    @Parameter(property = "matrix.factors", name = "selectedFactors")
    private @Nullable String selectedFactors;

    /** Only environments with one of these labels. Also {@code MATRIX_LABELS}. */
    @Parameter(property = "matrix.labels", name = "selectedLabels")
    private @Nullable String selectedLabels;

    /** {@code 2/4}: the second of four parts of the environments, to share them among machines. Also {@code MATRIX_PARTITION}. */
    @Parameter(property = "matrix.partition")
    private @Nullable String partition;

    /** Whether to add the environments that the selected ones depend on; off by default. Also {@code MATRIX_WITH_DEPENDS}. */
    @Parameter(property = "matrix.withDepends")
    private @Nullable Boolean withDepends;

    /** Overrides {@code mode} of all environments: {@code test} or {@code build}. Also {@code MATRIX_MODE}. */
    @Parameter(property = "matrix.mode")
    private @Nullable String mode;

    /** Overrides {@code goals} of all environments: goals and phases, separated by commas. Also {@code MATRIX_GOALS}. */
    @Parameter(property = "matrix.goals")
    private @Nullable String goals;

    /** Overrides {@code compileJdk} of all environments: the JDK that compiles, {@code 25}. Also {@code MATRIX_COMPILE_JDK}. */
    @Parameter(property = "matrix.compileJdk")
    private @Nullable String compileJdk;

    /** Overrides {@code timeout} of all environments: {@code 90s}, {@code 20m}, {@code 1h30m}. Also {@code MATRIX_TIMEOUT}. */
    @Parameter(property = "matrix.timeout")
    private @Nullable String timeout;

    /** Overrides {@code skipMissing} of all environments: {@code true}, {@code false} or {@code local}. Also {@code MATRIX_SKIP_MISSING}. */
    @Parameter(property = "matrix.skipMissing")
    private @Nullable String skipMissing;

    /** Overrides {@code failFast} of all environments: {@code true}, {@code false} or {@code cancel}. Also {@code MATRIX_FAIL_FAST}. */
    @Parameter(property = "matrix.failFast")
    private @Nullable String failFast;

    /**
     * The words for <code>{args}</code>, separated by blanks, for the environments that use it. In a matrix without <code>{args}</code>,
     * options of every child Maven, in addition to {@code args}: {@code -Dmatrix.args="-U -Dtest=FooTest"}. Also {@code MATRIX_ARGS}.
     */
    @Parameter(property = "matrix.args")
    private @Nullable String args;

    /** The declared matrix, with overrides. */
    final Matrix matrix() {
        Map<String, Value> overrides = new LinkedHashMap<>();
        Map<String, Value> configured = new LinkedHashMap<>();
        parameters().forEach((name, value) -> {
            Setting key = Keys.setting(name).orElseThrow();
            String property = "matrix." + name;
            String variable = VARIABLES.getOrDefault(name, "");
            // Maven injects a literal value of the POM even if the command line has another.
            if (properties().containsKey(property)) {
                overrides.put(name, value(key, name, properties().getOrDefault(property, ""), "-D" + property));
            } else if (environment().containsKey(variable)) {
                overrides.put(name, value(key, name, environment().getOrDefault(variable, ""), variable));
            } else if (value != null) {
                configured.put(name, value(key, name, value, "<" + name + "> of the POM"));
            }
        });
        Declaration declaration = new DeclarationSources(session(), execution(), folder(), file(file, "MATRIX_FILE"))
                .declaration(new SettingsLayer(configured));
        Matrix matrix = Matrix.of(declaration, overrides(new SettingsLayer(overrides)), jdks(), planContext());
        matrix.notices().forEach(getLog()::warn);
        return matrix;
    }

    private CommandLineOverrides overrides(SettingsLayer all) {
        return CommandLineOverrides.of(
                all, properties(), environment().getOrDefault(CommandLineOverrides.VARIABLE, ""));
    }

    /** Parses a value; {@code args} is split at blanks, as on a command line. */
    private static Value value(Setting key, String name, String value, String place) {
        return name.equals("args")
                ? new Value(CommandLine.split(value), place)
                : PlainText.parse(key, name, value, place);
    }

    private Map<String, @Nullable String> parameters() {
        Map<String, @Nullable String> parameters = new LinkedHashMap<>();
        parameters.put("mode", mode);
        parameters.put("goals", goals);
        parameters.put("compileJdk", compileJdk);
        parameters.put("timeout", timeout);
        parameters.put("skipMissing", skipMissing);
        parameters.put("failFast", failFast);
        parameters.put("args", args);
        return parameters;
    }

    /** The selection of environments. */
    Selection selection() {
        return new Selection(
                option(selectedEnv, "MATRIX_ENV", ""),
                option(selectedFactors, "MATRIX_FACTORS", ""),
                option(selectedLabels, "MATRIX_LABELS", ""),
                skipped(),
                option(partition, "MATRIX_PARTITION", ""),
                isOn(withDepends, "MATRIX_WITH_DEPENDS"));
    }

    /** The selected environments. */
    final Plan plan() {
        return plan(matrix());
    }

    /** The selected environments of a matrix; logs those that {@code matrix.skip} skips. */
    final Plan plan(Matrix matrix) {
        Plan plan = matrix.plan(selection());
        plan.leftOut().forEach(name -> getLog().info(name + " skipped: its name starts with a match of " + skipped()));
        return new Plan(allowed(plan.environments()), plan.stated(), plan.leftOut());
    }

    /** The environments, in a build of an untrusted change without those that run commands; logs their names. */
    final List<Environment> allowed(List<Environment> environments) {
        UntrustedBuild untrusted = build().untrusted();
        if (!untrusted.isOn()) {
            return environments;
        }
        List<String> names = environments.stream()
                .filter(environment -> environment.build().commands().areAny())
                .map(Environment::name)
                .toList();
        if (!names.isEmpty()) {
            getLog().warn(untrusted.leftOut(
                    UntrustedBuild.Use.COMMANDS,
                    "what " + String.join(", ", names) + " would run",
                    "these environments are excluded"));
        }
        return environments.stream().map(Environment::untrusted).toList();
    }

    private PlanContext planContext() {
        return new PlanContext(
                OperatingSystem.of(session().getSystemProperties().getProperty("os.name", "")),
                session().getSystemProperties().getProperty("maven.version", "3"),
                new RootDirectory(session(), folder()).hasWaymarkExtension() ? 17 : 8);
    }
}
