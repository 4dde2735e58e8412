package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The bot's recipes of the page on constraints: they are parsed, and their commands run against a local remote. */
class BotRecipesTest {

    private static final String BOT = "constraints/update-main";

    /** Commits a list with the next version to the branch that it is told, as {@code constraints:update} does, or nothing new. */
    private static final String MAVEN = """
            #!/bin/sh
            for word in "$@"; do
              case "$word" in -Dconstraints.branch=*) branch="${word#*branch=}";; -Dconstraints.output=*) report="${word#*output=}";; esac
            done
            echo "mvn $*" >> "$CALLS"
            mkdir -p target
            echo "# Update of constraints.yaml" > "$report"
            [ -n "$NEXT" ] || exit 0
            blob=$(echo "version: $NEXT" | git hash-object -w --stdin)
            tree=$(printf '100644 blob %s\\tconstraints.yaml\\n' "$blob" | git mktree)
            git branch -f "$branch" "$(git commit-tree "$tree" -p HEAD -m "Update x to $NEXT")"
            """;

    /** Records each request, and knows the number of the open one. */
    private static final String GH = """
            #!/bin/sh
            echo "gh $*" >> "$CALLS"
            [ "$2" = list ] && printf '%s' "$OPEN"
            exit 0
            """;

    private static final String CURL = """
            #!/bin/sh
            echo "curl $*" | tr '\\n' ' ' >> "$CALLS"
            echo >> "$CALLS"
            case "$*" in
              *state=open*) [ -z "$OPEN" ] && echo '[]' || echo "[{\\"number\\": $OPEN, \\"head\\": {\\"ref\\": \\"$BRANCH\\"}}, {\\"number\\": 3, \\"head\\": {\\"ref\\": \\"other\\"}}]";;
            esac
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static String page() {
        return Ground.read(Path.of("../src/site/markdown/constraints.md"));
    }

    /** The first block of the page after some words. */
    private static String block(String after) {
        String rest = page().substring(page().indexOf(after));
        String block = rest.substring(rest.indexOf("```text\n") + 8);
        return block.substring(0, block.indexOf("\n```"));
    }

    private static Map<?, ?> yaml(String text) {
        return (Map<?, ?>) new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }

    /** The part of a text that is there for certain. */
    private static Object in(Map<?, ?> map, String key) {
        return Objects.requireNonNull(map.get(key), () -> "no " + key + " in " + map);
    }

    @BeforeEach
    void aListWithARemote() throws IOException {
        assumeTrue(File.separatorChar == '/', "the recipes are for a POSIX shell");
        program("mvn", MAVEN);
        program("gh", GH);
        program("curl", CURL);
        run("git init -q --bare -b main remote.git && git -C remote.git config receive.advertisePushOptions true", "");
        Path hook = folder.resolve("remote.git/hooks/pre-receive");
        Ground.write(hook, """
                #!/bin/sh
                i=0
                while [ "$i" -lt "${GIT_PUSH_OPTION_COUNT:-0}" ]; do
                  eval "echo \\"push option \\$GIT_PUSH_OPTION_$i\\"" >> "$CALLS"
                  i=$((i + 1))
                done
                """);
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
        run("""
                git init -q -b main first && cd first && echo 'version: 1' > constraints.yaml && git add . &&
                git -c user.name=A -c user.email=a@b commit -q -m One && git push -q ../remote.git main""", "");
    }

    private void program(String name, String text) throws IOException {
        Path file = Ground.write(folder.resolve("bin").resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Runs commands in the folder of the test, as a runner of a forge does: they end with the first one that fails. */
    private String run(String commands, String next, String... environment) throws IOException {
        Path calls = folder.resolve("calls.txt");
        Files.deleteIfExists(calls);
        ProcessBuilder builder = new ProcessBuilder("sh", "-e", "-c", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        Map<String, String> all = builder.environment();
        all.keySet().removeIf(name -> name.startsWith("GIT_") || name.startsWith("GITHUB_"));
        all.put("PATH", folder.resolve("bin") + File.pathSeparator + all.get("PATH"));
        all.put("HOME", folder.toString());
        all.put("GIT_CONFIG_NOSYSTEM", "1");
        all.put("CALLS", calls.toString());
        all.put("NEXT", next);
        for (String one : environment) {
            all.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
        }
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertEquals(0, process.waitFor(), commands + "\n" + output);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Files.exists(calls) ? Ground.read(calls) : "";
    }

    /** Runs a recipe in a fresh clone, as each night. */
    private String night(String commands, String next, String... environment) throws IOException {
        Ground.delete(folder.resolve("clone"));
        return run(
                "git clone -q remote.git clone\ncd clone\ngit config user.name B\ngit config user.email b@c\n"
                        + commands,
                next,
                environment);
    }

    private String proposed() throws IOException {
        run("git -C remote.git show " + BOT + ":constraints.yaml > proposed.txt", "");
        return Ground.read(folder.resolve("proposed.txt")).strip();
    }

    private static String gitHub() {
        Map<?, ?> workflow = yaml(block("For GitHub:"));
        assertEquals(Map.of("contents", "write", "pull-requests", "write"), workflow.get("permissions"));
        Map<?, ?> job = map(in(map(in(workflow, "jobs")), "propose"));
        Map<?, ?> checkout = map(list(in(job, "steps")).get(0));
        assertEquals(0, map(in(checkout, "with")).get("fetch-depth"), "the proposal is based on the whole history");
        Map<?, ?> step = map(list(in(job, "steps")).get(1));
        assertEquals("${{ github.token }}", map(in(step, "env")).get("GH_TOKEN"));
        return String.valueOf(in(step, "run"));
    }

    @Test
    void onGitHubTheFirstProposalOpensARequestAndALaterOneRenewsIt() throws IOException {
        String first = night(gitHub(), "2", "OPEN=");
        assertTrue(
                first.contains("gh pr create --head " + BOT
                        + " --base main --title Update x to 2 --body-file target/update.md"),
                first);
        assertEquals("version: 2", proposed());

        String renewed = night(gitHub(), "3", "OPEN=7");
        assertTrue(renewed.contains("gh pr edit 7 --title Update x to 3 --body-file target/update.md"), renewed);
        assertFalse(renewed.contains("pr create"), renewed);
        assertEquals("version: 3", proposed());
    }

    @Test
    void onGitHubTheSameProposalDisturbsNobodyAndAfterAMergeANewRequestIsOpened() throws IOException {
        night(gitHub(), "2", "OPEN=");

        assertFalse(night(gitHub(), "", "OPEN=7").contains("gh "), "nothing is new");
        run(
                "cd first && git fetch -q ../remote.git " + BOT
                        + " && git merge -q FETCH_HEAD && git push -q ../remote.git main",
                "");
        String afterwards = night(gitHub(), "3", "OPEN=");
        assertTrue(afterwards.contains("--state open"), afterwards);
        assertTrue(afterwards.contains("gh pr create "), afterwards);
    }

    @Test
    void onGitLabThePushOpensAndRenewsTheRequest() throws IOException {
        Map<?, ?> job = map(in(yaml(block("On GitLab,")), "propose"));
        assertEquals(0, map(in(job, "variables")).get("GIT_DEPTH"));
        List<String> lines = new ArrayList<>();
        list(in(job, "script")).forEach(line -> lines.add(String.valueOf(line)));
        String redirect = "git config url." + folder.resolve("remote.git")
                + ".insteadOf https://bot:secret@gitlab.example.com/group/lists.git\n";
        String[] environment = {
            "CI_COMMIT_REF_NAME=main",
            "BOT_TOKEN=secret",
            "CI_SERVER_HOST=gitlab.example.com",
            "CI_PROJECT_PATH=group/lists"
        };

        // GitLab checks out a commit, not a branch.
        String script = redirect + "git checkout -q --detach\n" + String.join("\n", lines);
        String first = night(script, "2", environment);
        assertTrue(first.contains("push option merge_request.create\n"), first);
        assertTrue(first.contains("push option merge_request.target=main\n"), first);
        assertTrue(first.contains("push option merge_request.title=Update x to 2\n"), first);
        assertEquals("version: 2", proposed());
        assertFalse(night(script, "", environment).contains("push option"), "nothing is new");
        assertTrue(night(script, "3", environment).contains("title=Update x to 3"));
        assertEquals("version: 3", proposed());
    }

    @Test
    void onGiteaTheRequestOfTheBranchIsFoundAmongTheOpenOnes() throws IOException {
        assumeTrue(hasJq(), "the recipe needs jq");
        String gitHub = gitHub();
        String request = block("On Gitea and Forgejo");
        String script = gitHub.substring(0, gitHub.indexOf("title=")) + request;
        String[] environment = {
            "BRANCH=" + BOT,
            "BOT_TOKEN=secret",
            "GITHUB_SERVER_URL=https://git.example.com",
            "GITHUB_REPOSITORY=group/lists",
            "OPEN="
        };

        String first = night(script, "2", environment);
        assertTrue(first.contains("-X POST "), first);
        assertTrue(first.contains("\"title\": \"Update x to 2\""), first);
        assertTrue(first.contains("# Update of constraints.yaml"), first);
        environment[4] = "OPEN=7";
        String renewed = night(script, "3", environment);
        assertTrue(renewed.contains("-X PATCH "), renewed);
        assertTrue(renewed.contains("https://git.example.com/api/v1/repos/group/lists/pulls/7"), renewed);
        assertFalse(renewed.contains("-X POST "), renewed);
    }

    private static boolean hasJq() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "jq")));
    }
}
