package io.github.waymark.matrix.show;

import io.github.waymark.json.JsonMap;
import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.Platform;
import io.github.waymark.matrix.environment.State;
import io.github.waymark.matrix.jdk.Jdk;
import io.github.waymark.matrix.plan.EnvironmentOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Lists environments and whether they can run here. */
public final class EnvironmentList {

    private final List<Environment> environments;
    private final Predicate<String> isListed;
    private final Function<Environment, List<String>> fixes;
    private final EnvironmentOrder order;
    private final Map<String, Environment> byName = new HashMap<>();

    /**
     * Lists these environments.
     *
     * @param isListed whether the environment of a name runs without a selection
     * @param fixes how an environment that can't run here can be made to
     */
    public EnvironmentList(
            List<Environment> environments, Predicate<String> isListed, Function<Environment, List<String>> fixes) {
        this.fixes = fixes;
        this.environments = List.copyOf(environments);
        this.order = new EnvironmentOrder(environments);
        environments.forEach(environment -> byName.put(environment.name(), environment));
        this.isListed = isListed;
    }

    /** A table for people. */
    public String text() {
        Columns table = new Columns();
        environments.stream().filter(one -> isListed.test(one.name())).forEach(one -> row(table, one));
        List<Environment> additional =
                environments.stream().filter(one -> !isListed.test(one.name())).toList();
        if (!additional.isEmpty()) {
            table.row("additional, run when they are named:");
            additional.forEach(one -> row(table, one));
        }
        String advice = environments.stream()
                .flatMap(one -> fixes.apply(one).stream())
                .distinct()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return table.text() + advice;
    }

    private static void row(Columns table, Environment one) {
        String state = one.state().reason().isEmpty()
                ? "ok"
                : one.state().word() + ": " + one.state().reason();
        table.row(one.name(), state, String.join(",", one.labels()), one.description());
    }

    /** One name per line. */
    public String names() {
        StringBuilder names = new StringBuilder();
        environments.forEach(one -> names.append(one.name()).append('\n'));
        return names.toString();
    }

    /** Each environment, and below it those that it depends on. */
    public String tree() {
        StringBuilder tree = new StringBuilder();
        for (Environment one : environments) {
            branch(one, 0, tree);
        }
        return tree.toString();
    }

    private void branch(Environment one, int depth, StringBuilder tree) {
        tree.append("   ".repeat(depth)).append(one.name()).append('\n');
        for (String name : order.before(one)) {
            branch(Objects.requireNonNull(byName.get(name)), depth + 1, tree);
        }
    }

    /** For programs. */
    public String json() {
        List<JsonMap> all = environments.stream().map(this::json).toList();
        return JsonMap.report().add("environments", all).text();
    }

    private JsonMap json(Environment one) {
        Platform platform = one.platform();
        JsonMap json = new JsonMap()
                .add("name", one.name())
                .add("default", isListed.test(one.name()))
                .add("state", one.state().word())
                .add("reason", one.state().reason())
                .add("fix", String.join(" ", fixes.apply(one)))
                .add("factors", one.factors())
                .add("labels", one.labels())
                .add("description", one.description())
                .add("mode", one.build().mode().name().toLowerCase(Locale.ROOT))
                .add("role", platform.role().name().toLowerCase(Locale.ROOT))
                .add("jdk", platform.jdk().text())
                .add("compileJdk", platform.compileJdk().text());
        if (one.state() instanceof State.Ok ok) {
            json.add("runsOn", json(ok.jdk()));
        }
        return json.add("maven", platform.maven().toString())
                .add("os", platform.os())
                .add("goals", one.build().goals())
                .add("ignoreOutcome", one.executionPolicy().ignoreOutcome())
                .add("depends", order.before(one));
    }

    private static JsonMap json(Jdk jdk) {
        return new JsonMap()
                .add("home", jdk.home().toString())
                .add("version", jdk.version())
                .add("vendor", jdk.vendor());
    }
}
