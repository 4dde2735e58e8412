package io.github.waymark.constraint.source;

import io.github.waymark.constraint.ListForm;
import io.github.waymark.constraint.bom.BomForm;
import io.github.waymark.constraint.text.TextForm;
import io.github.waymark.constraint.yaml.YamlForm;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The three forms, by their names and by the names of files. */
public final class ListForms {

    /** What {@link #named} knows. */
    public static final List<String> NAMES = List.of("text", "yaml", "bom");

    private ListForms() {}

    /** {@code .yaml} and {@code .yml} are YAML; {@code .xml} and {@code .pom} a BOM; all else is text. */
    public static ListForm ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
            return new YamlForm();
        }
        return lower.endsWith(".xml") || lower.endsWith(".pom") ? new BomForm() : new TextForm();
    }

    /** {@code text}, {@code yaml} or {@code bom}. */
    public static Optional<ListForm> named(String name) {
        return switch (name) {
            case "text" -> Optional.of(new TextForm());
            case "yaml" -> Optional.of(new YamlForm());
            case "bom" -> Optional.of(new BomForm());
            default -> Optional.empty();
        };
    }
}
