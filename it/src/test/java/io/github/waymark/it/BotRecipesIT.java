package io.github.waymark.it;

import static io.github.waymark.it.SmallRepository.dependencies;
import static io.github.waymark.it.SmallRepository.dependency;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The recipes of the page on constraints, in the repository of a list, with Maven and Waymark: the first night opens a request with the
 * proposal, and the next one renews it.
 */
class BotRecipesIT {

    private static final String BOT = "constraints/update-main";

    /** The repository of a list, one of whose two entries can be updated; the other is required as it is. */
    private static final class ListRepository {

        private final String group;
        private final SmallRepository published;
        private final Forge forge;

        ListRepository(String group) {
            this(group, "");
        }

        ListRepository(String group, String more) {
            this.group = group;
            Mavens.main().repository().forget(group);
            Path folder = Ground.project(group);
            published = new SmallRepository(folder.resolve("published"));
            publish("1.0", "1.1");
            published.jar(group + ":w:4.0").jar(group + ":w:4.1").metadata(group + ":w", List.of("4.0", "4.1"));
            Path origin = folder.resolve("origin");
            Sample.named("constraints")
                    .word(
                            "repository",
                            published.element()
                                    + dependencies(dependency(group + ":cli:1.0"), dependency(group + ":w:[4.0,4.1)")))
                    .word("modules", "")
                    .file(".gitignore", "target/\n")
                    .file("constraints.yaml", list("1.0") + more)
                    .in(origin);
            forge = Forge.of(Git.init(origin).play("commit The list"), group + "/forge")
                    .offline();
        }

        /** The versions of the library that can be resolved from now on. */
        void publish(String... versions) {
            Mavens.main().repository().forget(group + ".cli");
            published.jars(group + ":cli", List.of(versions)).metadata(group + ":cli", List.of(versions));
            Mavens.main().repository().forget(group);
        }

        String list(String cli) {
            return """
                    constraints:
                      - ga: GROUP:cli
                        version: "CLI"
                      - ga: GROUP:w
                        version: "4.0"
                    """.replace("GROUP", group).replace("CLI", cli);
        }

        String proposed() {
            return forge.remoteGit().git("show", BOT + ":constraints.yaml");
        }
    }

    /** Gitea's recipe has the steps of GitHub's but for the request, so that both open one for the same proposal. */
    @Test
    void onGitHubAndGiteaTheFirstNightOpensARequestAndTheNextRenewsIt() {
        assumeTrue(isOnThePath("jq"), "the recipe for Gitea needs jq");
        ListRepository lists = new ListRepository("recipes.bot");
        Forge forge = ForgePrograms.curl(ForgePrograms.gitHub(lists.forge));

        gitHub(forge).ends();
        List<String> first = forge.calls();
        assertEquals(lists.list("1.1"), lists.proposed());
        assertEquals("Update recipes.bot:cli to 1.1", ForgePrograms.state(forge, "title"));
        assertTrue(ForgePrograms.state(forge, "body").contains("| recipes.bot:cli | 1.0 | 1.1 | minor |"));
        assertTrue(ForgePrograms.state(forge, "body").contains("## Held back"), ForgePrograms.state(forge, "body"));
        assertTrue(first.get(1).startsWith("gh pr create --head " + BOT + " --base main "), first::toString);
        gitea(forge).ends();
        assertTrue(forge.calls().toString().contains("-X POST"));
        String opened = ForgePrograms.state(forge, "request");
        assertTrue(opened.contains("\"title\": \"Update recipes.bot:cli to 1.1\""), opened);
        assertTrue(opened.contains("\"base\": \"main\"") && opened.contains("\"head\": \"" + BOT + "\""), opened);

        lists.publish("1.0", "1.1", "1.2");
        gitHub(forge).ends();
        List<String> second = forge.calls();
        assertEquals(lists.list("1.2"), lists.proposed());
        assertTrue(second.get(1).startsWith("gh pr edit 7 "), second::toString);
        assertEquals(2, second.size(), second::toString);
        assertEquals("Update recipes.bot:cli to 1.2", ForgePrograms.state(forge, "title"));
        assertTrue(ForgePrograms.state(forge, "body").contains("| recipes.bot:cli | 1.0 | 1.2 | minor |"));
        gitea(forge).ends();
        String calls = forge.calls().toString();
        assertTrue(calls.contains("-X PATCH") && !calls.contains("-X POST"), calls);
        String renewed = ForgePrograms.state(forge, "request");
        assertTrue(renewed.contains("\"title\": \"Update recipes.bot:cli to 1.2\""), renewed);
        assertTrue(renewed.contains("| recipes.bot:cli | 1.0 | 1.2 | minor |"), renewed);
    }

    /** The variables of GitHub's recipe, then the commands of this one, in the same shell. */
    private static RecipeRun gitea(Forge forge) {
        String gitHub = Recipe.of("constraints.md", "on:").steps().get(1).script();
        return new RecipeRun(Recipe.of("constraints.md", "body=$("), forge)
                .before(gitHub.substring(0, gitHub.indexOf("git config")))
                .variable("GITHUB_SERVER_URL", "https://git.example.com")
                .variable("GITHUB_REPOSITORY", "group/lists")
                .variable("BOT_TOKEN", "secret")
                .job("");
    }

    private static RecipeRun gitHub(Forge forge) {
        return new RecipeRun(Recipe.of("constraints.md", "on:"), forge)
                .value("matrix.branch", "main")
                .value("github.token", "secret")
                .variable("GITHUB_ACTIONS", "true")
                .job("propose");
    }

    @Test
    void onGitLabThePushOpensAndRenewsTheRequest() {
        ListRepository lists = new ListRepository("recipes.lab");
        Forge forge = ForgePrograms.gitLab(lists.forge, "https://bot:secret@gitlab.example.com/group/lists.git");

        gitLab(forge).ends();
        List<String> first = forge.calls();
        assertEquals(
                List.of(
                        "push option merge_request.create",
                        "push option merge_request.target=main",
                        "push option merge_request.title=Update recipes.lab:cli to 1.1"),
                first);
        assertEquals(lists.list("1.1"), lists.proposed());

        lists.publish("1.0", "1.1", "1.2");
        gitLab(forge).ends();
        assertTrue(forge.calls().contains("push option merge_request.title=Update recipes.lab:cli to 1.2"));
        assertEquals(lists.list("1.2"), lists.proposed());
    }

    private static RecipeRun gitLab(Forge forge) {
        return new RecipeRun(Recipe.of("constraints.md", "propose:"), forge)
                .variable("GITLAB_CI", "true")
                .variable("CI_COMMIT_REF_NAME", "main")
                .variable("CI_SERVER_HOST", "gitlab.example.com")
                .variable("CI_PROJECT_PATH", "group/lists")
                .variable("BOT_TOKEN", "secret")
                .job("propose");
    }

    @Test
    void aChangeOfTheListIsReviewedWithADiffABuildAndTheCheck() {
        ListRepository lists = new ListRepository("recipes.list");
        Forge forge = lists.forge;
        forge.checkout("main", 0);
        Ground.write(forge.workspace().resolve("constraints.yaml"), lists.list("1.1"));

        RecipeRun run = new RecipeRun(Recipe.of("constraints.md", "mvn -B constraints:format"), forge).job("");

        run.ends();
        String diff = Ground.read(forge.workspace().resolve("target/diff.md"));
        assertTrue(diff.contains("recipes.list:cli") && diff.contains("1.1"), diff);
        assertTrue(run.printed().contains("no violation; the list changes 1 tree"), run.printed());
    }

    @Test
    void aReleaseIsProposedFromTheCiOfItsTag() {
        ListRepository lists = new ListRepository("recipes.propose", "  - ga: com.acme:billing\n    version: 1.1.0\n");
        Mavens.main().repository().forget("com.acme");
        lists.published.jar("com.acme:billing:1.2.0").metadata("com.acme:billing", List.of("1.2.0"));
        Forge forge = ForgePrograms.redirect(lists.forge, "https://git.example.com/constraints.git");
        Ground.empty(forge.workspace());

        RecipeRun run = new RecipeRun(Recipe.of("constraints-goals.md", "git clone"), forge)
                .variable("VERSION", "1.2.0")
                .job("");

        run.ends();
        Git clone = Git.in(forge.workspace().resolve("constraints"));
        String proposed = clone.git("show", "constraints/com.acme-billing-1.2.0:constraints.yaml");
        assertTrue(proposed.contains("- ga: com.acme:billing\n    version: 1.2.0\n"), proposed);
        assertTrue(Files.exists(clone.folder().resolve("target/propose.md")));
    }

    private static boolean isOnThePath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }
}
