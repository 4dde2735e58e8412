package io.github.waymark.configuration.source;

import io.github.waymark.configuration.option.Choice;
import io.github.waymark.configuration.option.Deprecation;
import io.github.waymark.configuration.option.Deprecation.Severity;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionDefault;
import io.github.waymark.configuration.option.OptionType;
import io.github.waymark.configuration.option.OptionType.Kind;
import io.github.waymark.configuration.option.Origin;
import io.github.waymark.configuration.option.Phase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An option of Quarkus while it is read. */
final class QuarkusProperty {

    /** The words for types of elements and values, which are those of Java without their packages. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("string", "java.lang.String"),
            Map.entry("boolean", "boolean"),
            Map.entry("int", "int"),
            Map.entry("long", "long"),
            Map.entry("double", "double"),
            Map.entry("float", "float"),
            Map.entry("Duration", "java.time.Duration"),
            Map.entry("MemorySize", "io.quarkus.runtime.configuration.MemorySize"),
            Map.entry("path", "java.nio.file.Path"),
            Map.entry("Path", "java.nio.file.Path"),
            Map.entry("Charset", "java.nio.charset.Charset"),
            Map.entry("Locale", "java.util.Locale"),
            Map.entry("Pattern", "java.util.regex.Pattern"));

    private String name = "";
    private boolean section;
    private String type = "";
    private String typeDescription = "";
    private String sourceType = "";
    private String sourceElement = "";
    private String phase = "";
    private boolean list;
    private boolean map;
    private boolean required = true;
    private boolean deprecated;
    private Optional<String> since = Optional.empty();
    private Optional<String> reason = Optional.empty();
    private Optional<String> replacement = Optional.empty();
    private Optional<OptionDefault> defaultValue = Optional.empty();
    private final List<String> otherNames = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();

    /** The name; empty for a section, which only contains options. */
    String name() {
        return section ? "" : name;
    }

    /** Reads a member; what is not needed is skipped. */
    boolean read(String member, MetadataJson json) throws IOException {
        switch (member) {
            case "@class" -> section = json.text().orElse("").endsWith("ConfigSection");
            case "path" -> path(json).ifPresent(path -> name = path);
            case "additionalPaths" -> json.items(() -> path(json).ifPresent(otherNames::add));
            case "type" -> type = json.text().orElse("");
            case "typeDescription" -> typeDescription = json.text().orElse("");
            case "sourceType" -> sourceType = json.text().orElse("");
            case "sourceElementName" -> sourceElement = json.text().orElse("");
            case "phase" -> phase = json.text().orElse("");
            case "list" -> list = json.flag();
            case "map" -> map = json.flag();
            case "optional" -> required = !json.flag();
            case "defaultValue" -> defaultValue = json.value();
            case "deprecation" -> {
                deprecated = true;
                json.object(part -> deprecation(part, json));
            }
            case "enumAcceptedValues" ->
                json.object(part -> {
                    if (!part.equals("values")) {
                        return json.skip();
                    }
                    json.object(constant -> choice(json));
                    return true;
                });
            default -> json.skip();
        }
        return true;
    }

    /** The name of a path, a text for a section; the name of its environment variable is another name. */
    private Optional<String> path(MetadataJson json) throws IOException {
        String[] property = {""};
        json.object(member -> {
            switch (member) {
                case "property" -> property[0] = json.text().orElse("");
                case "environmentVariable" -> json.words().ifPresent(otherNames::add);
                default -> json.skip();
            }
            return true;
        });
        return Optional.of(property[0]).filter(text -> !text.isEmpty());
    }

    private boolean deprecation(String member, MetadataJson json) throws IOException {
        switch (member) {
            case "since" -> since = json.words();
            case "reason" -> reason = json.words();
            case "replacement" -> replacement = json.words();
            default -> json.skip();
        }
        return true;
    }

    private boolean choice(MetadataJson json) throws IOException {
        json.object(member -> {
            if (!member.equals("configValue")) {
                return json.skip();
            }
            json.text().map(Choice::of).ifPresent(choices::add);
            return true;
        });
        return true;
    }

    Option option(String artifact, String file, Map<String, String> descriptions) {
        String description = descriptions.getOrDefault(sourceType + "." + sourceElement, "");
        return Option.of(name, optionType(), new Origin(artifact, file, sourceType))
                .change()
                .defaultValue(defaultValue)
                .choices(choices)
                .closed(!choices.isEmpty())
                .required(required && defaultValue.isEmpty() && !map && name.indexOf('"') < 0)
                .phase(phase())
                .description(description)
                .otherNames(otherNames)
                .open(optionType().kind() == Kind.OPAQUE)
                .deprecation(
                        deprecated
                                ? Optional.of(new Deprecation(Severity.WARNING, reason, replacement, since))
                                : Optional.empty())
                .build();
    }

    private Phase phase() {
        return switch (phase) {
            case "BUILD_TIME" -> Phase.BUILD;
            case "BUILD_AND_RUN_TIME_FIXED" -> Phase.BUILD_AND_RUN;
            default -> Phase.RUN;
        };
    }

    private OptionType optionType() {
        if (list) {
            return new OptionType(Kind.LIST, type, List.of(element()));
        }
        if (map) {
            // The name of an option with a map ends with a segment for its keys, so its type is that of the values.
            int comma = typeDescription.indexOf(',');
            boolean whole = comma > 0 && typeDescription.endsWith(">");
            String value = whole ? typeDescription.substring(comma + 1, typeDescription.length() - 1) : "";
            OptionType of = OptionType.ofJava(TYPES.getOrDefault(value.strip(), ""));
            return OptionType.of(of.kind(), type);
        }
        return choices.isEmpty()
                ? OptionType.ofJava(type)
                : OptionType.ofJava(type).asEnum();
    }

    private OptionType element() {
        OptionType named = OptionType.ofJava(TYPES.getOrDefault(typeDescription, typeDescription));
        return choices.isEmpty() ? named : named.asEnum();
    }
}
