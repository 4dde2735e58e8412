package io.github.waymark.notes.gate;

import java.util.List;
import java.util.function.Predicate;

/**
 * The files and notes that a check applies to: those of the whole repository, or of one module.
 *
 * @param module the folder of the module, relative to the top of the repository and with {@code /} as separator; empty for the top
 * @param modules the folders of all modules, including this one; a file belongs to the innermost module that contains it
 * @param notes whether the note with a path applies to the module
 */
public record GateScope(String module, List<String> modules, Predicate<String> notes) {

    /** The whole repository. */
    public static final GateScope WHOLE = new GateScope("", List.of(""), path -> true);

    public GateScope {
        modules = List.copyOf(modules);
    }

    /** Whether a file belongs to the module. */
    boolean contains(String path) {
        int innermost = -1;
        boolean contains = false;
        for (String folder : modules) {
            if (folder.length() > innermost && (folder.isEmpty() || path.startsWith(folder + "/"))) {
                innermost = folder.length();
                contains = folder.equals(module);
            }
        }
        return contains;
    }
}
