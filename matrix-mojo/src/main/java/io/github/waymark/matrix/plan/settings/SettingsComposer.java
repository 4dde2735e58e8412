package io.github.waymark.matrix.plan.settings;

import io.github.waymark.matrix.declare.Declaration;
import io.github.waymark.matrix.declare.NamedLayer;
import io.github.waymark.matrix.declare.ProblemCollector;
import io.github.waymark.matrix.declare.SettingsLayer;
import io.github.waymark.matrix.declare.Value;
import io.github.waymark.matrix.declare.ValueReader;
import io.github.waymark.matrix.environment.Build;
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
import io.github.waymark.text.NameGlob;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Puts the settings of one environment together.
 *
 * <p>From weak to strong: {@code base}, the factors of the name in their order, {@code include}, {@code env} by pattern and by name,
 * the command line.
 */
public final class SettingsComposer {

    /** An environment, and where its values come from. */
    public record Composed(Environment environment, List<SettingOrigin> stated) {}

    private final Declaration declaration;
    private final FactorTable table;
    private final CommandLineOverrides overrides;
    private final StateRules rules;
    private final Toolset toolset;

    public SettingsComposer(
            Declaration declaration, FactorTable table, CommandLineOverrides overrides, Toolset toolset) {
        this.declaration = declaration;
        this.table = table;
        this.overrides = overrides;
        this.toolset = toolset;
        this.rules = new StateRules(toolset);
    }

    /** The environment; parts of its name that mean nothing are complained about. */
    public Composed of(EnvironmentName draft, ProblemCollector problemCollector) {
        List<String> unknown = new ArrayList<>();
        List<Factor> factors = table.of(draft.name(), draft.axes(), unknown);
        if (!draft.whole()) {
            unknown.forEach(part -> problemCollector.unknown(
                    "factor", part, draft.place() + ", in '" + draft.name() + "'", table.names()));
        }
        SettingsMerge settingsMerge = folded(draft, factors, List.of());
        List<SettingsLayer> ofItsJdk = table.conditional(FactorTable.JDK, feature(settingsMerge));
        SettingsMerge settled = ofItsJdk.isEmpty() ? settingsMerge : folded(draft, factors, ofItsJdk);
        return new Composed(environment(draft, factors, settled), settled.stated());
    }

    private SettingsMerge folded(EnvironmentName draft, List<Factor> factors, List<SettingsLayer> ofItsJdk) {
        SettingsMerge settingsMerge = new SettingsMerge().add(declaration.base());
        List<SettingsLayer> layers = new ArrayList<>();
        factors.forEach(factor -> layers.addAll(factor.layers()));
        layers.addAll(ofItsJdk);
        settingsMerge.add(layers).add(described(layers)).add(draft.included());
        for (NamedLayer env : declaration.env().values()) {
            if (means(env.name(), draft.name())) {
                settingsMerge.add(env.layer());
            }
        }
        declaration.labels().forEach((label, envs) -> {
            if (envs.items().stream().anyMatch(env -> means(env, draft.name()))) {
                settingsMerge.add(SettingsLayer.of("labels", Value.of(label, envs.place())));
            }
        });
        settingsMerge.add(overrides.all());
        for (NamedLayer override : overrides.single()) {
            if (means(override.name(), draft.name())) {
                settingsMerge.replace(override.layer());
            }
        }
        return settingsMerge;
    }

    /** The descriptions of the factors together describe the environment. */
    private static SettingsLayer described(List<SettingsLayer> layers) {
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

    private boolean means(String pattern, String name) {
        if (pattern.indexOf('*') >= 0) {
            return NameGlob.matches(pattern, name);
        }
        return pattern.equals(name)
                || (pattern.indexOf('{') >= 0
                        && Braces.expand(pattern, "env", toolset::releases).contains(name));
    }

    /** The feature release that conditions on {@code jdk} are compared with; empty when nothing is known of it. */
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
                .given(key)
                .map(given -> JdkRequirement.of(given.text(), given.place()))
                .orElse(JdkRequirement.ANY);
    }

    private Environment environment(EnvironmentName draft, List<Factor> factors, SettingsMerge settingsMerge) {
        Build build = build(settingsMerge);
        Platform asked = platform(settingsMerge, build.mode());
        Platform platform = rules.settled(asked, settingsMerge.text("role", "auto"));
        return new Environment(
                draft.name(),
                factors.stream().map(Factor::name).toList(),
                settingsMerge.items("labels", List.of()),
                settingsMerge.text("description", ""),
                platform,
                build,
                executionPolicy(settingsMerge),
                rules.state(draft, factors, platform, build.mode(), settingsMerge));
    }

    private static Platform platform(SettingsMerge settingsMerge, Mode mode) {
        String maven = settingsMerge.text("maven", "outer");
        return new Platform(
                jdk(settingsMerge, "jdk"),
                jdk(settingsMerge, "compileJdk"),
                mode == Mode.TEST ? Role.RUNTIME : Role.HOST,
                maven.equals("outer") ? MavenRequirement.OUTER : new MavenRequirement(maven),
                settingsMerge.items("os", List.of()));
    }

    private static Build build(SettingsMerge settingsMerge) {
        Map<String, String> properties = new LinkedHashMap<>();
        settingsMerge.below("properties").forEach((name, given) -> properties.put(name, given.text()));
        return new Build(
                word(Mode.class, settingsMerge.text("mode", "test")),
                settingsMerge.items("goals", List.of("verify")),
                settingsMerge.items("profiles", List.of()),
                properties,
                settingsMerge.items("args", List.of()),
                settingsMerge.text("constraints", ""),
                settingsMerge.text("argLine", ""),
                settingsMerge.text("mavenOpts", ""),
                word(Isolation.class, settingsMerge.text("isolation", "directory")));
    }

    private static ExecutionPolicy executionPolicy(SettingsMerge settingsMerge) {
        return new ExecutionPolicy(
                ValueReader.duration(settingsMerge.text("timeout", "")).orElse(Duration.ZERO),
                word(SkipMissing.class, settingsMerge.text("skipMissing", "local")),
                word(FailFast.class, settingsMerge.text("failFast", "false")),
                settingsMerge.truth("ignoreOutcome"),
                settingsMerge.items("depends", List.of()),
                settingsMerge.truth("exclusive"));
    }

    private static <E extends Enum<E>> E word(Class<E> kind, String word) {
        return Enum.valueOf(kind, word.toUpperCase(Locale.ROOT));
    }
}
