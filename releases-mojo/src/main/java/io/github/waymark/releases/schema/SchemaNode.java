package io.github.waymark.releases.schema;

import io.github.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a schema allows at one place.
 *
 * @param types the allowed types; empty for all
 * @param values the allowed values; empty for all
 * @param anyOf alternatives, of which one must fit
 * @param open whether there may be keys that are not in {@code properties}
 * @param others what applies to the values of such keys; null for anything
 * @param item what applies to the items of a list
 */
record SchemaNode(
        List<String> types,
        List<String> values,
        List<SchemaNode> anyOf,
        List<String> required,
        Map<String, SchemaNode> properties,
        boolean open,
        @Nullable SchemaNode others,
        @Nullable SchemaNode item,
        int minItems,
        Optional<Pattern> pattern,
        boolean date) {

    /**
     * Reads a part of a schema.
     *
     * @param root the whole schema, which has the definitions
     */
    static SchemaNode of(Tree.Mapping node, Tree.Mapping root) {
        Optional<String> reference = text(node, "$ref");
        if (reference.isPresent()) {
            String name = reference.get().substring(reference.get().lastIndexOf('/') + 1);
            return of(mapping(mapping(root, "$defs").orElseThrow(), name).orElseThrow(), root);
        }
        Map<String, SchemaNode> properties = new LinkedHashMap<>();
        for (Tree.Entry entry :
                mapping(node, "properties").orElse(Tree.empty("")).entries()) {
            properties.put(entry.name(), of((Tree.Mapping) entry.value(), root));
        }
        List<SchemaNode> anyOf = new ArrayList<>();
        if (node.value("anyOf").orElse(null) instanceof Tree.Items alternatives) {
            alternatives.values().forEach(alternative -> anyOf.add(of((Tree.Mapping) alternative, root)));
        }
        return new SchemaNode(
                texts(node, "type"),
                texts(node, "enum"),
                List.copyOf(anyOf),
                texts(node, "required"),
                properties,
                text(node, "additionalProperties").isEmpty(),
                mapping(node, "additionalProperties")
                        .map(other -> of(other, root))
                        .orElse(null),
                mapping(node, "items").map(item -> of(item, root)).orElse(null),
                text(node, "minItems").map(Integer::valueOf).orElse(0),
                text(node, "pattern").map(Pattern::compile),
                text(node, "format").isPresent());
    }

    /** What applies to the items of a list, or to the value itself. */
    SchemaNode itemOrSelf() {
        return item == null ? this : item;
    }

    private static Optional<Tree.Mapping> mapping(Tree.Mapping node, String name) {
        return node.value(name).filter(Tree.Mapping.class::isInstance).map(Tree.Mapping.class::cast);
    }

    private static Optional<String> text(Tree.Mapping node, String name) {
        return node.value(name)
                .filter(Tree.Scalar.class::isInstance)
                .flatMap(Tree::texts)
                .map(texts -> texts.get(0));
    }

    private static List<String> texts(Tree.Mapping node, String name) {
        return node.value(name).flatMap(Tree::texts).orElse(List.of());
    }
}
