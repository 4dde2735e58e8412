package io.github.waymark.entrypoints.script;

import io.github.waymark.entrypoints.check.EntryPointFinding;
import io.github.waymark.entrypoints.registry.KnownClasses;
import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.entrypoints.rule.EntryPointRule;
import io.github.waymark.finding.Level;
import io.github.waymark.finding.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules for the scripts that archives declare: their names, and what they start. */
public final class ScriptRules {

    private static final String WHY_TARGET = "The command would end with an error as soon as it is started.";
    private static final String WHY_TWICE = "Only one of them can have the name of the command.";

    private final KnownClasses classes;
    private final int release;
    private final boolean complete;

    /**
     * Checks scripts against the classes of a class path.
     *
     * @param release the Java version that the program is for; 0 if it is unknown
     * @param complete whether the class path has everything that a program needs; not so for single jars
     */
    public ScriptRules(KnownClasses classes, int release, boolean complete) {
        this.classes = classes;
        this.release = release;
        this.complete = complete;
    }

    /** The findings about all scripts of a class path, in its order. */
    public List<EntryPointFinding> findings(DeclaredScripts declared) {
        List<EntryPointFinding> findings = new ArrayList<>();
        Map<String, Declared> known = new LinkedHashMap<>();
        declared.files().forEach((source, file) -> {
            findings.addAll(findings(source, file));
            for (ConsoleScript script : file.scripts()) {
                Declared first = known.putIfAbsent(script.name(), new Declared(script, source));
                if (first != null && !first.script.target().equals(script.target())) {
                    findings.add(twice(first, new Declared(script, source)));
                }
            }
        });
        return findings;
    }

    /** A script and the archive that declares it. */
    private record Declared(ConsoleScript script, Source source) {}

    /** The findings about the lines of one file. */
    List<EntryPointFinding> findings(Source source, ScriptFile file) {
        List<EntryPointFinding> findings = new ArrayList<>();
        for (ScriptError error : file.errors()) {
            findings.add(finding(source, error.place(), error.message(), ScriptError.WHY, error.fix()));
        }
        LaunchableTarget targets = new LaunchableTarget(classes, release, complete);
        for (ConsoleScript script : file.scripts()) {
            targets.objection(script.target())
                    .ifPresent(objection -> findings.add(finding(
                            source,
                            script.place(),
                            "The script " + script.name() + " can't be started: " + decapitalized(objection.message()),
                            WHY_TARGET,
                            objection.fix())));
        }
        return findings;
    }

    private static String decapitalized(String sentence) {
        return sentence.startsWith("The") ? "t" + sentence.substring(1) : sentence;
    }

    private static EntryPointFinding finding(Source source, Place place, String message, String why, String fix) {
        return EntryPointFinding.of(EntryPointRule.EP17, source, place, message, why, fix + ".");
    }

    /** In one archive it is an error of its authors; between two, the module itself has precedence over its dependencies. */
    private static EntryPointFinding twice(Declared first, Declared second) {
        boolean same = first.source.equals(second.source);
        String others = same
                ? "in line " + first.script.place().line() + ", too"
                : "by " + first.source.artifact() + ", too, as " + first.script.target();
        EntryPointFinding found = finding(
                second.source,
                second.script.place(),
                "The script " + second.script.name() + " is declared " + others,
                WHY_TWICE,
                same
                        ? "Remove one of the lines, or give one another name"
                        : "Exclude one of the two dependencies from entry-points:scripts, or declare "
                                + second.script.name() + " in this module, which has precedence");
        return same || !first.source.own() ? found : found.at(Level.WARN);
    }
}
