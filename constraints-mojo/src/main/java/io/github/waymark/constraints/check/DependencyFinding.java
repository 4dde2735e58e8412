package io.github.waymark.constraints.check;

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
 * A use that a list objects to.
 *
 * @param part which tree of the module this is about, as {@link io.github.waymark.constraints.tree.ModuleTree#part}
 * @param use the place in the tree; its path leads from the module to the violator
 * @param listed what the list says: a version, a range; empty where it says nothing
 * @param place the entry of the list, or the list as a whole
 * @param message what is wrong, one sentence without its full stop
 * @param brought what brought it in: who asks for it, and what manages it
 * @param fix what to do about it
 * @param others who else asks for this artifact in the same tree
 */
public record DependencyFinding(
        ListRule rule,
        Level level,
        Module module,
        String part,
        DependencyUse use,
        String listed,
        Place place,
        String message,
        String brought,
        String fix,
        List<Asker> others) {

    /** A file of the build and its line; what is declared in a published parent has coordinates instead. */
    private static final Pattern LINE = Pattern.compile("((?:[A-Za-z]:)?[^:]+):(\\d{1,9})");

    /**
     * Somebody who asks for the same artifact.
     *
     * @param by its coordinates
     * @param asked the version or range
     */
    public record Asker(String by, String asked) {}

    public DependencyFinding {
        others = List.copyOf(others);
    }

    /** Whether it is more than a warning. */
    public boolean violation() {
        return level == Level.ERROR;
    }

    /** From the module to the violator. */
    public List<String> path() {
        List<String> path = new ArrayList<>();
        path.add(module.text());
        path.addAll(use.path());
        return List.copyOf(path);
    }

    /** Who asks for it: the user in the tree, or the module itself. */
    public String requester() {
        DependencyUse by = use.by();
        return by == null ? module.text() : by.text();
    }

    /** What makes two findings in different modules the same for people. */
    String sameness() {
        return rule + " " + use.text() + " " + use.asked() + " " + listed + " " + level;
    }

    /** Adds it to a report at the line of the POM that brought it in, which a reviewer can change; the list's entry is related. */
    void addTo(FindingReport report) {
        Matcher declared = LINE.matcher(module.places().declared(use.direct()).orElse(""));
        Place inPom = declared.matches()
                ? new Place(declared.group(1), Integer.parseInt(declared.group(2)), 0)
                : new Place(module.pom(), 1, 0);
        String path = message + ". Path: " + String.join(" -> ", path());
        // The coordinates of a BOM, and a list as a whole, are no place that a viewer could show.
        Place[] related = place.line() > 0 ? new Place[] {new Place(place.file(), place.line(), 0)} : new Place[0];
        report.add(
                new Finding(rule, level, inPom, path, brought, fix),
                module.name(),
                TextReport.text(List.of(this)),
                related);
    }

    JsonMap json() {
        return new JsonMap()
                .add("rule", rule.id())
                .add("module", module.name())
                .add("part", part)
                .add("coordinates", use.coordinates())
                .add("version", use.version())
                .add("asked", use.asked())
                .add("scope", use.scope())
                .add("listed", listed)
                .add("place", place.fileAndLine())
                .add("file", place.file())
                .add("line", place.line())
                .add("path", path())
                .add("requester", requester())
                .add(
                        "others",
                        others.stream()
                                .map(other -> new JsonMap()
                                        .add("asked", other.asked())
                                        .add("by", other.by()))
                                .toList())
                .add("message", message)
                .add("why", brought)
                .add("fix", fix);
    }
}
