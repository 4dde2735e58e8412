package io.github.waymark.it;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which steps of the recipes ran, and why others didn't: {@code target/recipes.md}. */
final class RecipeReport {

    private static final Map<String, String> RECIPES = new TreeMap<>();

    private RecipeReport() {}

    static synchronized void add(Recipe recipe, String steps) {
        RECIPES.put(recipe.toString(), steps);
        Ground.write(
                Ground.target().resolve("recipes.md"),
                RECIPES.entrySet().stream()
                        .map(entry -> "## " + entry.getKey() + "\n\n" + entry.getValue() + "\n")
                        .collect(Collectors.joining("\n", "# Recipes\n\n", "")));
    }
}
