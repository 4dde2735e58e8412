package io.github.waymark.releases.schema;

import io.github.waymark.finding.Place;
import io.github.waymark.settings.NearestName;
import io.github.waymark.tree.Tree;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares a file with its schema and collects all faults. Scalars have the types of YAML 1.2, so {@code yes} is a text. */
final class SchemaCheck {

    private static final Map<String, String> TYPE_NAMES = Map.of(
            "string", "a text",
            "boolean", "true or false",
            "integer", "a whole number",
            "number", "a number",
            "array", "a list",
            "object", "a mapping",
            "null", "nothing");

    private static final Set<String> BOOLEANS = Set.of("true", "True", "TRUE", "false", "False", "FALSE");

    private final List<SchemaFault> faults = new ArrayList<>();

    List<SchemaFault> of(Tree file, SchemaNode schema) {
        check(file, schema, "The file");
        return List.copyOf(faults);
    }

    private void check(Tree tree, SchemaNode schema, String name) {
        if (!schema.anyOf().isEmpty()) {
            check(tree, alternative(tree, schema.anyOf()), name);
            return;
        }
        if (!schema.types().isEmpty() && schema.types().stream().noneMatch(type -> isOf(tree, type))) {
            addWrongType(tree, schema, name);
            return;
        }
        if (!schema.values().isEmpty() && !isOneOf(tree, schema.values())) {
            addWrongValue(tree, schema.values(), name);
            return;
        }
        if (tree instanceof Tree.Mapping mapping) {
            checkMapping(mapping, schema, name);
        } else if (tree instanceof Tree.Items items) {
            checkItems(items, schema, name);
        } else if (tree instanceof Tree.Scalar scalar) {
            checkScalar(scalar, schema, name);
        }
    }

    /** The alternative of the type of a value; the first one if there is none. */
    private static SchemaNode alternative(Tree tree, List<SchemaNode> alternatives) {
        for (SchemaNode alternative : alternatives) {
            if (alternative.types().stream().anyMatch(type -> isOf(tree, type))) {
                return alternative;
            }
        }
        return alternatives.get(0);
    }

    private void checkMapping(Tree.Mapping mapping, SchemaNode schema, String name) {
        for (Tree.Entry entry : mapping.entries()) {
            SchemaNode known = schema.properties().get(entry.name());
            SchemaNode value = known == null ? schema.others() : known;
            if (known == null && !schema.open()) {
                List<String> valid = List.copyOf(schema.properties().keySet());
                add(
                        entry.place(),
                        "the key '" + entry.name() + "' is unknown",
                        NearestName.question(entry.name(), valid) + "Valid keys: " + String.join(", ", valid) + ".");
            } else if (value != null) {
                check(entry.value(), value, "'" + entry.name() + "'");
            }
        }
        for (String key : schema.required()) {
            if (mapping.value(key).isEmpty()) {
                add(mapping.place(), name + " has no '" + key + "'", "Add a line `" + key + ": …`.");
            }
        }
    }

    private void checkItems(Tree.Items items, SchemaNode schema, String name) {
        if (items.values().size() < schema.minItems()) {
            add(items.place(), name + " is empty", "Add an item, a line that starts with `- `.");
        }
        SchemaNode item = schema.item();
        if (item != null) {
            items.values().forEach(value -> check(value, item, "An item of " + name));
        }
    }

    private void checkScalar(Tree.Scalar scalar, SchemaNode schema, String name) {
        if (schema.date() && !isDate(scalar.text())) {
            add(
                    scalar.place(),
                    name + " is '" + scalar.text() + "', which is no date",
                    "Write a date, such as 2026-04-01.");
        }
        if (schema.pattern().isPresent()
                && !schema.pattern().get().matcher(scalar.text()).find()) {
            add(
                    scalar.place(),
                    name + " is '" + scalar.text() + "'",
                    "Write a value that matches " + schema.pattern().get() + ".");
        }
    }

    private void addWrongType(Tree tree, SchemaNode schema, String name) {
        List<String> types = schema.types();
        String expected =
                String.join(" or ", types.stream().map(SchemaCheck::typeName).toList());
        String fix = tree instanceof Tree.Scalar scalar && types.contains("string") && !scalar.isNothing()
                ? "Put quotes around it: '" + scalar.text() + "'."
                : "Write " + expected + ".";
        add(tree.place(), name + " is " + kind(tree) + "; expected: " + expected, fix);
    }

    private void addWrongValue(Tree tree, List<String> values, String name) {
        boolean scalar = tree instanceof Tree.Scalar;
        String text = tree instanceof Tree.Scalar value ? value.text() : "";
        add(
                tree.place(),
                name + " is " + (scalar ? "'" + text + "'" : tree.kind()),
                (scalar ? NearestName.question(text, values) : "") + "Valid values: " + String.join(", ", values)
                        + ".");
    }

    private void add(Place place, String message, String fix) {
        faults.add(new SchemaFault(place, message, fix));
    }

    private static String kind(Tree tree) {
        if (tree instanceof Tree.Scalar scalar && isOf(tree, "boolean")) {
            return "the boolean " + scalar.text();
        }
        return tree instanceof Tree.Scalar scalar && isOf(tree, "number") ? "the number " + scalar.text() : tree.kind();
    }

    private static String typeName(String type) {
        return TYPE_NAMES.getOrDefault(type, type);
    }

    private static boolean isOneOf(Tree tree, List<String> values) {
        return tree instanceof Tree.Scalar scalar && !scalar.isNothing() && values.contains(scalar.text());
    }

    private static boolean isOf(Tree tree, String type) {
        if (tree instanceof Tree.Mapping) {
            return type.equals("object");
        }
        if (tree instanceof Tree.Items) {
            return type.equals("array");
        }
        Tree.Scalar scalar = (Tree.Scalar) tree;
        boolean plain = scalar.type() == Tree.Type.OTHER;
        return switch (type) {
            case "null" -> scalar.isNothing();
            case "boolean" -> plain && BOOLEANS.contains(scalar.text());
            case "integer" -> plain && isNumber(scalar.text(), false);
            case "number" -> plain && isNumber(scalar.text(), true);
            case "string" ->
                scalar.type() == Tree.Type.TEXT
                        || (plain && !BOOLEANS.contains(scalar.text()) && !isNumber(scalar.text(), true));
            default -> false;
        };
    }

    /** Whether a plain scalar is a number in YAML 1.2, in which a date or {@code 1_000} is none. */
    private static boolean isNumber(String text, boolean fraction) {
        if (fraction && !text.isEmpty() && "0123456789".indexOf(text.charAt(text.length() - 1)) >= 0) {
            try {
                Double.parseDouble(text);
                return true;
            } catch (NumberFormatException e) {
                return false;
            }
        }
        return text.matches("[-+]?[0-9]+|0x[0-9a-fA-F]+|0o[0-7]+");
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
