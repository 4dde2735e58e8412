package io.github.waymark.it;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** How recipes are written: what their steps are, and which shell runs them. */
enum RecipeFormat {
    /** A workflow of GitHub, Gitea or Forgejo, one of its jobs, or some of its steps. */
    GITHUB("bash -e") {
        @Override
        List<RecipeStep> steps(String text) {
            Object root = yaml(text);
            if (root instanceof List<?> list) {
                return steps("", list, Map.of());
            }
            Map<?, ?> map = (Map<?, ?>) root;
            Map<String, String> variables = words(map, "env");
            List<RecipeStep> steps = new ArrayList<>();
            (map.get("jobs") instanceof Map<?, ?> jobs ? jobs : map).forEach((name, job) -> {
                Map<String, String> ofTheJob = new LinkedHashMap<>(variables);
                ofTheJob.putAll(words(map(job), "env"));
                steps.addAll(steps(String.valueOf(name), list(map(job), "steps"), ofTheJob));
            });
            return steps;
        }

        private List<RecipeStep> steps(String job, List<?> list, Map<String, String> variables) {
            List<RecipeStep> steps = new ArrayList<>();
            for (Object one : list) {
                Map<?, ?> step = map(one);
                requireKnown(step, OF_A_STEP);
                String condition = step.containsKey("if") ? String.valueOf(step.get("if")) : "";
                if (step.containsKey("uses")) {
                    String action = String.valueOf(step.get("uses")).replaceFirst("@.*", "");
                    steps.add(RecipeStep.action(job, steps.size() + 1, action, words(step, "with"), condition));
                } else {
                    Map<String, String> all = new LinkedHashMap<>(variables);
                    all.putAll(words(step, "env"));
                    String script = String.valueOf(step.get("run"));
                    steps.add(RecipeStep.script(job, steps.size() + 1, script, all, condition));
                }
            }
            return steps;
        }
    },
    /** A pipeline of GitLab. The lines of a script share a shell. */
    GITLAB("bash -eo pipefail") {
        @Override
        List<RecipeStep> steps(String text) {
            Map<?, ?> pipeline = map(yaml(text));
            List<RecipeStep> steps = new ArrayList<>();
            pipeline.forEach((name, job) -> {
                if (job instanceof Map<?, ?> map && map.containsKey("script")) {
                    requireKnown(map, OF_A_GITLAB_JOB);
                    Map<String, String> variables = new LinkedHashMap<>(words(pipeline, "variables"));
                    variables.putAll(words(map, "variables"));
                    List<String> lines =
                            list(map, "script").stream().map(String::valueOf).toList();
                    String rules = map.containsKey("rules") ? String.valueOf(map.get("rules")) : "";
                    String of = String.valueOf(name);
                    steps.add(RecipeStep.action(of, 1, "checkout", variables, rules));
                    steps.add(RecipeStep.script(of, 2, String.join("\n", lines), variables, rules));
                    steps.add(RecipeStep.action(of, 3, "artifacts", words(map, "artifacts"), rules));
                }
            });
            return steps;
        }
    },
    /** A declarative pipeline of Jenkins. Each command has a shell. */
    JENKINS("sh -xe") {
        private final Pattern line = Pattern.compile("(?m)^ *(\\w+)(?= |\\()(?: '([^']*)')?");

        @Override
        List<RecipeStep> steps(String text) {
            List<RecipeStep> steps = new ArrayList<>();
            for (MatchResult found : line.matcher(text).results().toList()) {
                String word = found.group(1);
                if (word.equals("sh")) {
                    require(found.group(2) != null, "write sh 'COMMAND': " + text);
                    steps.add(RecipeStep.script("", steps.size() + 1, String.valueOf(found.group(2)), Map.of(), ""));
                } else if (!STRUCTURE.contains(word)) {
                    String rest =
                            text.substring(found.start()).lines().findFirst().orElse("");
                    steps.add(RecipeStep.action("", steps.size() + 1, word, Map.of("line", rest.strip()), ""));
                }
            }
            return steps;
        }
    },
    /** A file for {@code docker build}. */
    DOCKER("sh -e") {
        @Override
        List<RecipeStep> steps(String text) {
            List<RecipeStep> steps = new ArrayList<>();
            text.lines().filter(line -> !line.isBlank()).forEach(line -> {
                String[] words = line.split(" ", 2);
                steps.add(
                        words[0].equals("RUN")
                                ? RecipeStep.script("", steps.size() + 1, words[1], Map.of(), "")
                                : RecipeStep.action("", steps.size() + 1, words[0], Map.of("line", words[1]), ""));
            });
            return steps;
        }
    },
    /** Commands alone. */
    SHELL("bash -e") {
        @Override
        List<RecipeStep> steps(String text) {
            return List.of(RecipeStep.script("", 1, text.strip(), Map.of(), ""));
        }
    },
    /** Not a recipe. */
    NONE("") {
        @Override
        List<RecipeStep> steps(String text) {
            return List.of();
        }
    };

    /** The words of a pipeline of Jenkins that are not steps. */
    private static final Set<String> STRUCTURE =
            Set.of("pipeline", "agent", "tools", "options", "stages", "stage", "steps", "post", "always");

    /** The keys of a step and of a job that are understood; {@code working-directory} would change what runs. */
    private static final Set<String> OF_A_STEP = Set.of("uses", "with", "run", "if", "name", "id", "env");

    private static final Set<String> OF_A_GITLAB_JOB =
            Set.of("stage", "image", "script", "artifacts", "rules", "variables", "resource_group");

    private final String shell;

    RecipeFormat(String shell) {
        this.shell = shell;
    }

    abstract List<RecipeStep> steps(String text);

    /** The shell, whose last argument is then a file with the script. */
    List<String> shell() {
        return List.of(shell.split(" "));
    }

    private static void requireKnown(Map<?, ?> map, Set<String> known) {
        map.keySet()
                .forEach(key -> require(known.contains(String.valueOf(key)), "not understood: " + key + " of " + map));
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }

    private static Object yaml(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text.stripIndent());
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private static List<?> list(Map<?, ?> map, String key) {
        return map.get(key) instanceof List<?> list ? list : List.of();
    }

    private static Map<String, String> words(Map<?, ?> of, String key) {
        Map<String, String> words = new LinkedHashMap<>();
        if (of.get(key) instanceof Map<?, ?> map) {
            map.forEach((name, one) -> words.put(String.valueOf(name), String.valueOf(one)));
        }
        return words;
    }
}
