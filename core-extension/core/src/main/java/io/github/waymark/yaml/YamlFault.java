package io.github.waymark.yaml;

import io.github.waymark.finding.Place;
import io.github.waymark.tree.Tree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Something that is wrong with a YAML text itself, whatever it means.
 *
 * @param reason what is wrong, the start of a sentence without its full stop
 * @param fix what to do about it, a whole sentence
 */
public record YamlFault(Kind kind, Place place, String reason, String fix) {

    /** What kinds of faults there are. */
    public enum Kind {
        SYNTAX,
        /** Something that asks for too much, or for types. */
        UNSAFE,
        ENCODING,
        SECOND_DOCUMENT,
        /** A name that is no word. */
        NAME,
        /** A name that a mapping has already. */
        DUPLICATE
    }

    private static final int FEW = 16;

    /** Adds the names that a mapping has already. */
    static void findDuplicates(List<Tree.Entry> entries, List<YamlFault> faults) {
        Set<String> names = entries.size() > FEW ? new HashSet<>() : Set.of();
        for (int i = 0; i < entries.size(); i++) {
            Tree.Entry entry = entries.get(i);
            boolean known = entries.size() > FEW ? !names.add(entry.name()) : isAmong(entry.name(), entries, i);
            if (known) {
                faults.add(new YamlFault(
                        Kind.DUPLICATE,
                        entry.place(),
                        "'" + entry.name() + "' is given twice",
                        "Remove one of the two, or join what is below them."));
            }
        }
    }

    private static boolean isAmong(String name, List<Tree.Entry> entries, int first) {
        for (int i = 0; i < first; i++) {
            if (entries.get(i).name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
