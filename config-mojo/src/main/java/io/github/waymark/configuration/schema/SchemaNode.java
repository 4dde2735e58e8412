package io.github.waymark.configuration.schema;

import io.github.waymark.problem.Problem;
import io.github.waymark.settings.NearestName;
import io.github.waymark.tree.Tree;
import java.util.List;
import java.util.Optional;

/** A mapping of a schema, whose keys and texts are checked. */
final class SchemaNode {

    private final Tree.Mapping mapping;
    private final List<Problem> problems;

    SchemaNode(Tree.Mapping mapping, List<Problem> problems) {
        this.mapping = mapping;
        this.problems = problems;
    }

    void requireKeys(List<String> known) {
        for (Tree.Entry entry : mapping.entries()) {
            if (!known.contains(entry.name())) {
                problems.add(new Problem(
                        "Unknown key '" + entry.name() + "' in a schema.",
                        entry.where(),
                        "A mistyped key would be silently ignored.",
                        NearestName.question(entry.name(), known) + "Valid keys: " + String.join(", ", known) + "."));
            }
        }
    }

    /** A single value; empty if there is none. */
    Optional<String> text(String key) {
        Optional<Tree> value = mapping.value(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get() instanceof Tree.Scalar scalar) {
            return scalar.isNothing() ? Optional.empty() : Optional.of(scalar.text());
        }
        invalid(key, "Expected: one value, not " + value.get().kind() + ".");
        return Optional.empty();
    }

    boolean flag(String key) {
        String text = text(key).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            invalid(key, "Expected: true or false.");
        }
        return text.equals("true");
    }

    List<String> texts(String key) {
        Optional<Tree> value = mapping.value(key);
        Optional<List<String>> texts = value.flatMap(Tree::texts);
        if (value.isPresent() && texts.isEmpty()) {
            invalid(key, "Expected: a list of values.");
        }
        return texts.orElse(List.of());
    }

    void invalid(String key, String expected) {
        String where = mapping.value(key).map(Tree::where).orElse(mapping.where());
        problems.add(new Problem(
                "Invalid value for '" + key + "' in a schema.",
                where,
                "The option can't be checked with it.",
                expected));
    }
}
