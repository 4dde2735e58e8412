package io.github.waymark.entrypoints.maven;

import io.github.waymark.entrypoints.packaging.Relocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Reads the configuration of other plugins in the POM. */
final class PluginConfiguration {

    private final @Nullable Xpp3Dom dom;

    PluginConfiguration(@Nullable Object configuration) {
        this.dom = configuration instanceof Xpp3Dom element ? element : null;
    }

    /** The text of an element; empty if there is none. */
    Optional<String> text(String name) {
        return child(name)
                .map(Xpp3Dom::getValue)
                .filter(text -> !text.isBlank())
                .map(String::strip);
    }

    boolean flag(String name) {
        return text(name).filter("true"::equals).isPresent();
    }

    private Optional<Xpp3Dom> child(String name) {
        return dom == null ? Optional.empty() : Optional.ofNullable(dom.getChild(name));
    }

    /** The elements in a list. */
    List<PluginConfiguration> items(String name) {
        List<PluginConfiguration> items = new ArrayList<>();
        child(name).ifPresent(list -> {
            for (Xpp3Dom item : list.getChildren()) {
                items.add(new PluginConfiguration(item));
            }
        });
        return items;
    }

    /** The texts of the elements in a list. */
    List<String> texts(String name) {
        return items(name).stream().flatMap(item -> item.value().stream()).toList();
    }

    private Optional<String> value() {
        return dom == null || dom.getValue() == null
                ? Optional.empty()
                : Optional.of(dom.getValue().strip());
    }

    /** Whether the jar plugin writes the class with main into the manifest. */
    boolean hasMainClass() {
        return child("archive")
                .flatMap(archive -> Optional.ofNullable(archive.getChild("manifest")))
                .flatMap(manifest -> Optional.ofNullable(manifest.getChild("mainClass")))
                .isPresent();
    }

    /** The relocations of the shade plugin. */
    List<Relocation> relocations() {
        return items("relocations").stream()
                .flatMap(one -> one.text("pattern").stream()
                        .map(pattern -> new Relocation(
                                pattern.replace('/', '.'),
                                one.text("shadedPattern")
                                        .orElse("hidden." + pattern)
                                        .replace('/', '.'),
                                one.texts("includes"),
                                one.texts("excludes"))))
                .toList();
    }
}
