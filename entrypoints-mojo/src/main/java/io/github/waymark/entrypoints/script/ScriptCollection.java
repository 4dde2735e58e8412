package io.github.waymark.entrypoints.script;

import io.github.waymark.entrypoints.check.EntryPointFinding;
import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.finding.Level;
import io.github.waymark.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;

/**
 * The scripts of an application: those of the module itself, which have precedence, and those of its dependencies.
 *
 * @param scripts by name, in the order of the names
 * @param problems what makes launchers impossible
 * @param warnings scripts that are not used
 */
public record ScriptCollection(List<ConsoleScript> scripts, List<Problem> problems, List<Problem> warnings) {

    public ScriptCollection {
        scripts = List.copyOf(scripts);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** A script and the artifact that declares it. */
    private record Declared(ConsoleScript script, Source source) {}

    /**
     * Collects scripts.
     *
     * @param added scripts of the module itself that are in no file
     * @param application the archives of the application, that of the module itself first
     * @param mainClasses whether each dependency with a main class in its manifest gets a script with the name of its artifact
     */
    public static ScriptCollection of(
            ScriptFile added, List<Source> application, boolean mainClasses, ScriptRules rules) {
        Builder builder = new Builder(application.get(0), rules);
        builder.add(application.get(0), added);
        DeclaredScripts declared = DeclaredScripts.of(application);
        declared.notRead()
                .forEach((file, reason) -> builder.problems.add(new Problem(
                        "The scripts of an artifact can't be read: " + reason + ".",
                        file,
                        "Its commands are unknown.",
                        "Get the file again from where it was published, or exclude the artifact.")));
        declared.files().forEach(builder::add);
        if (mainClasses) {
            application.stream().skip(1).forEach(builder::addMainClass);
        }
        return new ScriptCollection(
                builder.scripts.values().stream().map(Declared::script).sorted().toList(),
                builder.problems,
                builder.warnings);
    }

    /** The module and its dependencies, in the order of the class path. */
    private static final class Builder {

        private final Source module;
        private final ScriptRules rules;
        private final Map<String, Declared> scripts = new LinkedHashMap<>();
        private final List<Problem> problems = new ArrayList<>();
        private final List<Problem> warnings = new ArrayList<>();

        Builder(Source module, ScriptRules rules) {
            this.module = module;
            this.rules = rules;
        }

        void add(Source source, ScriptFile file) {
            // What is to be launched has to work, also if a dependency declares it.
            for (EntryPointFinding finding : rules.findings(source, file)) {
                problems.add(finding.at(Level.ERROR).finding().problem());
            }
            file.scripts().forEach(script -> add(new Declared(script, source)));
        }

        private void add(Declared declared) {
            ConsoleScript script = declared.script;
            Declared first = scripts.putIfAbsent(script.name(), declared);
            if (first == null || first.script.target().equals(script.target())) {
                return;
            }
            boolean isModules = first.source.equals(module);
            Problem clash = new Problem(
                    "Two scripts are named " + script.name() + ".",
                    first.script.place().text() + " starts " + first.script.target() + ", and "
                            + script.place().text() + " starts " + script.target(),
                    isModules ? "The script of the module is used." : "Only one of them can be the command.",
                    isModules && !declared.source.equals(module)
                            ? "Rename it, unless it replaces the other one on purpose."
                            : "Remove one of them, exclude its artifact, or declare " + script.name()
                                    + " in this module, which has precedence.");
            if (isModules && !declared.source.equals(module)) {
                warnings.add(clash);
            } else {
                problems.add(clash);
            }
        }

        void addMainClass(Source source) {
            String main = source.archive().manifest().getValue(Attributes.Name.MAIN_CLASS);
            if (main != null && !main.isBlank()) {
                String name = ScriptName.similar(artifactId(source));
                ScriptFile file =
                        ScriptFile.of(List.of(name + " = " + main.strip()), source.place("META-INF/MANIFEST.MF"));
                if (!scripts.containsKey(name)) {
                    add(source, file);
                }
            }
        }

        private static String artifactId(Source source) {
            String[] parts = source.artifact().split(":", -1);
            return parts.length > 1 ? parts[1] : parts[0];
        }
    }

    /** The name of the script of a main class, made of the name of its artifact. */
    public static String nameOf(String artifactId) {
        return ScriptName.similar(artifactId);
    }

    /** Whether the runtime library is needed, which starts static methods. */
    public boolean needsRuntime() {
        return scripts.stream().anyMatch(script -> !script.target().isMain());
    }
}
