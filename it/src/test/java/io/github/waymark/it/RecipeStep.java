package io.github.waymark.it;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A step of a recipe.
 *
 * @param job the job that it belongs to; empty where the format has none
 * @param number its place in the job, from 1
 * @param action what the forge or the format does itself, such as {@code actions/checkout}; empty if the step is a script
 * @param script what a shell runs; empty if the step is an action
 * @param with the inputs of an action, and the variables of a script
 * @param condition when it runs, as the format writes it; empty for always
 */
record RecipeStep(String job, int number, String action, String script, Map<String, String> with, String condition) {

    RecipeStep {
        with = Map.copyOf(new LinkedHashMap<>(with));
    }

    static RecipeStep action(String job, int number, String action, Map<String, String> with, String condition) {
        return new RecipeStep(job, number, action, "", with, condition);
    }

    static RecipeStep script(String job, int number, String script, Map<String, String> with, String condition) {
        return new RecipeStep(job, number, "", script, with, condition);
    }

    boolean isAction() {
        return !action.isEmpty();
    }

    @Override
    public String toString() {
        String first = script.lines().findFirst().orElse("");
        String what = isAction() ? action : script.lines().count() > 1 ? first + " …" : first;
        return (job.isEmpty() ? "" : job + ", ") + "step " + number + ": " + what;
    }
}
