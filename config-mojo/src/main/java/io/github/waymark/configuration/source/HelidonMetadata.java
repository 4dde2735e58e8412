package io.github.waymark.configuration.source;

import io.github.waymark.configuration.option.Declarations;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionGroup;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code META-INF/helidon/config-metadata.json}.
 *
 * <p>It describes types. Only those that stand alone have a prefix from the root; the names of the others are relative to where a type is
 * used, so what is below an option of such a type is not checked unless the type is in the same jar.
 */
final class HelidonMetadata {

    private static final String FILE = "META-INF/helidon/config-metadata.json";
    private static final int MAX_DEPTH = 8;

    /** Types that contain each other several times would otherwise be expanded without end. */
    private static final int MAX_EXPANSIONS = 10_000;

    private final String artifact;
    private final Map<String, HelidonType> types = new LinkedHashMap<>();
    private final List<Option> absolute = new ArrayList<>();
    private int expansions;

    private HelidonMetadata(String artifact) {
        this.artifact = artifact;
    }

    /** Reads the metadata of a jar; nothing if it has none. */
    static ReadMetadata read(String artifact, Archive archive) throws IOException {
        Optional<InputStream> stream = archive.find(FILE);
        if (stream.isEmpty()) {
            return new ReadMetadata(Declarations.NONE, List.of());
        }
        HelidonMetadata metadata = new HelidonMetadata(artifact);
        List<MetadataFault> faults = new ArrayList<>();
        try (MetadataJson json = new MetadataJson(stream.get())) {
            json.items(() -> metadata.module(json));
            json.end();
        } catch (IOException | IllegalStateException e) {
            faults.add(MetadataFault.unreadable(artifact, FILE, Unreadable.reason(e)));
        }
        return new ReadMetadata(metadata.declarations(), faults);
    }

    private void module(MetadataJson json) throws IOException {
        json.object(member -> {
            if (!member.equals("types")) {
                return json.skip();
            }
            json.items(() -> {
                HelidonType type = new HelidonType(artifact, FILE);
                json.object(part -> type.read(part, json));
                types.put(type.name(), type);
            });
            return true;
        });
    }

    private Declarations declarations() {
        List<Option> relative = new ArrayList<>();
        List<OptionGroup> groups = new ArrayList<>();
        for (HelidonType type : types.values()) {
            if (type.isRoot()) {
                groups.add(new OptionGroup(type.prefix(), type.name(), type.description()));
                expand(type.prefix(), type, 0);
            } else {
                relative.addAll(type.options());
            }
        }
        return new Declarations(absolute, groups, List.of(), List.of(), relative, List.of());
    }

    private void expand(String prefix, HelidonType type, int depth) {
        expansions++;
        for (Option option : type.options()) {
            String name = prefix + "." + option.name();
            Optional<HelidonType> nested =
                    Optional.ofNullable(types.get(option.type().declared())).filter(known -> isExpandable(depth));
            boolean inside = nested.isPresent();
            absolute.add(option.change()
                    .name(name)
                    .group(prefix)
                    .open(!inside && !option.type().isLeaf())
                    .build());
            nested.ifPresent(known -> expand(name, known, depth + 1));
        }
        for (String inherited : type.inherits()) {
            HelidonType above = types.get(inherited);
            if (above != null && isExpandable(depth)) {
                expand(prefix, above, depth + 1);
            }
        }
    }

    private boolean isExpandable(int depth) {
        return depth < MAX_DEPTH && expansions < MAX_EXPANSIONS;
    }
}
