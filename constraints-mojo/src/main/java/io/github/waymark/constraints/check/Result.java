package io.github.waymark.constraints.check;

import io.github.waymark.constraints.tree.Module;
import io.github.waymark.output.Count;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a check found.
 *
 * @param modules those that were checked
 * @param artifacts how many resolved artifacts, counted in each module
 * @param entries how many versions the list has
 * @param enforced whether a violation fails the build
 */
public record Result(
        Settings settings, List<Module> modules, int artifacts, int entries, boolean enforced, List<Finding> all) {

    public Result {
        modules = List.copyOf(modules);
        all = List.copyOf(all);
    }

    /** What is wrong. */
    public List<Finding> violations() {
        return all.stream().filter(Finding::violation).toList();
    }

    /** What should be looked at. */
    public List<Finding> warnings() {
        return all.stream().filter(finding -> !finding.violation()).toList();
    }

    /** Findings that are the same in several modules together, in the order of the first. */
    static Collection<List<Finding>> together(List<Finding> findings) {
        Map<String, List<Finding>> together = new LinkedHashMap<>();
        for (Finding finding : findings) {
            together.computeIfAbsent(finding.sameness(), key -> new ArrayList<>())
                    .add(finding);
        }
        return together.values();
    }

    /** One line. */
    public String summary() {
        return Count.of(modules.size(), "module") + ", " + Count.of(artifacts, "artifact") + " against "
                + Count.of(entries, "constraint") + ": "
                + (violations().isEmpty()
                        ? "no violation"
                        : Count.of(violations().size(), "violation"))
                + (warnings().isEmpty() ? "" : ", " + Count.of(warnings().size(), "warning"));
    }
}
