package io.github.waymark.matrix.plan.settings;

import io.github.waymark.matrix.command.Substitutions;
import io.github.waymark.matrix.command.Template;
import io.github.waymark.matrix.declare.Declaration;
import io.github.waymark.matrix.declare.NamedLayer;
import io.github.waymark.matrix.declare.ProblemCollector;
import io.github.waymark.matrix.declare.SettingsLayer;
import io.github.waymark.matrix.declare.Value;
import io.github.waymark.matrix.environment.Build;
import io.github.waymark.matrix.environment.Commands;
import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.ExecutionPolicy;
import io.github.waymark.matrix.environment.FailFast;
import io.github.waymark.matrix.environment.Isolation;
import io.github.waymark.matrix.environment.MavenRequirement;
import io.github.waymark.matrix.environment.Mode;
import io.github.waymark.matrix.environment.Platform;
import io.github.waymark.matrix.environment.Role;
import io.github.waymark.matrix.environment.SkipMissing;
import io.github.waymark.matrix.expand.Braces;
import io.github.waymark.matrix.jdk.Jdk;
import io.github.waymark.matrix.jdk.JdkRequirement;
import io.github.waymark.matrix.plan.names.EnvironmentName;
import io.github.waymark.matrix.plan.names.Factor;
import io.github.waymark.matrix.plan.names.FactorTable;
import io.github.waymark.process.CommandLine;
import io.github.waymark.text.DurationText;
import io.github.waymark.text.NameGlob;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Composes the settings of an environment.
 *
 * <p>From weak to strong: {@code base}, the factors of the name in their order, {@code include}, {@code env} by pattern and by name, the
 * command line.
 */
public final class SettingsComposer {

    /** An environment and the origins of its settings. */
    public record Composed(Environment environment, List<SettingOrigin> stated) {}

    private final Declaration declaration;
    private final FactorTable table;
    private final CommandLineOverrides overrides;
    private final StateRules rules;
    private final Toolset toolset;
    /** Whether any environment uses <code>{args}</code>: then {@code -Dmatrix.args} is for these, else for every Maven. */
    private final boolean argsAreNamed;

    private final Map<String, Set<String>> expanded = new HashMap<>();

    public SettingsComposer(
            Declaration declaration, FactorTable table, CommandLineOverrides overrides, Toolset toolset) {
        this.declaration = declaration;
        this.table = table;
        this.overrides = overrides;
        this.toolset = toolset;
        this.rules = new StateRules(toolset);
        this.argsAreNamed = Stream.concat(
                        declaration.layers().stream(),
                        overrides.single().stream().map(NamedLayer::layer))
                .anyMatch(layer -> SettingsMerge.usesArgs(layer.values().values()));
    }

    /** Composes an environment; unknown parts of its name are reported. */
    public Composed of(EnvironmentName environment, ProblemCollector problemCollector) {
        List<String> unknown = new ArrayList<>();
        List<Factor> factors = table.of(environment.name(), environment.axes(), unknown);
        if (!environment.explicit()) {
            unknown.forEach(part -> problemCollector.unknown(
                    "factor", part, environment.place() + ", in '" + environment.name() + "'", table.names()));
        }
        SettingsMerge settingsMerge = overridden(environment, declared(environment, factors, List.of()));
        List<SettingsLayer> jdkLayers = table.conditional(FactorTable.JDK, feature(settingsMerge));
        CommandLineNarrowing narrowing = new CommandLineNarrowing(declared(environment, factors, jdkLayers));
        overriding(environment).forEach(narrowing::add);
        SettingsMerge complete = jdkLayers.isEmpty()
                ? settingsMerge
                : overridden(environment, declared(environment, factors, jdkLayers));
        List<String> narrowed = new ArrayList<>(narrowing.narrowed());
        args(complete).ifPresent(args -> narrowed.add(args.place() + "=" + CommandLine.join(args.items())));
        return new Composed(environment(environment, factors, complete, narrowed, problemCollector), stated(complete));
    }

    /** The words for <code>{args}</code>; empty when none were given, or the environment doesn't use them. */
    private Optional<Value> args(SettingsMerge settingsMerge) {
        return settingsMerge.usesArgs() ? overrides.args() : Optional.empty();
    }

    private List<SettingOrigin> stated(SettingsMerge settingsMerge) {
        List<SettingOrigin> stated = new ArrayList<>(settingsMerge.stated());
        args(settingsMerge)
                .ifPresent(
                        args -> stated.add(new SettingOrigin("{args}", CommandLine.join(args.items()), args.place())));
        return stated;
    }

    /** The settings of the command line for every environment; {@code -Dmatrix.args} only if none uses <code>{args}</code>. */
    private SettingsLayer overridesOfAll() {
        return argsAreNamed ? overrides.allButArgs() : overrides.all();
    }

    private SettingsMerge declared(EnvironmentName environment, List<Factor> factors, List<SettingsLayer> jdkLayers) {
        SettingsMerge settingsMerge = new SettingsMerge().add(declaration.base());
        List<SettingsLayer> layers = new ArrayList<>();
        factors.forEach(factor -> layers.addAll(factor.layers()));
        layers.addAll(jdkLayers);
        settingsMerge.add(layers).add(combinedDescription(layers)).add(environment.included());
        for (NamedLayer env : declaration.env().values()) {
            if (matches(env.name(), environment.name())) {
                settingsMerge.add(env.layer());
            }
        }
        declaration.labels().forEach((label, envs) -> {
            if (envs.items().stream().anyMatch(env -> matches(env, environment.name()))) {
                settingsMerge.add(SettingsLayer.of("labels", Value.of(label, envs.place())));
            }
        });
        return settingsMerge;
    }

    private SettingsMerge overridden(EnvironmentName environment, SettingsMerge declared) {
        declared.add(overridesOfAll());
        overrides.single().stream()
                .filter(override -> matches(override.name(), environment.name()))
                .forEach(override -> declared.replace(override.layer()));
        return declared;
    }

    private List<SettingsLayer> overriding(EnvironmentName environment) {
        List<SettingsLayer> layers = new ArrayList<>(List.of(overridesOfAll()));
        overrides.single().stream()
                .filter(override -> matches(override.name(), environment.name()))
                .forEach(override -> layers.add(override.layer()));
        return layers;
    }

    /** The description of an environment combines those of its factors. */
    private static SettingsLayer combinedDescription(List<SettingsLayer> layers) {
        List<Value> all = layers.stream()
                .filter(layer -> layer.values().containsKey("description"))
                .map(layer -> layer.values().get("description"))
                .toList();
        if (all.size() < 2) {
            return SettingsLayer.NOTHING;
        }
        String text = String.join(", ", all.stream().map(Value::text).toList());
        String place =
                String.join(", ", all.stream().map(Value::place).distinct().toList());
        return SettingsLayer.of("description", Value.of(text, place));
    }

    private boolean matches(String pattern, String name) {
        if (pattern.indexOf('*') >= 0) {
            return NameGlob.matches(pattern, name);
        }
        return pattern.equals(name)
                || (pattern.indexOf('{') >= 0
                        && expanded.computeIfAbsent(
                                        pattern, absent -> Set.copyOf(Braces.expand(pattern, "env", toolset::releases)))
                                .contains(name));
    }

    /** The feature release that conditions on {@code jdk} are compared with; empty when it is unknown. */
    private String feature(SettingsMerge settingsMerge) {
        JdkRequirement requirement = jdk(settingsMerge, "jdk");
        if (requirement.lowest() == requirement.highest()) {
            return String.valueOf(requirement.lowest());
        }
        return toolset.jdks()
                .best(requirement)
                .map(Jdk::feature)
                .map(String::valueOf)
                .orElse("");
    }

    private static JdkRequirement jdk(SettingsMerge settingsMerge, String key) {
        return settingsMerge
                .value(key)
                .map(value -> JdkRequirement.of(value.text(), value.place()))
                .orElse(JdkRequirement.ANY);
    }

    private Environment environment(
            EnvironmentName environment,
            List<Factor> factors,
            SettingsMerge settingsMerge,
            List<String> narrowed,
            ProblemCollector problemCollector) {
        Build build = build(settingsMerge, problemCollector);
        Platform requested = platform(settingsMerge, build);
        Platform platform = build.mode() == Mode.COMMANDS
                ? requested
                : rules.withRole(requested, build, settingsMerge.text("role", "auto"));
        return new Environment(
                environment.name(),
                factors.stream().map(Factor::name).toList(),
                settingsMerge.items("labels", List.of()),
                settingsMerge.text("description", ""),
                platform,
                build,
                executionPolicy(settingsMerge),
                narrowed,
                rules.state(environment, factors, platform, build, settingsMerge));
    }

    private static Platform platform(SettingsMerge settingsMerge, Build build) {
        String maven = settingsMerge.text("maven", "outer");
        return new Platform(
                jdk(settingsMerge, "jdk"),
                jdk(settingsMerge, "compileJdk"),
                build.runsTestsOnly() ? Role.RUNTIME : Role.HOST,
                maven.equals("outer") ? MavenRequirement.OUTER : new MavenRequirement(maven),
                settingsMerge.items("os", List.of()));
    }

    private Build build(SettingsMerge settingsMerge, ProblemCollector problemCollector) {
        Optional<List<String>> args = args(settingsMerge).map(Value::items);
        CommandsComposer composer =
                new CommandsComposer(settingsMerge, toolset.planContext().os(), problemCollector);
        Commands commands = composer.commands(args);
        Map<String, String> properties = new LinkedHashMap<>();
        settingsMerge.below("properties").forEach((name, value) -> properties.put(name, value.text()));
        return new Build(
                commands.replaceGoals() ? Mode.COMMANDS : word(Mode.class, settingsMerge.text("mode", "test")),
                withArgs(settingsMerge.items("goals", List.of("verify")), args),
                settingsMerge.items("profiles", List.of()),
                properties,
                withArgs(settingsMerge.items("args", List.of()), args),
                settingsMerge.text("constraints", ""),
                settingsMerge.text("argLine", ""),
                settingsMerge.text("mavenOpts", ""),
                word(Isolation.class, settingsMerge.text("isolation", "directory")),
                composer.variables(),
                commands);
    }

    /** Words of Maven's command line, with <code>{args}</code> replaced; other substitutions are for commands only. */
    private static List<String> withArgs(List<String> words, Optional<List<String>> args) {
        List<String> replaced = new ArrayList<>();
        Substitutions substitutions = new Substitutions(Map.of(), Map.of(), args, "args");
        for (String word : words) {
            replaced.addAll(Template.uses(word, "args") ? substitutions.words(List.of(word)) : List.of(word));
        }
        return replaced;
    }

    private static ExecutionPolicy executionPolicy(SettingsMerge settingsMerge) {
        return new ExecutionPolicy(
                DurationText.parse(settingsMerge.text("timeout", "")).orElse(Duration.ZERO),
                word(SkipMissing.class, settingsMerge.text("skipMissing", "local")),
                word(FailFast.class, settingsMerge.text("failFast", "false")),
                settingsMerge.flag("ignoreOutcome"),
                settingsMerge.flag("allowEmpty"),
                settingsMerge.items("depends", List.of()),
                settingsMerge.flag("exclusive"));
    }

    private static <E extends Enum<E>> E word(Class<E> kind, String word) {
        return Enum.valueOf(kind, word.toUpperCase(Locale.ROOT));
    }
}
