package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.it.PageBlocks.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The recipes around a release: a request is checked, merged and applied, the tag is deployed and announced. */
class ReleaseRecipesIT {

    /** The address that the recipes give to git, and so that of the key. */
    private static final String ROBOT = "release@example.org";
    /** The fingerprint of the page, which users replace by that of their key. */
    private static final String EXAMPLE_KEY = "3AA5C34371567BD2A1B7D0A6E6B1C0B2D4E5F601";

    @Test
    void onGitHubARequestIsCheckedAppliedAndDeployed() throws IOException {
        Gpg key = Gpg.orSkip(ROBOT);
        Gpg runner = new Gpg(Ground.outside());
        Path home = Ground.project("recipes.release");
        Mavens.main().repository().forget("recipes.release");
        RequestRepositories all = RequestRepositories.in(home, "recipes.release", key.exported(false));
        Forge forge = Forge.of(all.requests(), "recipes.release/forge")
                .environment("GNUPGHOME", runner.home().toString());
        String before = forge.remoteGit().git("rev-parse", "main").strip();
        merge(forge);
        RecipeRun run = new RecipeRun(Recipe.of("release-requests.md", "name: Release requests"), forge)
                .value("github.event_name", "pull_request")
                .value("github.ref", "refs/pull/1/merge")
                .value("github.base_ref", "main")
                .variable("GITHUB_ACTIONS", "true")
                .job("validate");
        String summary = run.written("GITHUB_STEP_SUMMARY");
        assertTrue(summary.contains("Since 1.0.0: 1 commit (") && summary.contains("- Dates are parsed."), summary);

        forge.remoteGit().git("update-ref", "refs/heads/main", "refs/pull/1/merge");
        run.value("github.event_name", "push")
                .value("github.ref", "main")
                .value("github.event.before", before)
                .value("secrets.RELEASE_KEY", key.exported(true))
                .value("secrets.RELEASE_TOKEN", "secret")
                .job("apply")
                .ends();
        assertEquals("v1.0.0\nv1.1.0", all.libraryRemote().git("tag").strip());
        assertTrue(Files.isRegularFile(forge.file("artifacts/result/result.json")));

        deploy(all, key, runner);
        key.end();
        runner.end();
    }

    /** GitHub merges the branch of the request on trial. */
    private static void merge(Forge forge) {
        String change = forge.remoteGit().git("rev-parse", "change").strip();
        String merge = forge.remoteGit()
                .git("commit-tree", change + "^{tree}", "-p", "main", "-p", change, "-m", "Merge")
                .strip();
        forge.remoteGit().git("update-ref", "refs/pull/1/merge", merge);
    }

    private static void deploy(RequestRepositories all, Gpg key, Gpg runner) throws IOException {
        all.library()
                .git("fetch", "--quiet", "--tags", all.libraryRemote().folder().toString());
        Forge forge = Forge.of(all.library(), "recipes.release.deploy")
                .environment("GNUPGHOME", runner.home().toString());
        RecipeRun run = new RecipeRun(Recipe.of("release-requests.md", "name: Deploy"), forge)
                .replaced(EXAMPLE_KEY, key.fingerprint())
                .value("github.ref", "refs/tags/v1.1.0")
                .value("secrets.DEPLOY_USER", "robot")
                .value("secrets.DEPLOY_PASSWORD", "secret")
                .variable("GITHUB_ACTIONS", "true");

        run.job("deploy").ends();

        LocalRepository deployed = new LocalRepository(all.remotes().resolveSibling("artifacts"));
        assertTrue(deployed.pom(all.group(), "single", "1.1.0").contains("<version>1.1.0</version>"));
        String announcement = Ground.read(forge.file("artifacts/announcement/announcement.md"));
        assertTrue(announcement.contains("Dates are parsed."), announcement);
    }

    @Test
    void onGitLabARequestIsCheckedAndApplied() throws IOException {
        Gpg key = Gpg.orSkip(ROBOT);
        Gpg runner = new Gpg(Ground.outside());
        Path home = Ground.project("recipes.release.lab");
        RequestRepositories all = RequestRepositories.in(home, "recipes.release.lab", "");
        Forge forge = Forge.of(all.requests(), "recipes.release.lab/forge")
                .environment("GNUPGHOME", runner.home().toString());
        String before = forge.remoteGit().git("rev-parse", "main").strip();
        RecipeRun run = new RecipeRun(Recipe.of("release-requests.md", "stages: [validate, apply]"), forge)
                .value("github.ref", "change")
                .variable("GITLAB_CI", "true")
                .variable("CI_MERGE_REQUEST_DIFF_BASE_SHA", before)
                .variable("CI_COMMIT_BEFORE_SHA", before)
                .variable(
                        "RELEASE_KEY",
                        Ground.write(forge.file("key"), key.exported(true)).toString())
                .variable(
                        "RELEASE_SETTINGS",
                        Ground.write(forge.file("settings"), "<settings/>").toString())
                .job("validate");

        forge.remoteGit().git("update-ref", "refs/heads/main", "refs/heads/change");
        run.value("github.ref", "main").job("apply").ends();

        assertEquals("v1.0.0\nv1.1.0", all.libraryRemote().git("tag").strip());
        String tag = all.libraryRemote().git("cat-file", "tag", "v1.1.0");
        assertTrue(tag.contains("tagger Release robot <" + ROBOT + ">") && tag.contains("BEGIN PGP SIGNATURE"), tag);
        key.end();
        runner.end();
    }

    @Test
    void theNotesBecomeTheBodyOfAReleaseAndAMail() {
        Mavens.main().repository().forget("recipes.notes");
        Path folder = Sample.named("single").group("recipes.notes").in(Ground.project("recipes.notes/origin"));
        Ground.write(folder.resolve("releasenotes/notes/more-1111111111111111.yaml"), "fixes: ['It is fixed.']\n");
        Forge forge = ForgePrograms.curl(
                ForgePrograms.gitHub(Forge.of(Git.init(folder).play("commit One"), "recipes.notes/forge")));
        forge.checkout("main", 0);

        new RecipeRun(Recipe.of("notes.md", "mvn release-notes:build"), forge)
                .variable("GH_TOKEN", "secret")
                .job("")
                .ends();
        assertEquals("v1.2.0", ForgePrograms.state(forge, "title"));
        String body = ForgePrograms.state(forge, "body");
        assertTrue(body.contains("It is fixed.") && body.contains("2026-11-22"), body);

        Git.in(forge.workspace()).play("tag v1.2.0");
        String announce = PageBlocks.of("notes.md").stream()
                .map(Block::text)
                .filter(text -> text.startsWith("mvn release-notes:announce"))
                .findFirst()
                .orElseThrow();
        new RecipeRun(Recipe.of("notes.md", "curl"), forge)
                .before(announce)
                .variable("SMTP_USER", "robot")
                .variable("SMTP_PASSWORD", "secret")
                .job("")
                .ends();
        String mail = ForgePrograms.state(forge, "mail");
        assertTrue(mail.contains("To: announce@example.com") && mail.contains("It is fixed."), mail);
        assertFalse(mail.contains("SNAPSHOT"), mail);
    }

    @Test
    void aTagIsSignedWithTheKeyOfGitsSettings() throws IOException {
        Gpg key = Gpg.orSkip();
        Path folder = Sample.named("single").group("recipes.tag").in(Ground.project("recipes.tag/origin"));
        Forge forge = Forge.of(Git.init(folder).play("commit One"), "recipes.tag/forge")
                .environment("GNUPGHOME", key.home().toString());
        forge.checkout("main", 0);
        Git.in(forge.workspace()).git("config", "user.name", "Ada");
        Git.in(forge.workspace()).git("config", "user.email", "another@example.org");

        new RecipeRun(Recipe.of("version-goals.md", "git config user.signingKey"), forge)
                .job("")
                .ends();
        forge.succeeds(
                RecipeFormat.SHELL.shell(),
                forge.workspace(),
                Map.of(),
                "mvn -B -N version:tag -Dversion.sign=true -Dversion.dryRun=false");

        String tag = Git.in(forge.workspace()).git("cat-file", "tag", "v0.0.1");
        assertTrue(tag.contains("BEGIN PGP SIGNATURE"), tag);
        key.end();
    }
}
