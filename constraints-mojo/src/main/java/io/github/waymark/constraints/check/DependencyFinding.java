package io.github.waymark.constraints.check;

import io.github.waymark.constraints.tree.BuiltWith;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.tree.Module;
import io.github.waymark.finding.Finding;
import io.github.waymark.finding.FindingReport;
import io.github.waymark.finding.Level;
import io.github.waymark.finding.Place;
import io.github.waymark.json.JsonMap;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A finding of the check at a place in a tree.
 *
 * @param part the tree of the module, see {@link io.github.waymark.constraints.tree.ModuleTree#part}
 * @param built whether it is in the build with the list, without it, or in both
 * @param use the place in the tree
 * @param listed the version or range in the list; empty for none
 * @param place the place of the entry, or the list as a whole
 * @param message the problem, one sentence without the full stop
 * @param why what requests the version, and what manages it
 * @param fix the solution
 * @param others the other requests for this artifact in the same tree
 */
public record DependencyFinding(
        ListRule rule,
        Level level,
        Module module,
        String part,
        BuiltWith built,
        DependencyUse use,
        String listed,
        Place place,
        String message,
        String why,
        String fix,
        List<OtherRequest> others) {

    /** A file of the build with its line. Declarations in published parents have coordinates instead. */
    private static final Pattern LINE = Pattern.compile("((?:[A-Za-z]:)?[^:]+):(\\d{1,9})");

    /**
     * Another request for the same artifact.
     *
     * @param by the requester
     * @param requested the version or range
     */
    public record OtherRequest(String by, String requested) {}

    public DependencyFinding {
        others = List.copyOf(others);
    }

    /** Whether this is more than a warning. */
    public boolean violation() {
        return level == Level.ERROR;
    }

    /** The path from the module to the artifact. */
    public List<String> path() {
        List<String> path = new ArrayList<>();
        path.add(module.text());
        path.addAll(use.path());
        return List.copyOf(path);
    }

    /** The key by which reports group findings of several modules. */
    String groupKey() {
        return built + " " + kind();
    }

    /** What is found, whether with or without the list. */
    String kind() {
        // A range that excludes the list's version is one problem, whatever is resolved with the list and without it.
        String what = rule == ListRule.RANGE ? use.coordinates().toString() : use.text();
        return rule + " " + what + " " + use.requested() + " " + listed + " " + level;
    }

    /** The same finding in other builds. */
    DependencyFinding in(BuiltWith other) {
        return new DependencyFinding(rule, level, module, part, other, use, listed, place, message, why, fix, others);
    }

    /** Adds this to a report, at the line of the POM that declares the direct dependency. The entry of the list is a related place. */
    void addTo(FindingReport report) {
        Matcher declared = LINE.matcher(module.places().declared(use.direct()).orElse(""));
        Place inPom = declared.matches()
                ? new Place(declared.group(1), Integer.parseInt(declared.group(2)), 0)
                : new Place(module.pom(), 1, 0);
        String path = message + (built == BuiltWith.EITHER ? "" : " " + built.text()) + ". Path: "
                + String.join(" -> ", path());
        // Viewers can't show the coordinates of a BOM, or a list as a whole.
        Place[] related = place.line() > 0 ? new Place[] {new Place(place.file(), place.line(), 0)} : new Place[0];
        report.add(
                new Finding(rule, level, inPom, path, why, fix),
                module.name(),
                TextReport.text(List.of(this)),
                related);
    }

    JsonMap json() {
        return new JsonMap()
                .add("rule", rule.id())
                .add("module", module.name())
                .add("part", part)
                .add("tree", built.word())
                .add("coordinates", use.coordinates().toString())
                .add("version", use.version())
                .add("asked", use.requested())
                .add("scope", use.scope())
                .add("listed", listed)
                .add("place", place.fileAndLine())
                .add("file", place.file())
                .add("line", place.line())
                .add("path", path())
                .add("requester", use.requester(module))
                .add(
                        "others",
                        others.stream()
                                .map(other -> new JsonMap()
                                        .add("asked", other.requested())
                                        .add("by", other.by()))
                                .toList())
                .add("message", message)
                .add("why", why)
                .add("fix", fix);
    }
}
