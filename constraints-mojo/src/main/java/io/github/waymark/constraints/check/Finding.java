package io.github.waymark.constraints.check;

import io.github.waymark.constraint.Place;
import io.github.waymark.constraints.tree.Module;
import io.github.waymark.constraints.tree.Use;
import java.util.ArrayList;
import java.util.List;

/**
 * A use that a list objects to.
 *
 * @param part which tree of the module this is about, as {@link io.github.waymark.constraints.tree.ModuleTree#part}
 * @param use the place in the tree; its path leads from the module to the violator
 * @param listed what the list says: a version, a range; empty where it says nothing
 * @param place the entry of the list, or the list as a whole
 * @param message what is wrong, one sentence without its full stop
 * @param brought what brought it in: who asks for it, and what manages it
 * @param mend what would mend it
 * @param others who else asks for this artifact in the same tree
 */
public record Finding(
        Rule rule,
        boolean violation,
        Module module,
        String part,
        Use use,
        String listed,
        Place place,
        String message,
        String brought,
        String mend,
        List<Asker> others) {

    /**
     * Somebody who asks for the same artifact.
     *
     * @param by its coordinates
     * @param asked the version or range
     */
    public record Asker(String by, String asked) {}

    public Finding {
        others = List.copyOf(others);
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
        Use by = use.by();
        return by == null ? module.text() : by.text();
    }

    /** What makes two findings in different modules the same for people. */
    String sameness() {
        return rule + " " + use.text() + " " + use.asked() + " " + listed + " " + violation;
    }
}
