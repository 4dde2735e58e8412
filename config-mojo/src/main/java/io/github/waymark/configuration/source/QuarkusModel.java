package io.github.waymark.configuration.source;

import io.github.waymark.configuration.option.Declarations;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionGroup;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code META-INF/quarkus-config-doc}, the format of Quarkus: a model of the options, and their descriptions apart from it.
 *
 * <p>Of another version of the format than the known one, only the prefixes are read, so that everything below them is known.
 */
final class QuarkusModel {

    private static final String FOLDER = "META-INF/quarkus-config-doc/";
    private static final String MODEL = FOLDER + "quarkus-config-model.json";
    private static final String DESCRIPTIONS = FOLDER + "quarkus-config-javadoc.json";
    private static final String VERSION = FOLDER + "quarkus-config-model-version";
    private static final String KNOWN_VERSION = "1";
    private static final int MAX_VERSION_LENGTH = 20;

    private final String artifact;
    private final Map<String, String> descriptions = new HashMap<>();
    private final List<Option> options = new ArrayList<>();
    private final List<OptionGroup> groups = new ArrayList<>();
    private final List<MetadataFault> faults = new ArrayList<>();

    private QuarkusModel(String artifact) {
        this.artifact = artifact;
    }

    /** Reads the model of a jar; nothing if it has none. */
    static ReadMetadata read(String artifact, Archive archive) throws IOException {
        QuarkusModel model = new QuarkusModel(artifact);
        if (archive.find(MODEL).isEmpty()) {
            return new ReadMetadata(Declarations.NONE, List.of());
        }
        String version = version(archive);
        boolean known = version.equals(KNOWN_VERSION);
        if (known) {
            model.read(archive, DESCRIPTIONS, model::descriptions);
        } else {
            model.faults.add(MetadataFault.unreadable(
                    artifact, VERSION, "the version of the format is " + version + ", and only 1 is known"));
        }
        model.read(archive, MODEL, json -> model.roots(json, known));
        List<String> open =
                known ? List.of() : model.groups.stream().map(OptionGroup::name).toList();
        return new ReadMetadata(new Declarations(model.options, model.groups, List.of(), open), model.faults);
    }

    private static String version(Archive archive) throws IOException {
        Optional<InputStream> stream = archive.find(VERSION);
        if (stream.isEmpty()) {
            return KNOWN_VERSION;
        }
        try (InputStream bytes = stream.get()) {
            return new String(bytes.readNBytes(MAX_VERSION_LENGTH), StandardCharsets.UTF_8).strip();
        }
    }

    /** Reads a document. */
    @FunctionalInterface
    private interface Content {
        void read(MetadataJson json) throws IOException;
    }

    private void read(Archive archive, String file, Content content) throws IOException {
        Optional<InputStream> stream = archive.find(file);
        if (stream.isEmpty()) {
            return;
        }
        try (MetadataJson json = new MetadataJson(stream.get())) {
            content.read(json);
            json.end();
        } catch (IOException | IllegalStateException e) {
            faults.add(MetadataFault.unreadable(artifact, file, Unreadable.reason(e)));
        }
    }

    private void descriptions(MetadataJson json) throws IOException {
        json.object(name -> {
            if (!name.equals("elements")) {
                return json.skip();
            }
            json.object(element -> {
                json.object(member -> {
                    if (!member.equals("description")) {
                        return json.skip();
                    }
                    json.text().ifPresent(text -> descriptions.put(element, text));
                    return true;
                });
                return true;
            });
            return true;
        });
    }

    private void roots(MetadataJson json, boolean known) throws IOException {
        json.object(name -> {
            if (!name.equals("configRoots")) {
                return json.skip();
            }
            json.items(() -> root(json, known));
            return true;
        });
    }

    private void root(MetadataJson json, boolean known) throws IOException {
        json.object(member -> switch (member) {
            case "prefix", "topLevelPrefix" -> {
                json.words().ifPresent(prefix -> groups.add(new OptionGroup(prefix, "", "")));
                yield true;
            }
            case "items" -> known ? items(json) : json.skip();
            default -> json.skip();
        });
    }

    private boolean items(MetadataJson json) throws IOException {
        json.items(() -> {
            QuarkusProperty property = new QuarkusProperty();
            json.object(member -> member.equals("items") ? items(json) : property.read(member, json));
            if (!property.name().isEmpty()) {
                options.add(property.option(artifact, MODEL, descriptions));
            }
        });
        return true;
    }
}
