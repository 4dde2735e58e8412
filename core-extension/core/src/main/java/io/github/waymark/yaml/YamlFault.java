package io.github.waymark.yaml;

import io.github.waymark.finding.Place;
import io.github.waymark.tree.Tree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A fault of a YAML text, independent of its meaning.
 *
 * @param reason what is wrong, without a capital letter and a full stop
 * @param fix how to correct it, a sentence
 */
public record YamlFault(Kind kind, Place place, String reason, String fix) {

    /** The kinds of faults. */
    public enum Kind {
        SYNTAX,
        /** A text that exceeds a limit, or requires custom types. */
        UNSAFE,
        ENCODING,
        SECOND_DOCUMENT,
        /** A name that is not a word. */
        NAME,
        /** A name that a mapping has twice. */
        DUPLICATE
    }

    private static final int MAX_LINEAR_SEARCH = 16;

    /** Adds a fault for each duplicate name. */
    static void findDuplicates(List<Tree.Entry> entries, List<YamlFault> faults) {
        Set<String> names = entries.size() > MAX_LINEAR_SEARCH ? new HashSet<>() : Set.of();
        for (int i = 0; i < entries.size(); i++) {
            Tree.Entry entry = entries.get(i);
            boolean duplicate =
                    entries.size() > MAX_LINEAR_SEARCH ? !names.add(entry.name()) : isBefore(entry.name(), entries, i);
            if (duplicate) {
                faults.add(new YamlFault(
                        Kind.DUPLICATE,
                        entry.place(),
                        "'" + entry.name() + "' is given twice",
                        "Remove one of the two, or merge their values."));
            }
        }
    }

    private static boolean isBefore(String name, List<Tree.Entry> entries, int end) {
        for (int i = 0; i < end; i++) {
            if (entries.get(i).name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
