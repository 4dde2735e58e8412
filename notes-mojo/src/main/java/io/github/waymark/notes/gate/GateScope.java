package io.github.waymark.notes.gate;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a gate looks at: the whole repository, or one module of it.
 *
 * @param own the module's folder, seen from the top of the repository, {@code /} between names; empty for the top
 * @param modules the folders of all modules, its own among them: a file belongs to the innermost one that it lies in
 * @param notes tells which notes say something of it, by their paths
 */
public record GateScope(String own, List<String> modules, Predicate<String> notes) {

    /** All of a repository. */
    public static final GateScope WHOLE = new GateScope("", List.of(""), path -> true);

    public GateScope {
        modules = List.copyOf(modules);
    }

    /** Whether a file belongs to it. */
    boolean owns(String path) {
        int innermost = -1;
        boolean owns = false;
        for (String module : modules) {
            if (module.length() > innermost && (module.isEmpty() || path.startsWith(module + "/"))) {
                innermost = module.length();
                owns = module.equals(own);
            }
        }
        return owns;
    }
}
