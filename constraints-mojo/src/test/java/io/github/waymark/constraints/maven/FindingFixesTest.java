package io.github.waymark.constraints.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.Exclusion;
import org.apache.maven.model.Extension;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.InputSource;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each alternative of each fix that the check proposes is applied as it is written, and then the finding is gone. */
class FindingFixesTest {

    /** What {@code t:y} and {@code t:r} request depends on their versions; the plugin brings {@code t:y}. */
    private static Catalog catalog() {
        return new Catalog()
                .with("t:y:1.0", "t:x:2.0")
                .with("t:y:0.9", "t:x:1.5")
                .with("t:r:1.0", "t:x:[2.0,3.0)")
                .with("t:r:0.9", "t:x:1.5")
                .with("p:plugin:1.0", "t:y:1.0", "t:z:1.0")
                .with("p:plugin:2.0", "t:y:0.9")
                .with("p:ranged:1.0", "t:x:[2.0,3.0)")
                .with("p:ranged:2.0", "t:x:1.5");
    }

    /** What a fix leaves to the user. */
    private static final Map<String, String> CHOICES = Map.of(
            "a version that is not denied", "1.5",
            "a reviewed version", "1.5",
            "another version", "1.5",
            "a version in [2.0,3.0)", "2.0");

    /** How each kind of fix is applied: what is in the groups, and the rest of the state. */
    private static final Map<Pattern, BiConsumer<State, MatchResult>> KINDS = kinds();

    private static Map<Pattern, BiConsumer<State, MatchResult>> kinds() {
        Map<Pattern, BiConsumer<State, MatchResult>> kinds = new LinkedHashMap<>();
        kind(kinds, "change list\\.txt:(\\d+) to (.+)", (state, fix) -> state.line(fix.group(1), fix.group(2)));
        kind(kinds, "review this one and widen list\\.txt:(\\d+)", (state, fix) -> state.line(fix.group(1), ""));
        kind(
                kinds,
                "add (\\S+) with version (\\S+) to list\\.txt",
                (state, fix) -> state.list += fix.group(1) + "===" + fix.group(2) + "\n");
        kind(kinds, "exempt it there", (state, fix) -> state.list += "exempt " + state.artifact + "  # why\n");
        kind(
                kinds,
                "declare ([^<]+) (?:at|in) pom\\.xml(?:, which overrides .+)?",
                (state, fix) -> direct(state.model, state.artifact).setVersion(choice(fix.group(1))));
        kind(
                kinds,
                "manage (\\S+) to (.+) in pom\\.xml(?:, which overrides .+)?",
                (state, fix) -> manage(state.model, fix.group(1), choice(fix.group(2))));
        kind(
                kinds,
                "manage it to (.+) at pom\\.xml",
                (state, fix) -> manage(state.model, state.artifact, choice(fix.group(1))));
        kind(kinds, "remove it from pom\\.xml", (state, fix) -> remove(state.model, state.artifact));
        kind(
                kinds,
                "exclude it from (\\S+) in pom\\.xml",
                (state, fix) -> exclude(direct(state.model, fix.group(1)), state.artifact));
        kind(kinds, "use another version of (\\S+) that .+", (state, fix) -> state.otherVersion(fix.group(1)));
        kind(
                kinds,
                "set <version> of (\\S+) to (.+) in pom\\.xml",
                (state, fix) -> plugin(state.model, fix.group(1)).setVersion(choice(fix.group(2))));
        kind(
                kinds,
                "use a version of (\\S+) (?:that requests .+|without it)",
                (state, fix) -> state.otherVersion(fix.group(1)));
        kind(
                kinds,
                "add (.+) of (\\S+) to the <dependencies> of (\\S+) in pom\\.xml",
                (state, fix) -> plugin(state.model, fix.group(3))
                        .addDependency(dependency(fix.group(2), choice(fix.group(1)))));
        kind(
                kinds,
                "declare (.+) of (\\S+) in the <dependencies> of (\\S+) in pom\\.xml",
                (state, fix) -> named(plugin(state.model, fix.group(3)).getDependencies(), fix.group(2))
                        .setVersion(choice(fix.group(1))));
        kind(
                kinds,
                "exclude it from (\\S+) in the <dependencies> of (\\S+) in pom\\.xml",
                (state, fix) -> exclude(
                        named(plugin(state.model, fix.group(2)).getDependencies(), fix.group(1)), state.artifact));
        kind(
                kinds,
                "let the list apply with `plugins: deps` below `constraints:` in \\.mvn/waymark\\.yaml",
                (state, fix) -> state.settings = "constraints:\n  plugins: deps\n");
        return kinds;
    }

    private static void kind(
            Map<Pattern, BiConsumer<State, MatchResult>> kinds,
            String pattern,
            BiConsumer<State, MatchResult> application) {
        kinds.put(Pattern.compile(pattern), application);
    }

    private static String choice(String words) {
        return CHOICES.getOrDefault(words, words);
    }

    /** A build that a fix changes. */
    private static final class State {
        private final Model model;
        private final String artifact;
        private String list;
        private String settings = "constraints:\n  conflict: fail\n";

        State(Model model, String list, String artifact) {
            this.model = model;
            this.list = list;
            this.artifact = artifact;
        }

        /** Replaces the version, or an empty one the range, in a line of the list. */
        void line(String number, String words) {
            List<String> lines = new ArrayList<>(list.lines().toList());
            int index = Integer.parseInt(number) - 1;
            lines.set(
                    index,
                    words.isEmpty()
                            ? lines.get(index).replaceAll("\\[.*?[)\\]]", "[0,)")
                            : lines.get(index).replaceAll("===\\S+", "===" + choice(words)));
            list = String.join("\n", lines) + "\n";
        }

        void otherVersion(String name) {
            if (name.startsWith("p:")) {
                if (model.getBuild().getExtensions().isEmpty()) {
                    plugin(model, name).setVersion("2.0");
                } else {
                    model.getBuild().getExtensions().get(0).setVersion("2.0");
                }
            } else {
                Stream.concat(
                                model.getDependencies().stream(),
                                model.getBuild().getPlugins().stream()
                                        .flatMap(plugin -> plugin.getDependencies().stream()))
                        .filter(one -> name(one).equals(name))
                        .forEach(one -> one.setVersion("0.9"));
            }
        }
    }

    private static String name(Dependency dependency) {
        return dependency.getGroupId() + ":" + dependency.getArtifactId();
    }

    private static Dependency named(List<Dependency> dependencies, String name) {
        return dependencies.stream()
                .filter(one -> name(one).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no dependency " + name));
    }

    private static Dependency direct(Model model, String name) {
        return named(model.getDependencies(), name);
    }

    private static void remove(Model model, String name) {
        model.setDependencies(new ArrayList<>(model.getDependencies().stream()
                .filter(one -> !name(one).equals(name))
                .toList()));
    }

    private static void exclude(Dependency from, String name) {
        Exclusion exclusion = new Exclusion();
        exclusion.setGroupId(name.substring(0, name.indexOf(':')));
        exclusion.setArtifactId(name.substring(name.indexOf(':') + 1));
        from.addExclusion(exclusion);
    }

    private static Dependency dependency(String name, String version) {
        Dependency dependency = new Dependency();
        dependency.setGroupId(name.substring(0, name.indexOf(':')));
        dependency.setArtifactId(name.substring(name.indexOf(':') + 1));
        dependency.setVersion(version);
        return dependency;
    }

    private static void manage(Model model, String name, String version) {
        if (model.getDependencyManagement() == null) {
            model.setDependencyManagement(new DependencyManagement());
        }
        List<Dependency> managed = model.getDependencyManagement().getDependencies();
        managed.removeIf(one -> name(one).equals(name));
        managed.add(dependency(name, version));
    }

    private static Plugin plugin(Model model, String name) {
        return model.getBuild().getPlugins().stream()
                .filter(one -> one.getKey().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no plugin " + name));
    }

    private static void addPlugin(Model model, String coordinates, Dependency... own) {
        String[] parts = coordinates.split(":", -1);
        Plugin plugin = new Plugin();
        plugin.setGroupId(parts[0]);
        plugin.setArtifactId(parts[1]);
        plugin.setVersion(parts[2]);
        plugin.setDependencies(new ArrayList<>(List.of(own)));
        model.getBuild().addPlugin(plugin);
    }

    private static void addExtension(Model model, String coordinates) {
        String[] parts = coordinates.split(":", -1);
        Extension extension = new Extension();
        extension.setGroupId(parts[0]);
        extension.setArtifactId(parts[1]);
        extension.setVersion(parts[2]);
        model.getBuild().addExtension(extension);
    }

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Set<String> applied = new TreeSet<>();
    private String mode = "upper";

    private static State state(String list, String dependency, Consumer<Model> more, String artifact) {
        Model model = new Model();
        model.setBuild(new Build());
        if (!dependency.isEmpty()) {
            int colon = dependency.lastIndexOf(':');
            model.addDependency(dependency(dependency.substring(0, colon), dependency.substring(colon + 1)));
        }
        more.accept(model);
        return new State(model, list, artifact);
    }

    /** The findings, as they are logged. */
    private List<String> findings(State state) {
        try {
            Goal.write(folder, Map.of("list.txt", state.list, ".mvn/waymark.yaml", state.settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> log = Goal.of(new CheckMojo(), folder)
                .module("app:app:1")
                .describe(model -> {
                    model.setDependencies(state.model.getDependencies());
                    model.setDependencyManagement(state.model.getDependencyManagement());
                    model.setBuild(state.model.getBuild());
                })
                .with("constraints", "list.txt")
                .with("mode", mode)
                .with("checkPlugins", true)
                .with("enforce", "false")
                .repositories(catalog().system())
                .run();
        return log.stream().filter(line -> line.contains("\n  fix:  ")).toList();
    }

    private static String message(String finding) {
        return finding.substring(0, finding.indexOf(" (list.txt"));
    }

    /** Requires one finding of an artifact, applies all of its fixes, each on a new build, and returns them. */
    private String applied(String list, String dependency, String artifact, Consumer<Model> more) {
        List<String> before = findings(state(list, dependency, more, artifact)).stream()
                .filter(finding -> finding.contains(" " + artifact + " "))
                .toList();
        assertEquals(1, before.size(), before.toString());
        String finding = before.get(0);
        String fix = finding.substring(finding.indexOf("\n  fix:  ") + 9);
        assertTrue(fix.endsWith("."), fix);
        for (String alternative : fix.substring(0, fix.length() - 1).split(", or ", -1)) {
            State changed = state(list, dependency, more, artifact);
            apply(changed, Character.toLowerCase(alternative.charAt(0)) + alternative.substring(1));
            List<String> after =
                    findings(changed).stream().map(FindingFixesTest::message).toList();
            assertFalse(after.contains(message(finding)), alternative + " changes nothing: " + finding);
        }
        return fix;
    }

    private void apply(State state, String alternative) {
        for (Map.Entry<Pattern, BiConsumer<State, MatchResult>> kind : KINDS.entrySet()) {
            Matcher matcher = kind.getKey().matcher(alternative);
            if (matcher.matches()) {
                applied.add(kind.getKey().pattern());
                kind.getValue().accept(state, matcher);
                return;
            }
        }
        throw new AssertionError("this kind of fix has no test: " + alternative);
    }

    private static Dependency managedBy(String bom, String name, String version) {
        Dependency managed = dependency(name, version);
        InputSource source = new InputSource();
        source.setModelId(bom);
        managed.setLocation("version", new InputLocation(7, 1, source));
        return managed;
    }

    @Test
    void eachFixOfEachRuleIsRightWhenItIsApplied() {
        Consumer<Model> nothing = model -> {};
        Consumer<Model> managedHere = model -> manage(model, "t:x", "2.0");
        Consumer<Model> managedByABom = model -> {
            model.setDependencyManagement(new DependencyManagement());
            model.getDependencyManagement().addDependency(managedBy("o:bom:1", "t:x", "2.0"));
        };
        assertEquals(
                "Declare 1.5 at pom.xml, or change list.txt:1 to 2.0.",
                applied("t:x===1.5\n", "t:x:2.0", "t:x", nothing));
        assertEquals(
                "Manage t:x to 1.5 in pom.xml, or change list.txt:1 to 2.0.",
                applied("t:x===1.5\n", "t:y:1.0", "t:x", nothing));
        assertEquals(
                "Manage it to 1.5 at pom.xml, or change list.txt:1 to 2.0.",
                applied("t:x===1.5\n", "t:y:0.9", "t:x", managedHere));
        assertEquals(
                "Manage t:x to 1.5 in pom.xml, which overrides o:bom:1:7, or change list.txt:1 to 2.0.",
                applied("t:x===1.5\n", "t:y:0.9", "t:x", managedByABom));
        applied("deny t:x # bad\n", "t:y:1.0", "t:x", nothing);
        applied("deny t:x # bad\n", "t:x:2.0", "t:x", nothing);
        applied("deny t:x [2.0,3.0) # bad\n", "t:y:1.0", "t:x", nothing);
        applied("allow t:x [1.0,2.0) # ok\n", "t:y:1.0", "t:x", nothing);
        applied("t:x===1.5\n", "t:r:1.0", "t:x", nothing);
        applied("t:x===1.5\n", "t:x:[2.0,3.0)", "t:x", nothing);
        mode = "closed";
        assertEquals(
                "Add t:x with version 2.0 to list.txt, or exempt it there, or exclude it from t:y in pom.xml.",
                applied("t:y===1.0\n", "t:y:1.0", "t:x", nothing));
        applied("t:y===1.0\n", "t:z:1.0", "t:z", nothing);
    }

    @Test
    void aPluginNeedsItsOwnDependenciesBecauseNeitherManagementNorTheListAppliesToIt() {
        Consumer<Model> plugin = model -> addPlugin(model, "p:plugin:1.0");
        assertEquals(
                "Add 1.5 of t:x to the <dependencies> of p:plugin in pom.xml, or change list.txt:1 to 2.0,"
                        + " or let the list apply with `plugins: deps` below `constraints:` in .mvn/waymark.yaml.",
                applied("t:x===1.5\n", "", "t:x", plugin));
        assertEquals(
                "Set <version> of p:plugin to 0.9 in pom.xml, or change list.txt:1 to 1.0.",
                applied("p:plugin===0.9\n", "", "p:plugin", plugin));
        assertEquals(
                "Declare 1.5 of t:x in the <dependencies> of p:other in pom.xml, or change list.txt:1 to 2.0.",
                applied("t:x===1.5\n", "", "t:x", model -> addPlugin(model, "p:other:1.0", dependency("t:x", "2.0"))));
        assertEquals("Use a version of p:plugin without it.", applied("deny t:z # bad\n", "", "t:z", plugin));
        applied("deny t:x [2.0,3.0) # bad\n", "", "t:x", plugin);
        applied("deny t:x # bad\n", "", "t:x", model -> addPlugin(model, "p:other:1.0", dependency("t:y", "1.0")));
        applied("allow t:x [1.0,2.0) # ok\n", "", "t:x", plugin);
        applied("t:x===1.5\n", "", "t:x", model -> addPlugin(model, "p:ranged:1.0"));
        applied("t:x===1.5\n", "", "t:x", model -> addPlugin(model, "p:other:1.0", dependency("t:r", "1.0")));
        mode = "closed";
        applied("p:plugin===1.0\nt:y===1.0\nt:x===2.0\n", "", "t:z", plugin);
    }

    @Test
    void aBuildExtensionIsLoadedBeforeAnyListSoOnlyItsVersionHelps() {
        assertEquals(
                "Use a version of p:plugin that requests 1.5, or change list.txt:1 to 2.0.",
                applied("t:x===1.5\n", "", "t:x", model -> addExtension(model, "p:plugin:1.0")));
    }

    @Test
    void aRequestAboveTheListIsFixedInTheListOrWhereItIsRequested() {
        mode = "upper";
        Consumer<Model> managed = model -> manage(model, "t:x", "1.5");
        assertEquals(
                "Change list.txt:1 to 2.0, or use another version of t:y that requests a lower one.",
                applied("t:x===1.5\n", "t:y:1.0", "t:x", managed));
    }

    @Test
    void aRangeThatTheModulesOwnManagementReplacesIsNoViolation() {
        State state = state("t:x===1.5\n", "t:r:1.0", model -> manage(model, "t:x", "1.5"), "t:x");

        assertEquals(List.of(), findings(state));
    }
}
