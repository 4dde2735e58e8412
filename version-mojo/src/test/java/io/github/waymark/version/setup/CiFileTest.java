package io.github.waymark.version.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.history.Script;
import io.github.waymark.version.Played;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The CI files that {@code init} writes are YAML, and have only keys that the forge knows, where it knows them. */
class CiFileTest {

    /** Of a workflow of GitHub Actions. */
    private static final Set<String> WORKFLOW =
            Set.of("name", "run-name", "on", "permissions", "env", "defaults", "concurrency", "jobs");

    private static final Set<String> EVENTS = Set.of(
            "push",
            "pull_request",
            "pull_request_target",
            "merge_group",
            "release",
            "schedule",
            "workflow_call",
            "workflow_dispatch",
            "workflow_run");
    private static final Set<String> SCOPES = Set.of(
            "actions",
            "attestations",
            "checks",
            "contents",
            "deployments",
            "discussions",
            "id-token",
            "issues",
            "packages",
            "pages",
            "pull-requests",
            "security-events",
            "statuses");
    private static final Set<String> ACTIONS_JOB = Set.of(
            "name",
            "permissions",
            "needs",
            "if",
            "runs-on",
            "environment",
            "concurrency",
            "outputs",
            "env",
            "defaults",
            "steps",
            "timeout-minutes",
            "strategy",
            "continue-on-error",
            "container",
            "services");
    private static final Set<String> STEP = Set.of(
            "id",
            "if",
            "name",
            "uses",
            "run",
            "working-directory",
            "shell",
            "with",
            "env",
            "continue-on-error",
            "timeout-minutes");
    /** The actions that are used, with their inputs. */
    private static final Map<String, Set<String>> ACTIONS = Map.of(
            "actions/checkout",
            Set.of(
                    "repository",
                    "ref",
                    "token",
                    "ssh-key",
                    "persist-credentials",
                    "path",
                    "clean",
                    "filter",
                    "sparse-checkout",
                    "fetch-depth",
                    "fetch-tags",
                    "lfs",
                    "submodules"),
            "actions/setup-java",
            Set.of(
                    "java-version",
                    "java-version-file",
                    "distribution",
                    "java-package",
                    "architecture",
                    "check-latest",
                    "server-id",
                    "settings-path",
                    "cache",
                    "cache-dependency-path"),
            "actions/upload-artifact",
            Set.of(
                    "name",
                    "path",
                    "if-no-files-found",
                    "retention-days",
                    "compression-level",
                    "overwrite",
                    "include-hidden-files"));

    /** Of a pipeline of GitLab; all other names are jobs. */
    private static final Set<String> PIPELINE = Set.of("default", "include", "stages", "variables", "workflow");

    private static final Set<String> GITLAB_JOB = Set.of(
            "after_script",
            "allow_failure",
            "artifacts",
            "before_script",
            "cache",
            "coverage",
            "dependencies",
            "environment",
            "extends",
            "image",
            "inherit",
            "interruptible",
            "needs",
            "parallel",
            "release",
            "resource_group",
            "retry",
            "rules",
            "script",
            "secrets",
            "services",
            "stage",
            "tags",
            "timeout",
            "trigger",
            "variables",
            "when");
    private static final Set<String> ARTIFACTS = Set.of(
            "access", "exclude", "expire_in", "expose_as", "name", "paths", "public", "reports", "untracked", "when");
    private static final Set<String> REPORTS = Set.of("codequality", "coverage_report", "dotenv", "junit", "sast");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** The JDKs that a POM and a workflow name: none, one and several. */
    @ParameterizedTest
    @ValueSource(strings = {"", "11", "17", "8,17,25"})
    void gitHubKnowsEachKeyOfItsFile(String jdks) throws IOException {
        Map<String, Object> workflow = parsed(written(CiChoice.GITHUB, jdks));

        assertEquals(List.of(), ofGitHub(workflow));
        Map<String, Object> job = map(map(workflow.get("jobs")).get("build"));
        assertEquals("ubuntu-latest", job.get("runs-on"));
        List<Map<String, Object>> steps = maps(job.get("steps"));
        assertEquals(Map.of("fetch-depth", 0), steps.get(0).get("with"));
        List<String> versions =
                List.of(String.valueOf(map(steps.get(1).get("with")).get("java-version"))
                        .split("\n"));
        for (String jdk : jdks.isEmpty() ? new String[0] : jdks.split(",")) {
            assertTrue(versions.contains(jdk), versions::toString);
        }
        assertTrue(
                Integer.parseInt(versions.get(versions.size() - 1)) >= 17,
                () -> "the one that runs Maven: " + versions);
        assertEquals(
                jdks.isEmpty()
                        ? List.of("mvn -B verify", "mvn -B -N release-notes:build")
                        : List.of("mvn -B verify", "mvn -B matrix:run", "mvn -B -N release-notes:build"),
                steps.stream()
                        .filter(step -> step.containsKey("run"))
                        .map(step -> step.get("run"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11", "8,17,25"})
    void gitLabKnowsEachKeyOfItsFile(String jdks) throws IOException {
        Map<String, Object> pipeline = parsed(written(CiChoice.GITLAB, jdks));

        assertEquals(List.of(), ofGitLab(pipeline));
        assertEquals("0", map(pipeline.get("variables")).get("GIT_DEPTH"));
        Map<String, Object> job = map(pipeline.get("build"));
        assertEquals(jdks.isEmpty() ? 2 : 3, ((List<?>) Objects.requireNonNull(job.get("script"))).size());
        assertTrue(
                String.valueOf(job.get("image")).matches("maven:3\\.9-eclipse-temurin-(17|21|25)"),
                () -> String.valueOf(job.get("image")));
    }

    @Test
    void theHeaderOfTheProjectLeavesItYaml() throws IOException {
        write(".github/workflows/other.yml", "# Licensed: to X\n# under 'Y'.\nname: other\n");

        String text = written(CiChoice.GITHUB, "17");

        assertTrue(text.startsWith("# Licensed: to X\n"), text);
        assertEquals(List.of(), ofGitHub(parsed(text)));
    }

    @Test
    void whatAForgeDoesNotKnowIsFound() {
        Map<String, Object> workflow = parsed("""
                on: {push: , pushed: }
                permission: {contents: read}
                permissions: {contents: readable, content: read}
                jobs:
                  build:
                    steps:
                      - use: actions/checkout@v4
                      - uses: actions/checkout@v4
                        run: mvn verify
                        with: {fetch_depth: 0}
                """);
        assertEquals(
                List.of(
                        "workflow: permission",
                        "on: pushed",
                        "permissions: content",
                        "permission readable of contents",
                        "job build: no runs-on",
                        "step: use",
                        "step without, or with both, uses and run: [use]",
                        "step without, or with both, uses and run: [uses, run, with]",
                        "actions/checkout: fetch_depth"),
                ofGitHub(workflow));
        assertEquals(
                List.of("job build: scripts", "job build: no script", "artifacts: path", "reports: unit", "when: ever"),
                ofGitLab(parsed("build: {scripts: [a], artifacts: {path: [a], when: ever, reports: {unit: b}}}")));
    }

    private String written(CiChoice ci, String jdks) throws IOException {
        Script.play(folder, "commit one\ntag v1.0.0");
        write(
                "pom.xml",
                "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>a</artifactId>"
                        + "<version>1.0.1-SNAPSHOT</version></project>");
        if (!jdks.isEmpty()) {
            write(".github/workflows/tests.yml", """
                    jobs:
                      tests:
                        strategy: {matrix: {java: [ %s ]}}
                        steps: [{run: mvn test}]
                    """.formatted(jdks));
        }
        Checkout checkout = Checkout.around(folder, Played.INPUTS, 0);
        SetUp.plan(checkout, checkout.root(), ci, 17).write();
        return Files.readString(folder.resolve(ci.file()));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Read by YAML 1.1, in which {@code on} is a boolean; the forges read it as a text. */
    private static Map<String, Object> parsed(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return map(new Yaml(new SafeConstructor(options)).load(text));
    }

    private static Map<String, Object> map(@Nullable Object node) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(node))
                .forEach((key, value) -> map.put(key.equals(true) ? "on" : String.valueOf(key), value));
        return map;
    }

    private static List<Map<String, Object>> maps(@Nullable Object node) {
        return ((List<?>) Objects.requireNonNull(node))
                .stream().map(CiFileTest::map).toList();
    }

    private static List<String> ofGitHub(Map<String, Object> workflow) {
        List<String> wrong = new ArrayList<>();
        unknown("workflow", workflow, WORKFLOW, wrong);
        unknown("on", map(workflow.get("on")), EVENTS, wrong);
        Map<String, Object> permissions = map(workflow.get("permissions"));
        unknown("permissions", permissions, SCOPES, wrong);
        permissions.forEach((scope, level) -> {
            if (!Set.of("read", "write", "none").contains(level)) {
                wrong.add("permission " + level + " of " + scope);
            }
        });
        map(workflow.get("jobs")).forEach((name, node) -> {
            Map<String, Object> job = map(node);
            unknown("job " + name, job, ACTIONS_JOB, wrong);
            if (!job.containsKey("runs-on")) {
                wrong.add("job " + name + ": no runs-on");
            }
            maps(job.get("steps")).forEach(step -> ofStep(step, wrong));
        });
        return wrong;
    }

    private static void ofStep(Map<String, Object> step, List<String> wrong) {
        unknown("step", step, STEP, wrong);
        if (step.containsKey("uses") == step.containsKey("run")) {
            wrong.add("step without, or with both, uses and run: " + step.keySet());
        }
        if (step.containsKey("uses")) {
            String action = String.valueOf(step.get("uses")).replaceAll("@v\\d+$", "");
            unknown(action, map(step.getOrDefault("with", Map.of())), ACTIONS.getOrDefault(action, Set.of()), wrong);
        }
    }

    private static List<String> ofGitLab(Map<String, Object> pipeline) {
        List<String> wrong = new ArrayList<>();
        pipeline.forEach((name, node) -> {
            if (PIPELINE.contains(name)) {
                return;
            }
            Map<String, Object> job = map(node);
            unknown("job " + name, job, GITLAB_JOB, wrong);
            if (!(job.get("script") instanceof List<?> script)
                    || !script.stream().allMatch(String.class::isInstance)) {
                wrong.add("job " + name + ": no script");
            }
            Map<String, Object> artifacts = map(job.getOrDefault("artifacts", Map.of()));
            unknown("artifacts", artifacts, ARTIFACTS, wrong);
            unknown("reports", map(artifacts.getOrDefault("reports", Map.of())), REPORTS, wrong);
            if (!Set.of("on_success", "on_failure", "always").contains(artifacts.getOrDefault("when", "always"))) {
                wrong.add("when: " + artifacts.get("when"));
            }
        });
        return wrong;
    }

    private static void unknown(String where, Map<String, Object> node, Set<String> known, List<String> wrong) {
        node.keySet().stream().filter(key -> !known.contains(key)).forEach(key -> wrong.add(where + ": " + key));
    }
}
