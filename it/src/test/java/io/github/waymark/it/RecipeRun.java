package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Runs the steps of a {@link Recipe} in their order, as the forge does, and writes down which ran.
 *
 * <p>Each step must run, or have a reason why it can't: {@link #ends} fails otherwise, so that a new step can't be forgotten.
 */
final class RecipeRun {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ *(.+?) *}}");
    private static final Pattern EVENT = Pattern.compile("github\\.event_name == '(\\w+)'");
    private static final Pattern FILE = Pattern.compile("hashFiles\\('([^']+)'\\) != ''");
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)");

    private final Recipe recipe;
    private final Forge forge;
    private final ForgeActions actions;
    private final Map<String, String> expressions = new LinkedHashMap<>();
    private final Map<String, String> examples = new LinkedHashMap<>();
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Map<RecipeStep, String> done = new LinkedHashMap<>();
    private final List<String> printed = new ArrayList<>();
    private String before = "";

    RecipeRun(Recipe recipe, Forge forge) {
        this.recipe = recipe;
        this.forge = forge;
        this.actions = new ForgeActions(recipe, forge);
        for (String file : List.of("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT", "GITHUB_ENV")) {
            if (recipe.format() == RecipeFormat.GITHUB) {
                variables.put(file, Ground.write(forge.file(file), "").toString());
            }
        }
    }

    /** What the forge puts in for <code>${{ name }}</code>. */
    RecipeRun value(String name, String value) {
        expressions.put(name, value);
        return this;
    }

    /** What users of the recipe replace in it. */
    RecipeRun replaced(String example, String own) {
        examples.put(example, own);
        return this;
    }

    /** A variable that the forge sets. */
    RecipeRun variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /** What the page has the script begin with. */
    RecipeRun before(String script) {
        before = script;
        return this;
    }

    /** A step that can't run here. */
    RecipeRun cannot(String step, String reason) {
        List<RecipeStep> found = recipe.steps().stream()
                .filter(one -> one.toString().contains(step))
                .toList();
        assertTrue(!found.isEmpty(), () -> "no step of " + recipe + " contains " + step);
        found.forEach(one -> done.putIfAbsent(one, "not run: " + reason));
        return this;
    }

    /** Runs the steps of a job, up to the first that fails. */
    RecipeRun job(String name) {
        List<RecipeStep> steps =
                recipe.steps().stream().filter(step -> step.job().equals(name)).toList();
        assertTrue(!steps.isEmpty(), () -> "no job " + name + " in " + recipe);
        steps.stream().filter(this::applies).forEach(this::step);
        return this;
    }

    /** What the scripts have printed so far. */
    String printed() {
        return String.join("\n", printed);
    }

    /** What was written to a file that the forge reads, such as {@code GITHUB_STEP_SUMMARY}. */
    String written(String variable) {
        return Ground.read(Path.of(variables.getOrDefault(variable, "")));
    }

    /** Requires that each step ran or has a reason. */
    void ends() {
        List<String> open = recipe.steps().stream()
                .filter(step -> !done.containsKey(step))
                .map(RecipeStep::toString)
                .toList();
        assertEquals(List.of(), open, () -> "steps of " + recipe + " that neither ran nor have a reason");
        RecipeReport.add(
                recipe,
                recipe.steps().stream()
                        .map(step -> "- " + step + ": " + done.getOrDefault(step, ""))
                        .collect(Collectors.joining("\n")));
    }

    private boolean applies(RecipeStep step) {
        if (done.getOrDefault(step, "").startsWith("not run")) {
            return false;
        }
        Matcher event = EVENT.matcher(step.condition());
        if (event.matches()) {
            return event.group(1).equals(expressions.get("github.event_name"));
        }
        if (step.condition().startsWith("always() && ")) {
            return List.of(step.condition().split(" && ")).stream().skip(1).allMatch(this::holds);
        }
        boolean known = Set.of("", "always()", "failure()").contains(step.condition())
                || recipe.format() == RecipeFormat.GITLAB;
        assertTrue(known, () -> "write when this applies: " + step.condition() + " of " + recipe);
        return !step.condition().equals("failure()");
    }

    /** A part of a condition: {@code !github.event…} of a value, or whether a file is there. */
    private boolean holds(String part) {
        Matcher file = FILE.matcher(part);
        if (file.matches()) {
            return Files.exists(forge.workspace().resolve(file.group(1)));
        }
        assertTrue(part.startsWith("!github."), () -> "write when this applies: " + part + " of " + recipe);
        return !Boolean.parseBoolean(expressions.getOrDefault(part.substring(1), "false"));
    }

    private void step(RecipeStep step) {
        if (step.isAction()) {
            Map<String, String> inputs = new LinkedHashMap<>();
            step.with().forEach((name, value) -> inputs.put(name, filled(value)));
            done.put(step, actions.run(step.action(), inputs, expressions.getOrDefault("github.ref", "main")));
        } else {
            printed.add(forge.succeeds(
                    recipe.format().shell(), forge.workspace(), environment(step), before + filled(step.script())));
            readVariables();
            done.put(step, "ran");
        }
    }

    private Map<String, String> environment(RecipeStep step) {
        Map<String, String> all = new LinkedHashMap<>(variables);
        step.with().forEach((name, value) -> all.put(name, expanded(filled(value), all)));
        String options = all.getOrDefault("MAVEN_OPTS", "");
        all.put("MAVEN_OPTS", (forge.environment("MAVEN_OPTS") + " " + options).strip());
        return all;
    }

    /** What GitLab does with the variables of a pipeline. */
    private String expanded(String value, Map<String, String> known) {
        return recipe.format() == RecipeFormat.GITLAB
                ? VARIABLE.matcher(value)
                        .replaceAll(name -> Matcher.quoteReplacement(known.getOrDefault(name.group(1), "")))
                : value;
    }

    private String filled(String text) {
        String own = text;
        for (Map.Entry<String, String> example : examples.entrySet()) {
            own = own.replace(example.getKey(), example.getValue());
        }
        return EXPRESSION.matcher(own).replaceAll(found -> {
            String name = found.group(1);
            Matcher event = EVENT.matcher(name);
            String value = event.matches()
                    ? String.valueOf(event.group(1).equals(expressions.get("github.event_name")))
                    : expressions.get(name);
            if (value == null) {
                throw new AssertionError("no value for ${{ " + name + " }} of " + recipe);
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** Lines {@code NAME=value} of the file are variables of the next steps. */
    private void readVariables() {
        if (variables.containsKey("GITHUB_ENV")) {
            written("GITHUB_ENV").lines().forEach(line -> {
                String[] pair = line.split("=", 2);
                variables.put(pair[0], pair[1]);
            });
        }
    }
}
