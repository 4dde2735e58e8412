package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The recipes of the pages on continuous integration and on the matrix: their steps run in a clone, as on the server. */
class CiRecipesIT {

    private static final String JDK = String.valueOf(Runtime.version().feature());

    /** A project one commit past its release, with a branch that has a note, proposed as pull request 1. */
    private static Forge project(String name) {
        Mavens.main().repository().forget(name);
        Path folder = Sample.named("ci").group(name).word("jdk", JDK).in(Ground.project(name + "/origin"));
        Git git = Git.init(folder).play("commit Build\ntag v1.0.0\ncommit Another change\nbranch change");
        Ground.write(folder.resolve("releasenotes/notes/more-2222222222222222.yaml"), "fixes: ['It is fixed.']\n");
        git.play("commit Fix it\ncheckout main");
        Forge forge = Forge.of(git, name + "/forge");
        String change = forge.remoteGit().git("rev-parse", "change").strip();
        String main = forge.remoteGit().git("rev-parse", "main").strip();
        String merge = forge.remoteGit()
                .git("commit-tree", change + "^{tree}", "-p", main, "-p", change, "-m", "Merge change into main")
                .strip();
        forge.remoteGit().git("update-ref", "refs/pull/1/merge", merge);
        return forge;
    }

    private static void assertThere(Forge forge, String... paths) {
        for (String path : paths) {
            assertTrue(Files.isRegularFile(forge.workspace().resolve(path)), path);
        }
    }

    @Test
    void onGitHubAPullRequestIsBuiltCheckedAndReported() {
        Forge forge = project("recipes.github");
        RecipeRun run = new RecipeRun(Recipe.of("ci.md", "name: build"), forge)
                .value("github.event_name", "pull_request")
                .value("github.ref", "refs/pull/1/merge")
                .value("github.base_ref", "main")
                .value(
                        "github.sha",
                        forge.remoteGit().git("rev-parse", "refs/pull/1/merge").strip())
                .variable("GITHUB_ACTIONS", "true");

        run.job("build").ends();

        assertTrue(run.printed().contains("jdk" + JDK + " ok, 1 test in"), run.printed());
        Path reports = forge.file("artifacts/reports");
        for (String file : List.of(
                "target/matrix/junit.xml",
                "target/matrix/result.json",
                "target/release-notes/release-notes.md",
                "target/surefire-reports/TEST-CiTest.xml")) {
            assertTrue(Files.isRegularFile(reports.resolve(file)), file);
        }
        String notes = Ground.read(reports.resolve("target/release-notes/release-notes.md"));
        assertTrue(notes.contains("- It is fixed."), notes);
    }

    @Test
    void onGitLabABranchIsBuiltAndAMergeRequestNeedsANote() {
        Forge forge = project("recipes.gitlab").restoresRepository(".m2");
        RecipeRun run = new RecipeRun(Recipe.of("ci.md", "stages: [build]"), forge)
                .value("github.ref", "change")
                .variable("GITLAB_CI", "true")
                .variable("CI_PROJECT_DIR", forge.workspace().toString())
                .variable(
                        "CI_MERGE_REQUEST_DIFF_BASE_SHA",
                        forge.remoteGit().git("rev-parse", "main").strip());

        run.job("build").job("notes").ends();

        assertTrue(run.printed().contains("jdk" + JDK + " ok, 1 test in"), run.printed());
        // The cache is an untracked folder of the working copy.
        forge.checkout("refs/tags/v1.0.0", 0);
        String options = "-Dmaven.repo.local=" + forge.workspace().resolve(".m2");
        String shown = forge.succeeds(
                RecipeFormat.GITLAB.shell(),
                forge.workspace(),
                Map.of("MAVEN_OPTS", forge.environment("MAVEN_OPTS") + " " + options),
                "mvn -B -N version:show");
        assertTrue(shown.contains("version 1.0.0 from git"), shown);
    }

    /** Its commands are some of GitHub's, as {@link CiRecipesTest} checks. */
    @Test
    @InTheFullSet
    void jenkinsBuildsAndFindsTheReports() {
        Forge forge = project("recipes.jenkins");
        RecipeRun run = new RecipeRun(Recipe.of("ci.md", "pipeline {"), forge).variable("JENKINS_URL", "https://ci");

        run.job("").ends();

        assertTrue(run.printed().contains("jdk" + JDK + " ok, 1 test in"), run.printed());
        assertThere(forge, "target/release-notes/release-notes.md", "target/surefire-reports/TEST-CiTest.xml");
    }

    @Test
    void anImageWithoutGitHasTheVersionThatTheCommandPasses() {
        Forge forge = project("recipes.docker").program("docker", "#!/bin/sh\nprintf '%s\\n' \"$@\" > \"$CALLS\"\n");
        forge.checkout("main", 0);
        new RecipeRun(Recipe.of("ci.md", "docker build"), forge).job("").ends();
        assertEquals(List.of("build", "--build-arg", "VERSION=1.0.1-SNAPSHOT", "."), forge.calls());

        assertThrows(AssertionError.class, () -> new RecipeRun(Recipe.of("ci.md", "FROM maven"), forge).ends());
        RecipeRun image = new RecipeRun(Recipe.of("ci.md", "FROM maven"), forge).variable("VERSION", "1.0.1-SNAPSHOT");
        image.job("").ends();

        assertFalse(Files.exists(forge.workspace().resolve(".git")));
        assertThere(forge, "target/ci-1.0.1-SNAPSHOT.jar");
    }

    @Test
    void aChangeOfAStrangerIsBuiltWithoutTrust() {
        Forge forge = project("recipes.stranger");
        forge.checkout("refs/pull/1/merge", 0);
        RecipeRun run = new RecipeRun(Recipe.of("ci.md", "- run: mvn -B verify"), forge)
                .value("github.event_name", "pull_request");

        run.job("").ends();

        assertTrue(run.printed().contains("BUILD SUCCESS"), run.printed());
    }

    @Test
    void eachEnvironmentHasAJobAndOneMoreReportsThemAll() {
        Forge forge = project("recipes.matrix");
        Recipe recipe = Recipe.of("matrix.md", "jobs:");
        RecipeRun run = new RecipeRun(recipe, forge).variable("GITHUB_ACTIONS", "true");

        run.job("plan");
        String plan = run.written("GITHUB_OUTPUT");
        assertTrue(plan.startsWith("matrix={\"include\":[{\"env\":\"jdk" + JDK + "\",\"jdk\":\"" + JDK + "\""), plan);
        run.value("matrix.env", "jdk" + JDK)
                .value("matrix.jdk", JDK)
                .value("matrix.os", "ubuntu-latest")
                .value("matrix.compileJdk", "")
                .value("matrix.distribution", "temurin")
                .job("test")
                .ends();
        assertTrue(Files.isRegularFile(forge.workspace().resolve("target/matrix/result.json")));

        Ground.empty(forge.workspace());
        RecipeRun report = new RecipeRun(Recipe.of("matrix-run.md", "report:"), forge);
        report.job("report").ends();
        String summary = report.written("GITHUB_STEP_SUMMARY");
        assertTrue(summary.contains("| jdk" + JDK + " | ok |"), summary);
    }
}
