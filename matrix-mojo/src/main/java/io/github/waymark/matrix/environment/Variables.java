package io.github.waymark.matrix.environment;

import io.github.waymark.matrix.command.Template;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The environment variables of an environment.
 *
 * @param set values by name, with substitutions; they override those of the file
 * @param file a file of variables, relative to the root of the project, with substitutions; empty for none
 * @param passed which variables of the outer build are passed on; empty for all
 */
public record Variables(Map<String, String> set, String file, List<String> passed) {

    /** Those of the outer build. */
    public static final Variables OUTER = new Variables(Map.of(), "", List.of());

    private static final List<String> OWN = List.of("args", "folder", "jdk", "name", "tmp");

    public Variables {
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
        passed = List.copyOf(passed);
    }

    /** Whether values depend on the environment, as <code>{name}</code> does, so that each has its own. */
    public boolean areOwn() {
        return Stream.concat(set.values().stream(), Stream.of(file))
                .anyMatch(text -> OWN.stream().anyMatch(name -> Template.uses(text, name)));
    }
}
