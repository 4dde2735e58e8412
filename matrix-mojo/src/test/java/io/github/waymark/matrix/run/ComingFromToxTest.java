package io.github.waymark.matrix.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The page for users of tox: its examples run, and it has every key of tox's reference. */
@DisabledOnOs(OS.WINDOWS)
class ComingFromToxTest {

    /** The keys in tox 4.58's reference of its configuration, by their current names; those that begin alike are one. */
    private static final List<String> KEYS =
            List.of(("requires min_version provision_tox_env env_list skip_missing_interpreters tox_root work_dir"
                            + " temp_dir no_package package_env package_root labels on_platform ignore_base_python_conflict"
                            + " env_name env_dir env_tmp_dir env_log_dir platform pass_env disallow_pass_env set_env"
                            + " parallel_show_output recreate allowlist_externals suicide_timeout interrupt_timeout"
                            + " terminate_timeout base runner script description depends extra_setup_commands recreate_commands"
                            + " commands_pre commands commands_post change_dir args_are_paths ignore_errors commands_retry"
                            + " ignore_outcome fail_fast skip_install base_python default_base_python base_python_file"
                            + " env_site_packages_dir env_site_packages_dir_plat env_bin_dir env_python py_dot_ver py_impl py_free_threaded py_debug"
                            + " dependency_groups pylock deps constraints use_develop package wheel_build_env extras package_glob"
                            + " system_site_packages always_copy download virtualenv_spec meta_dir pkg_dir config_settings_…"
                            + " fresh_subprocess install_command list_dependencies_command pip_pre constrain_package_deps"
                            + " use_frozen_constraints")
                    .split(" "));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void everyKeyOfToxHasALine() throws IOException {
        String page = page();

        for (String key : KEYS) {
            assertTrue(
                    Pattern.compile("(?m)^\\|[^|\n]*`" + Pattern.quote(key) + "`")
                            .matcher(page)
                            .find(),
                    key);
        }
    }

    @Test
    void theExamplesOfToxRun() throws IOException, InterruptedException {
        CommandScene scene = new CommandScene(folder).matrix(examples().get(1));
        script(scene, "check.sh", "echo $1; test \"$1\" = pass");
        script(scene, "flaky.sh", "echo x >> tries; test $(wc -l < tries) -ge 3");
        Files.createDirectories(scene.root().resolve("tests"));
        Files.writeString(scene.root().resolve("tests/Unit.java"), """
                public class Unit {
                    public static void main(String[] args) {
                        System.out.println("unit " + String.join(",", args));
                    }
                }
                """);

        Map<String, String> outcomes = new TreeMap<>(scene.variable("LOG_LEVEL", "trace")
                .run("unit*,coverage,lint,type,windows-only,cleanup,flaky,docs*,venv,service"));

        assertEquals("skipped: for windows only", outcomes.remove("windows-only"));
        assertEquals(Map.of(), failures(outcomes), () -> logs(scene, outcomes));
        assertEquals("unit ", scene.output("unit"));
        assertEquals("unit trace", scene.output("unit-debug"));
        assertTrue(scene.output("coverage").contains("build.log"), scene.output("coverage"));
        assertEquals("fail\nfail\npass", scene.output("cleanup"));
        assertTrue(scene.output("docs").endsWith("docs out"), scene.output("docs"));
        assertTrue(scene.output("venv").contains(" version "), scene.output("venv"));
        assertEquals("pass\nunit \npass", scene.output("service"));
    }

    @Test
    void theWordsOfTheCommandLineGoToThoseThatUseThem() throws IOException, InterruptedException {
        CommandScene scene = new CommandScene(folder).matrix(examples().get(1));

        assertEquals(Map.of("venv", "ok"), scene.args("echo 'a b' c").run("venv"));
        assertEquals("a b c", scene.output("venv"));
        assertEquals(
                List.of(),
                scene.declared().environments().stream()
                        .filter(environment -> environment.name().equals("jdk17"))
                        .flatMap(environment -> environment.build().args().stream())
                        .toList());
    }

    @Test
    void theFirstExampleIsAMatrix() throws IOException {
        assertFalse(new CommandScene(folder)
                .matrix(examples().get(0))
                .declared()
                .environments()
                .isEmpty());
    }

    @Test
    void theMatricesOfToxHaveTheSameEnvironments() throws IOException {
        List<Environment> environments =
                new CommandScene(folder).matrix(examples().get(2)).declared().environments();
        int installed = Runtime.version().feature();

        Stream<String> names = Stream.of(
                "lint",
                "jdk17-spring6",
                "jdk17-spring7",
                "jdk18-spring6",
                "jdk19-spring6",
                "jdk19-spring7",
                "jdk21",
                "jdk" + installed);
        assertEquals(
                names.filter(name -> installed > 21 || !name.equals("jdk" + installed))
                        .toList(),
                environments.stream()
                        .filter(environment -> !(environment.state() instanceof State.Excluded))
                        .map(Environment::name)
                        .toList());
        Environment special = environments.stream()
                .filter(environment -> environment.name().equals("jdk19-spring7"))
                .findFirst()
                .orElseThrow();
        assertEquals("bleeding edge", special.description());
        assertEquals(Map.of("spring.version", "7.0.0"), special.build().properties());
    }

    private static Map<String, String> failures(Map<String, String> outcomes) {
        Map<String, String> failures = new TreeMap<>(outcomes);
        failures.values().removeIf("ok"::equals);
        return failures;
    }

    private static String logs(CommandScene scene, Map<String, String> outcomes) {
        StringBuilder logs = new StringBuilder();
        for (String name : failures(outcomes).keySet()) {
            try {
                logs.append(name).append(":\n").append(scene.log(name));
            } catch (IOException e) {
                logs.append(e);
            }
        }
        return logs.toString();
    }

    private static void script(CommandScene scene, String name, String text) throws IOException {
        Path file = Files.writeString(scene.root().resolve(name), "#!/bin/sh\n" + text + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private static List<String> examples() throws IOException {
        Stream<MatchResult> blocks = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(page())
                .results();
        return blocks.map(block -> block.group(1)).toList();
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("../src/site/markdown/coming-from-tox.md"));
    }
}
