package io.github.waymark.classfile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An annotation with its values.
 *
 * @param type the binary name of the annotation, {@code jakarta.inject.Named}
 * @param values the values by name, as texts: classes by their binary name, enum constants by their name; a single value is a list, too
 * @param nested the annotations among the values, by name
 */
public record AnnotationUse(String type, Map<String, List<String>> values, Map<String, List<AnnotationUse>> nested) {

    public AnnotationUse {
        values = Map.copyOf(values);
        nested = Map.copyOf(nested);
    }

    /** The first value with this name; empty if it isn't written, even if it has a default. */
    public Optional<String> text(String name) {
        return texts(name).stream().findFirst();
    }

    /** All values with this name. */
    public List<String> texts(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The annotations with this name, as of a container of repeated annotations. */
    public List<AnnotationUse> nested(String name) {
        return nested.getOrDefault(name, List.of());
    }

    /** The first annotation of a type. */
    static Optional<AnnotationUse> find(List<AnnotationUse> annotations, String type) {
        return annotations.stream().filter(one -> one.type.equals(type)).findFirst();
    }
}
