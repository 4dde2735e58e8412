package io.github.waymark.matrix.show;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.waymark.matrix.jdk.Jdk;
import io.github.waymark.matrix.plan.Environment;
import io.github.waymark.matrix.plan.Order;
import io.github.waymark.matrix.plan.Platform;
import io.github.waymark.matrix.plan.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Environments and whether they can be run here. */
public final class EnvironmentList {

    private final List<Environment> environments;
    private final Predicate<String> isListed;

    /**
     * Of these environments.
     *
     * @param isListed whether the environment of that name is run when nobody selects environments
     */
    public EnvironmentList(List<Environment> environments, Predicate<String> isListed) {
        this.environments = List.copyOf(environments);
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
        return table.text();
    }

    private static void row(Columns table, Environment one) {
        String state = one.state().reason().isEmpty()
                ? "ok"
                : one.state().word() + ": " + one.state().reason();
        table.row(one.name(), state, String.join(",", one.labels()), one.description());
    }

    /** A name a line. */
    public String names() {
        StringBuilder names = new StringBuilder();
        environments.forEach(one -> names.append(one.name()).append('\n'));
        return names.toString();
    }

    /** What runs before what: below each environment those that it depends on. */
    public String tree() {
        Order order = new Order(environments);
        StringBuilder tree = new StringBuilder();
        for (Environment one : environments) {
            branch(order, one, 0, tree);
        }
        return tree.toString();
    }

    private void branch(Order order, Environment one, int depth, StringBuilder tree) {
        tree.append("   ".repeat(depth)).append(one.name()).append('\n');
        for (String name : order.before(one)) {
            environments.stream()
                    .filter(other -> other.name().equals(name))
                    .forEach(other -> branch(order, other, depth + 1, tree));
        }
    }

    /** For programs. */
    public String json() {
        JsonObject document = Json.document();
        JsonArray all = new JsonArray();
        environments.forEach(one -> all.add(json(one)));
        document.add("environments", all);
        return Json.pretty(document);
    }

    private JsonObject json(Environment one) {
        JsonObject json = new JsonObject();
        Platform platform = one.platform();
        json.addProperty("name", one.name());
        json.addProperty("default", isListed.test(one.name()));
        json.addProperty("state", one.state().word());
        json.addProperty("reason", one.state().reason());
        json.add("factors", Json.array(one.factors()));
        json.add("labels", Json.array(one.labels()));
        json.addProperty("description", one.description());
        json.addProperty("mode", one.build().mode().name().toLowerCase(Locale.ROOT));
        json.addProperty("role", platform.role().name().toLowerCase(Locale.ROOT));
        json.addProperty("jdk", platform.jdk().text());
        json.addProperty("compileJdk", platform.compileJdk().text());
        if (one.state() instanceof State.Ok ok) {
            json.add("runsOn", json(ok.jdk()));
        }
        json.addProperty("maven", platform.maven().toString());
        json.add("os", Json.array(platform.os()));
        json.add("goals", Json.array(one.build().goals()));
        json.addProperty("ignoreOutcome", one.conduct().ignoreOutcome());
        json.add("depends", Json.array(new ArrayList<>(new Order(environments).before(one))));
        return json;
    }

    private static JsonObject json(Jdk jdk) {
        JsonObject json = new JsonObject();
        json.addProperty("home", jdk.home().toString());
        json.addProperty("version", jdk.version());
        json.addProperty("vendor", jdk.vendor());
        return json;
    }
}
