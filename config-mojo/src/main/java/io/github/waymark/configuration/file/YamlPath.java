package io.github.waymark.configuration.file;

import io.github.waymark.tree.Tree;
import java.util.Optional;

/**
 * A value in a YAML file that a path of names leads to.
 *
 * @param name the last name
 */
record YamlPath(String name, Tree value) {

    /** Follows a path such as {@code config.application.yml}; names may contain dots. */
    static Optional<YamlPath> find(Tree root, String path) {
        if (!(root instanceof Tree.Mapping mapping)) {
            return Optional.empty();
        }
        for (Tree.Entry entry : mapping.entries()) {
            if (entry.name().equals(path)) {
                return Optional.of(new YamlPath(entry.name(), entry.value()));
            }
            if (path.startsWith(entry.name() + ".")) {
                Optional<YamlPath> found =
                        find(entry.value(), path.substring(entry.name().length() + 1));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
