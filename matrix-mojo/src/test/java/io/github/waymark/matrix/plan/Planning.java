package io.github.waymark.matrix.plan;

import io.github.waymark.matrix.declare.Declaration;
import io.github.waymark.matrix.declare.SettingsLayer;
import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.State;
import io.github.waymark.matrix.jdk.Jdk;
import io.github.waymark.matrix.jdk.Jdks;
import io.github.waymark.matrix.jdk.OperatingSystem;
import io.github.waymark.matrix.plan.settings.CommandLineOverrides;
import io.github.waymark.matrix.plan.settings.PlanContext;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A matrix on a machine with JDK 17, which runs Maven 3.9.16, and JDK 25, on Linux. */
public final class Planning {

    /** The JDKs of that machine. */
    public static final Jdks JDKS = new Jdks(List.of(jdk(17), jdk(25)), List.of());

    private String yaml = "{}";
    private final Map<String, String> properties = new TreeMap<>();
    private String variable = "";
    private PlanContext planContext = new PlanContext(OperatingSystem.LINUX, "3.9.16", 8);
    private Selection selection = Selection.DEFAULT;

    private Planning() {}

    public static Planning of(String yaml) {
        Planning planning = new Planning();
        planning.yaml = yaml;
        return planning;
    }

    Planning property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    /** What {@code MATRIX_SET} says. */
    Planning variable(String settings) {
        variable = settings;
        return this;
    }

    public Planning planContext(OperatingSystem os, String maven, int hostMinimum) {
        planContext = new PlanContext(os, maven, hostMinimum);
        return this;
    }

    public Planning names(String names) {
        selection = new Selection(
                names, selection.factors(), selection.labels(), selection.skip(), selection.partition(), false);
        return this;
    }

    Planning selection(String names, String factors, String labels, String skip, String partition, boolean depends) {
        selection = new Selection(names, factors, labels, skip, partition, depends);
        return this;
    }

    public Matrix matrix() {
        Tree tree = YamlFile.read(yaml, "m.yaml").root().orElse(Tree.empty("m.yaml"));
        return Matrix.of(
                Declaration.of(tree),
                CommandLineOverrides.of(SettingsLayer.NOTHING, properties, variable),
                JDKS,
                planContext);
    }

    public Plan plan() {
        return matrix().plan(selection);
    }

    /** The names of the environments of the plan. */
    String planned() {
        return String.join(
                " ", plan().environments().stream().map(Environment::name).toList());
    }

    /** The names of all environments that are not excluded. */
    String declared() {
        Stream<Environment> all =
                matrix().environments().stream().filter(one -> !(one.state() instanceof State.Excluded));
        return String.join(" ", all.map(Environment::name).toList());
    }

    public Environment environment(String name) {
        return matrix().plan(new Selection(name, "", "", "", "", false))
                .environments()
                .get(0);
    }

    public String state(String name) {
        State state = environment(name).state();
        return (state.word() + " " + state.reason()).strip();
    }

    /** A setting as text, and its origin after a {@code #}. */
    String stated(String name, String key) {
        return matrix().plan(new Selection(name, "", "", "", "", false)).stated().values().iterator().next().stream()
                .filter(stated -> stated.key().equals(key))
                .map(stated -> stated.value() + " # " + stated.origin())
                .findFirst()
                .orElse("");
    }

    private static Jdk jdk(int feature) {
        return new Jdk(
                Path.of("/jdk/" + feature),
                feature + ".0.3",
                feature,
                false,
                "Eclipse Adoptium",
                "temurin",
                "x86_64",
                List.of("test"));
    }
}
