package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Waymark's own workflows. Those of a release run in a small project of the same shape, with its requests in the folder
 * {@code releases}; the commands of the others are whole builds, which run elsewhere.
 */
class OwnWorkflowsIT {

    private static final Path ROOT = Ground.rootPom().resolveSibling("");
    /** What GitHub does before and after these builds. */
    private static final Set<String> ACTIONS = Set.of(
            "actions/checkout",
            "actions/setup-java",
            "actions/upload-artifact",
            "actions/upload-pages-artifact",
            "actions/deploy-pages");

    private static final String FIRST_STAGE =
            "a whole build, which CONTRIBUTING names; the plugins of this build are there already";

    private static final String ROBOT = "robot@example.org";
    private static final String REQUEST = "releases/deliverables/_independent/small.yaml";

    @ParameterizedTest
    @CsvSource({"build, 3", "matrix, 2", "site, 2"})
    void aCommandOfAWholeBuildIsOneThatThePagesName(String name, int commands) {
        Recipe recipe = switch (name) {
            case "build" -> Recipe.workflow("build");
            case "matrix" -> Recipe.workflow("matrix");
            default -> Recipe.workflow("site");
        };
        String pages = Ground.read(ROOT.resolve("README.md")) + Ground.read(ROOT.resolve("CONTRIBUTING.md"));

        recipe.steps().stream()
                .filter(RecipeStep::isAction)
                .forEach(step -> assertTrue(ACTIONS.contains(step.action()), step::toString));
        List<String> scripts = recipe.steps().stream()
                .filter(step -> !step.isAction())
                .map(step -> step.script().strip().replace("./mvnw -B -ntp", "mvn -B"))
                .toList();

        assertEquals(commands, scripts.size(), scripts::toString);
        scripts.forEach(script -> assertTrue(pages.contains(script), () -> "neither page names " + script));
        RecipeReport.add(
                recipe,
                "A whole build, which is not run again: README and CONTRIBUTING name its commands.\n\n- "
                        + String.join("\n- ", scripts));
    }

    @Test
    void aReleaseIsRequestedTaggedBuiltAndPacked() throws IOException {
        Gpg key = Gpg.orSkip(ROBOT);
        Gpg runner = new Gpg(Ground.outside());
        Forge forge = Forge.of(smallProject(Ground.project("recipes.own/origin")), "recipes.own/forge")
                .environment("GNUPGHOME", runner.home().toString())
                .repositoryOfTheRunner();
        String before = forge.remoteGit().git("rev-parse", "main").strip();
        forge.remoteGit().git("update-ref", "refs/pull/1/merge", "change");

        requests(forge, before, key);
        assertEquals("v0.1.0", forge.remoteGit().git("tag").strip());
        assertTrue(Files.isRegularFile(forge.file("artifacts/result/result.json")));

        bundle(forge, key);
        try (JarFile bundle =
                new JarFile(forge.file("artifacts/release/target/bundle.zip").toFile())) {
            List<String> names = bundle.stream().map(Object::toString).toList();
            assertTrue(names.contains("io/github/small/lib/0.1.0/lib-0.1.0.jar"), names::toString);
            assertTrue(names.stream().noneMatch(name -> name.contains("maven-metadata")), names::toString);
        }
        String notes = Ground.read(forge.file("artifacts/release/target/release-notes/release-notes.github.md"));
        assertTrue(notes.contains("It is small."), notes);
        key.end();
        runner.end();
    }

    private static void requests(Forge forge, String before, Gpg key) throws IOException {
        RecipeRun run = new RecipeRun(Recipe.workflow("requests"), forge)
                .value("github.event_name", "pull_request")
                .value("github.ref", "refs/pull/1/merge")
                .value("github.base_ref", "main")
                .variable("GITHUB_ACTIONS", "true")
                .cannot("install -DskipTests", FIRST_STAGE)
                .job("validate");
        String summary = run.written("GITHUB_STEP_SUMMARY");
        assertTrue(summary.contains("It is small."), summary);
        forge.remoteGit().git("update-ref", "refs/heads/main", "change");
        run.value("github.event_name", "push")
                .value("github.ref", "main")
                .value("github.event.before", before)
                .value("secrets.RELEASE_KEY", key.exported(true))
                .value("secrets.RELEASE_TOKEN", "secret")
                .value("vars.RELEASE_FINGERPRINT", key.fingerprint())
                .job("apply")
                .ends();
    }

    private static void bundle(Forge forge, Gpg key) throws IOException {
        new RecipeRun(Recipe.workflow("release"), forge)
                .value("github.ref", "refs/tags/v0.1.0")
                .value("secrets.RELEASE_KEY", key.exported(true))
                .value("secrets.RELEASE_PASSPHRASE", "")
                .value("vars.RELEASE_FINGERPRINT", key.fingerprint())
                .variable("GITHUB_ACTIONS", "true")
                .cannot("install -DskipTests", FIRST_STAGE)
                .cannot(
                        "-Dtest=BundleTest",
                        "OwnReleaseTest compares it with CONTRIBUTING; the small project has no such test")
                .job("bundle")
                .ends();
    }

    /** Modules {@code lib} and {@code it}, and a branch that requests the first release. */
    private static Git smallProject(Path folder) {
        Mavens.main().repository().forget("io.github.small");
        Sample.named("workflows").group("io.github.small").in(folder);
        Forge.executable(folder.resolve("mvnw"), "#!/bin/sh\nexec mvn \"$@\"\n");
        String settings = Ground.read(ROOT.resolve("releases/releases.yml"));
        Ground.write(
                folder.resolve("releases/releases.yml"),
                settings.replace("rules:\n", "published: []\nrules:\n  pom-metadata: off\n"));
        Ground.write(folder.resolve(REQUEST), """
                team: small
                type: library
                release-model: independent
                repository-settings:
                  small/small:
                    coordinates: ['io.github.small:lib']
                """);
        Git git = Git.init(folder).play("commit Start\nbranch change");
        Ground.write(
                folder.resolve(REQUEST),
                Ground.read(folder.resolve(REQUEST))
                        + """
                releases:
                  - version: 0.1.0
                    projects:
                      - repo: small/small
                        hash: %s
                """.formatted(git.git("rev-parse", "main").strip()));
        return git.play("commit Release 0.1.0\ncheckout main");
    }
}
