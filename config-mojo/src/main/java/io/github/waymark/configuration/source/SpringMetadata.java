package io.github.waymark.configuration.source;

import io.github.waymark.configuration.option.Choice;
import io.github.waymark.configuration.option.Declarations;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionBuilder;
import io.github.waymark.configuration.option.OptionGroup;
import io.github.waymark.configuration.option.OptionType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code spring-configuration-metadata.json}, the format of Spring Boot and Micronaut.
 *
 * <p>Entries of the same name are one option: the file for additional metadata is usually merged into the main one already, and adds only
 * what is missing there.
 */
final class SpringMetadata {

    static final String MAIN = "META-INF/spring-configuration-metadata.json";
    static final String ADDITIONAL = "META-INF/additional-spring-configuration-metadata.json";

    private final String artifact;
    private final Map<String, Option> options = new LinkedHashMap<>();
    private final Map<String, OptionGroup> groups = new LinkedHashMap<>();
    private final Map<String, SpringHint> hints = new LinkedHashMap<>();
    private final List<String> ignored = new ArrayList<>();
    private final List<MetadataFault> faults = new ArrayList<>();

    /**
     * Prepares to read the files of a jar or module.
     *
     * @param artifact the jar or module
     */
    SpringMetadata(String artifact) {
        this.artifact = artifact;
    }

    /** Reads a file; the main one first. */
    void read(String file, InputStream stream) {
        Map<String, Option> read = new LinkedHashMap<>();
        try (MetadataJson json = new MetadataJson(stream)) {
            json.object(name -> switch (name) {
                case "groups" -> group(json);
                case "properties" -> property(json, file, read);
                case "hints" -> hint(json);
                case "ignored" -> ignored(json);
                default -> false;
            });
            json.end();
            json.oddities().forEach(oddity -> faults.add(MetadataFault.malformed(artifact, file, oddity)));
        } catch (IOException | IllegalStateException e) {
            faults.add(MetadataFault.unreadable(artifact, file, Unreadable.reason(e)));
        }
        read.forEach(options::putIfAbsent);
    }

    private boolean group(MetadataJson json) throws IOException {
        json.items(() -> {
            String[] parts = {"", "", ""};
            json.object(name -> switch (name) {
                case "name" -> set(parts, 0, json);
                case "type" -> set(parts, 1, json);
                case "description" -> set(parts, 2, json);
                case "sourceType", "sourceMethod" -> json.skip();
                default -> false;
            });
            if (!parts[0].isEmpty()) {
                groups.putIfAbsent(parts[0], new OptionGroup(parts[0], parts[1], parts[2]));
            }
        });
        return true;
    }

    private static boolean set(String[] parts, int index, MetadataJson json) throws IOException {
        parts[index] = json.text().orElse("");
        return true;
    }

    private boolean property(MetadataJson json, String file, Map<String, Option> read) throws IOException {
        json.items(() -> {
            SpringProperty property = new SpringProperty();
            json.object(name -> property.read(name, json));
            if (!property.name().isEmpty()) {
                // Of several entries of a name in one file the last one counts, as it does for Spring's own tools.
                read.put(property.name(), property.option(artifact, file));
            }
        });
        return true;
    }

    private boolean hint(MetadataJson json) throws IOException {
        json.items(() -> {
            SpringHint hint = new SpringHint();
            json.object(name -> hint.read(name, json));
            hints.putIfAbsent(hint.name(), hint);
        });
        return true;
    }

    private boolean ignored(MetadataJson json) throws IOException {
        json.object(name -> {
            if (!name.equals("properties")) {
                return false;
            }
            json.items(() -> json.object(member -> {
                if (!member.equals("name")) {
                    return false;
                }
                json.text().ifPresent(ignored::add);
                return true;
            }));
            return true;
        });
        return true;
    }

    /** What the files declare. */
    ReadMetadata result() {
        List<String> open = new ArrayList<>();
        for (SpringHint hint : hints.values()) {
            hint.map().ifPresent(open::add);
            Option option = options.get(hint.name());
            if (option != null) {
                options.put(hint.name(), withHint(option, hint));
            }
        }
        List<Option> grouped = options.values().stream().map(this::withGroup).toList();
        return new ReadMetadata(new Declarations(grouped, List.copyOf(groups.values()), ignored, open), faults);
    }

    private static Option withHint(Option option, SpringHint hint) {
        List<Choice> choices = hint.choices();
        OptionBuilder change = option.change().choices(choices).closed(!choices.isEmpty() && hint.isClosed());
        hint.handledAs()
                .filter(type ->
                        choices.isEmpty() && type.isLeaf() && option.type().kind() != OptionType.Kind.LIST)
                .ifPresent(type -> change.type(hint.as(option.type())));
        return change.build();
    }

    private Option withGroup(Option option) {
        String name = option.name();
        for (int end = name.lastIndexOf('.'); end > 0; end = name.lastIndexOf('.', end - 1)) {
            if (groups.containsKey(name.substring(0, end))) {
                return option.change().group(name.substring(0, end)).build();
            }
        }
        return option;
    }
}
