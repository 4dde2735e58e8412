package io.github.waymark.matrix.plan;

import io.github.waymark.matrix.declare.Complaints;
import io.github.waymark.matrix.declare.Declaration;
import io.github.waymark.matrix.declare.Given;
import io.github.waymark.matrix.declare.Layer;
import io.github.waymark.matrix.declare.Named;
import io.github.waymark.matrix.declare.Values;
import io.github.waymark.matrix.expand.Braces;
import io.github.waymark.matrix.jdk.Jdk;
import io.github.waymark.matrix.jdk.JdkRequirement;
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
public final class Composition {

    /** An environment, and where its values come from. */
    public record Composed(Environment environment, List<Stated> stated) {}

    private final Declaration declaration;
    private final FactorTable table;
    private final Overrides overrides;
    private final StateRules rules;
    private final Machinery machinery;

    public Composition(Declaration declaration, FactorTable table, Overrides overrides, Machinery machinery) {
        this.declaration = declaration;
        this.table = table;
        this.overrides = overrides;
        this.machinery = machinery;
        this.rules = new StateRules(machinery);
    }

    /** The environment; parts of its name that mean nothing are complained about. */
    public Composed of(Draft draft, Complaints complaints) {
        List<String> unknown = new ArrayList<>();
        List<Factor> factors = table.of(draft.name(), draft.axes(), unknown);
        if (!draft.whole()) {
            unknown.forEach(part ->
                    complaints.unknown("factor", part, draft.place() + ", in '" + draft.name() + "'", table.names()));
        }
        Fold fold = folded(draft, factors, List.of());
        List<Layer> ofItsJdk = table.conditional(FactorTable.JDK, feature(fold));
        Fold settled = ofItsJdk.isEmpty() ? fold : folded(draft, factors, ofItsJdk);
        return new Composed(environment(draft, factors, settled), settled.stated());
    }

    private Fold folded(Draft draft, List<Factor> factors, List<Layer> ofItsJdk) {
        Fold fold = new Fold().add(declaration.base());
        List<Layer> layers = new ArrayList<>();
        factors.forEach(factor -> layers.addAll(factor.layers()));
        layers.addAll(ofItsJdk);
        fold.add(layers).add(described(layers)).add(draft.included());
        for (Named env : declaration.env().values()) {
            if (means(env.name(), draft.name())) {
                fold.add(env.layer());
            }
        }
        declaration.labels().forEach((label, envs) -> {
            if (envs.items().stream().anyMatch(env -> means(env, draft.name()))) {
                fold.add(Layer.of("labels", Given.of(label, envs.place())));
            }
        });
        fold.add(overrides.all());
        for (Named override : overrides.single()) {
            if (means(override.name(), draft.name())) {
                fold.replace(override.layer());
            }
        }
        return fold;
    }

    /** The descriptions of the factors together describe the environment. */
    private static Layer described(List<Layer> layers) {
        List<Given> all = layers.stream()
                .filter(layer -> layer.values().containsKey("description"))
                .map(layer -> layer.values().get("description"))
                .toList();
        if (all.size() < 2) {
            return Layer.NOTHING;
        }
        String text = String.join(", ", all.stream().map(Given::text).toList());
        String place =
                String.join(", ", all.stream().map(Given::place).distinct().toList());
        return Layer.of("description", Given.of(text, place));
    }

    private boolean means(String pattern, String name) {
        if (pattern.indexOf('*') >= 0) {
            return NameGlob.matches(pattern, name);
        }
        return pattern.equals(name)
                || (pattern.indexOf('{') >= 0
                        && Braces.expand(pattern, "env", machinery::releases).contains(name));
    }

    /** The feature release that conditions on {@code jdk} are compared with; empty when nothing is known of it. */
    private String feature(Fold fold) {
        JdkRequirement requirement = jdk(fold, "jdk");
        if (requirement.lowest() == requirement.highest()) {
            return String.valueOf(requirement.lowest());
        }
        return machinery
                .jdks()
                .best(requirement)
                .map(Jdk::feature)
                .map(String::valueOf)
                .orElse("");
    }

    private static JdkRequirement jdk(Fold fold, String key) {
        return fold.given(key)
                .map(given -> JdkRequirement.of(given.text(), given.place()))
                .orElse(JdkRequirement.ANY);
    }

    private Environment environment(Draft draft, List<Factor> factors, Fold fold) {
        Build build = build(fold);
        Platform asked = platform(fold, build.mode());
        Platform platform = rules.settled(asked, fold.text("role", "auto"));
        return new Environment(
                draft.name(),
                factors.stream().map(Factor::name).toList(),
                fold.items("labels", List.of()),
                fold.text("description", ""),
                platform,
                build,
                conduct(fold),
                rules.state(draft, factors, platform, build.mode(), fold));
    }

    private static Platform platform(Fold fold, Mode mode) {
        String maven = fold.text("maven", "outer");
        return new Platform(
                jdk(fold, "jdk"),
                jdk(fold, "compileJdk"),
                mode == Mode.TEST ? Role.RUNTIME : Role.HOST,
                maven.equals("outer") ? MavenRequirement.OUTER : new MavenRequirement(maven),
                fold.items("os", List.of()));
    }

    private static Build build(Fold fold) {
        Map<String, String> properties = new LinkedHashMap<>();
        fold.below("properties").forEach((name, given) -> properties.put(name, given.text()));
        return new Build(
                word(Mode.class, fold.text("mode", "test")),
                fold.items("goals", List.of("verify")),
                fold.items("profiles", List.of()),
                properties,
                fold.items("args", List.of()),
                fold.text("constraints", ""),
                fold.text("argLine", ""),
                fold.text("mavenOpts", ""),
                word(Isolation.class, fold.text("isolation", "directory")));
    }

    private static Conduct conduct(Fold fold) {
        return new Conduct(
                Values.duration(fold.text("timeout", "")).orElse(Duration.ZERO),
                word(SkipMissing.class, fold.text("skipMissing", "local")),
                word(FailFast.class, fold.text("failFast", "false")),
                fold.truth("ignoreOutcome"),
                fold.items("depends", List.of()),
                fold.truth("exclusive"));
    }

    private static <E extends Enum<E>> E word(Class<E> kind, String word) {
        return Enum.valueOf(kind, word.toUpperCase(Locale.ROOT));
    }
}
