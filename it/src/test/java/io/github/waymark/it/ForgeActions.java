package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** What a forge does itself in a job: checkouts, settings for Maven, artifacts and reports. */
final class ForgeActions {

    /** What a forge does itself around a job, and what it means here. */
    private static final Map<String, String> DONE_BY_THE_FORGE = Map.of(
            "actions/setup-java", "the JDK and the Maven of the test run it; a server-id became a settings.xml",
            "actions/cache", "nothing is cached from one job to the next",
            "junit", "the reports that it names are there",
            "archiveArtifacts", "the files that it names are there",
            "skipDefaultCheckout", "an option of the pipeline",
            "FROM", "the machine of the test is the image",
            "WORKDIR", "the folder of the script",
            "ARG", "a variable of the script");

    private final Recipe recipe;
    private final Forge forge;

    ForgeActions(Recipe recipe, Forge forge) {
        this.recipe = recipe;
        this.forge = forge;
    }

    /**
     * Does what the forge does, and returns what that is here.
     *
     * @param ref what a checkout is of, unless the step says it
     */
    String run(String name, Map<String, String> inputs, String ref) {
        switch (name) {
            case "actions/checkout" ->
                forge.checkout(
                        inputs.getOrDefault("ref", ref), Integer.parseInt(inputs.getOrDefault("fetch-depth", "1")));
            case "checkout" -> checkout(inputs, ref);
            case "actions/setup-java" -> setUpJava(inputs);
            case "actions/upload-artifact" -> upload(inputs);
            case "actions/download-artifact" ->
                Ground.copy(forge.file("artifacts"), forge.workspace().resolve(inputs.getOrDefault("path", "")));
            case "github/codeql-action/upload-sarif" -> {
                String sarif = Ground.read(forge.workspace().resolve(inputs.getOrDefault("sarif_file", "")));
                assertTrue(sarif.contains("\"version\"") && sarif.contains("\"runs\""), sarif);
            }
            case "artifacts" -> artifacts(inputs);
            case "junit", "archiveArtifacts" ->
                quoted(inputs.getOrDefault("line", "")).forEach(this::matching);
            case "COPY" -> copyWithoutGit(inputs.getOrDefault("line", ""));
            default ->
                assertTrue(
                        DONE_BY_THE_FORGE.containsKey(name),
                        () -> recipe + ": write what the action " + name + " does here");
        }
        return DONE_BY_THE_FORGE.getOrDefault(name, "done by the test as the forge does it");
    }

    /** GitLab checks out a commit, 20 commits deep unless the pipeline says otherwise; Jenkins the last one of a branch. */
    private void checkout(Map<String, String> inputs, String ref) {
        boolean jenkins = inputs.containsKey("line");
        int depth = jenkins
                ? recipe.text().contains("cloneOption(shallow: false, noTags: false)") ? 0 : 1
                : Integer.parseInt(inputs.getOrDefault("GIT_DEPTH", "20"));
        forge.checkout(ref, depth);
        if (!jenkins) {
            Git.in(forge.workspace()).git("checkout", "--quiet", "--detach");
        }
    }

    /** The action writes the settings of a server, and imports a key. */
    private void setUpJava(Map<String, String> inputs) {
        if (inputs.containsKey("server-id")) {
            Ground.write(
                    forge.runnerHome().resolve(".m2/settings.xml"),
                    "<settings><servers><server><id>%s</id><username>${env.%s}</username><password>${env.%s}</password></server></servers></settings>\n"
                            .formatted(
                                    inputs.get("server-id"),
                                    inputs.get("server-username"),
                                    inputs.get("server-password")));
        }
        if (inputs.containsKey("gpg-private-key")) {
            Path key = Ground.write(forge.file("key.asc"), inputs.getOrDefault("gpg-private-key", ""));
            forge.succeeds(List.of("sh", "-e"), forge.file("."), Map.of(), "gpg --batch --import " + key);
        }
    }

    private void upload(Map<String, String> inputs) {
        List<String> paths =
                inputs.getOrDefault("path", "").lines().map(String::strip).toList();
        Path artifact = Ground.empty(forge.file("artifacts").resolve(inputs.getOrDefault("name", "artifact")));
        for (String path : paths) {
            for (Path file : matching(path)) {
                // One path loses its folder, several keep the folder that they share.
                Path one = forge.workspace().resolve(path);
                Path top = paths.size() > 1
                        ? forge.workspace()
                        : Files.isRegularFile(one) ? Objects.requireNonNull(one.getParent()) : one;
                Path copy = artifact.resolve(top.relativize(file).toString());
                Ground.existing(Objects.requireNonNull(copy.getParent()));
                Ground.copy(file, copy);
            }
        }
    }

    /** GitLab's {@code paths} and {@code reports} as SnakeYAML prints them. */
    private void artifacts(Map<String, String> inputs) {
        String all = inputs.getOrDefault("paths", "") + inputs.getOrDefault("reports", "");
        Pattern.compile("[^\\s\\[\\]{},=]*[/.][^\\s\\[\\]{},=]*")
                .matcher(all)
                .results()
                .forEach(path -> matching(path.group()));
    }

    private static List<String> quoted(String line) {
        return Pattern.compile("'([^']+)'")
                .matcher(line)
                .results()
                .flatMap(one -> List.of(one.group(1).split(", *")).stream())
                .toList();
    }

    /** What a pattern finds in the working copy; something must be there. */
    private List<Path> matching(String pattern) {
        Path top = forge.workspace();
        String plain = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
        List<Path> found = Ground.below(top)
                .filter(path ->
                        FileSystems.getDefault().getPathMatcher("glob:" + plain).matches(top.relativize(path))
                                || (plain.startsWith("**/")
                                        && FileSystems.getDefault()
                                                .getPathMatcher("glob:" + plain.substring(3))
                                                .matches(top.relativize(path))))
                .toList();
        assertTrue(!found.isEmpty(), () -> recipe + ": nothing in " + top + " matches " + pattern);
        return found;
    }

    /** An image gets the files, without what {@code .dockerignore} leaves out: here {@code .git}. */
    private void copyWithoutGit(String line) {
        assertEquals(". .", line);
        Path copy = forge.file("copy");
        Ground.delete(copy);
        Ground.copy(forge.workspace(), copy);
        Ground.delete(copy.resolve(".git"));
        Ground.delete(forge.workspace());
        Ground.copy(copy, forge.workspace());
        assertTrue(!Files.exists(forge.workspace().resolve(".git")));
    }
}
