package io.github.waymark.it;

import io.github.waymark.it.PageBlocks.Block;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A recipe for a CI server: a block of a page, or one of Waymark's own workflows. {@link RecipeRun} runs its steps.
 *
 * @param page the name of the file
 * @param start how it begins; with the page its name
 */
record Recipe(String page, String start, RecipeFormat format, String text) {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern GITHUB = Pattern.compile("(?m)^ *(- )?(run|uses): ");
    private static final Pattern GITLAB = Pattern.compile("(?m)^ *script:");
    /** Commands for a script: goals in batch mode, and programs that are not Maven. */
    private static final Pattern SHELL =
            Pattern.compile("(?m)^(mvn -B |git |gh |glab |tea |curl |docker |mkdir |gpg |[a-z]+=\\$\\()");

    /** Each recipe of the pages and each workflow. */
    static List<Recipe> all() {
        Stream<Recipe> blocks = PageBlocks.all().stream()
                .filter(block -> !formatOf(block).equals(RecipeFormat.NONE))
                .map(block -> new Recipe(
                        Path.of(block.page()).getFileName().toString(),
                        block.text().lines().findFirst().orElse("").strip(),
                        formatOf(block),
                        block.text()));
        Stream<Recipe> workflows = Ground.below(ROOT.resolve(".github/workflows"))
                .filter(file -> file.toString().endsWith(".yml"))
                .map(file -> new Recipe(
                        String.valueOf(file.getFileName()),
                        Ground.read(file).lines().findFirst().orElse(""),
                        RecipeFormat.GITHUB,
                        Ground.read(file)));
        return Stream.concat(blocks, workflows).toList();
    }

    /** The one recipe of a page that begins so. */
    static Recipe of(String page, String start) {
        List<Recipe> found = all().stream()
                .filter(recipe -> recipe.page().equals(page) && recipe.start().startsWith(start))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " recipes of " + page + " begin with " + start);
        }
        return found.get(0);
    }

    /** One of Waymark's own workflows. */
    static Recipe workflow(String name) {
        return of(name + ".yml", "");
    }

    List<RecipeStep> steps() {
        return format.steps(text);
    }

    private static RecipeFormat formatOf(Block block) {
        String text = block.text();
        if (text.startsWith("pipeline {")) {
            return RecipeFormat.JENKINS;
        }
        if (text.startsWith("FROM ")) {
            return RecipeFormat.DOCKER;
        }
        if (GITHUB.matcher(text).find()) {
            return RecipeFormat.GITHUB;
        }
        if (GITLAB.matcher(text).find()) {
            return RecipeFormat.GITLAB;
        }
        boolean ofTheSite = block.page().startsWith("src/site/");
        return ofTheSite
                        && block.language().equals("text")
                        && SHELL.matcher(text).find()
                ? RecipeFormat.SHELL
                : RecipeFormat.NONE;
    }

    @Override
    public String toString() {
        return page + ": " + start;
    }
}
