package io.github.waymark.constraint.source;

import io.github.waymark.constraint.ListForm;
import io.github.waymark.constraint.bom.BomForm;
import io.github.waymark.constraint.text.TextForm;
import io.github.waymark.constraint.yaml.YamlForm;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The three forms of lists, by name and by file name. */
public final class ListForms {

    /** The names of the forms. */
    public static final List<String> NAMES = List.of("text", "yaml", "bom");

    private ListForms() {}

    /** YAML for {@code .yaml} and {@code .yml}, a BOM for {@code .xml} and {@code .pom}, otherwise text. */
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
