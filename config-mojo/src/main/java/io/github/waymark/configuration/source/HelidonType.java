package io.github.waymark.configuration.source;

import io.github.waymark.configuration.option.Choice;
import io.github.waymark.configuration.option.Deprecation;
import io.github.waymark.configuration.option.Deprecation.Severity;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionBuilder;
import io.github.waymark.configuration.option.OptionType;
import io.github.waymark.configuration.option.OptionType.Kind;
import io.github.waymark.configuration.option.Origin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A type of Helidon while it is read, with its options. */
final class HelidonType {

    private final String artifact;
    private final String file;
    private String name = "";
    private String prefix = "";
    private String description = "";
    private boolean standalone;
    private final List<String> inherits = new ArrayList<>();
    private final List<HelidonOption> options = new ArrayList<>();

    HelidonType(String artifact, String file) {
        this.artifact = artifact;
        this.file = file;
    }

    String name() {
        return name;
    }

    String prefix() {
        return prefix;
    }

    String description() {
        return description;
    }

    List<String> inherits() {
        return inherits;
    }

    /** Whether its options have names from the root. */
    boolean isRoot() {
        return standalone && !prefix.isEmpty();
    }

    boolean read(String member, MetadataJson json) throws IOException {
        switch (member) {
            case "type" -> name = json.text().orElse("");
            case "prefix" -> prefix = json.text().orElse("");
            case "description" -> description = json.text().orElse("");
            case "standalone" -> standalone = json.flag();
            case "inherits" -> inherits.addAll(json.texts());
            case "options" ->
                json.items(() -> {
                    HelidonOption option = new HelidonOption();
                    json.object(part -> option.read(part, json));
                    options.add(option);
                });
            default -> json.skip();
        }
        return true;
    }

    /** The options, with names relative to the prefix. */
    List<Option> options() {
        return options.stream().map(option -> option.option(this)).toList();
    }

    /** An option while it is read. */
    private static final class HelidonOption {
        private String key = "";
        private String type = "java.lang.String";
        private String kind = "VALUE";
        private boolean deprecated;
        private boolean provider;
        private final List<Choice> choices = new ArrayList<>();
        private OptionBuilder option =
                Option.of("", OptionType.UNKNOWN, new Origin("", "", "")).change();

        boolean read(String member, MetadataJson json) throws IOException {
            switch (member) {
                case "key" -> key = json.text().orElse("");
                case "type" -> type = json.text().orElse("");
                case "kind" -> kind = json.text().orElse("");
                case "description" -> option = option.description(json.text().orElse(""));
                case "defaultValue" -> option = option.defaultValue(json.value());
                case "required" -> option = option.required(json.flag());
                case "deprecated" -> deprecated = json.flag();
                case "provider" -> provider = json.flag();
                case "allowedValues" -> json.items(() -> choice(json));
                default -> json.skip();
            }
            return true;
        }

        private void choice(MetadataJson json) throws IOException {
            String[] parts = {"", ""};
            json.object(member -> {
                switch (member) {
                    case "value" -> parts[0] = json.text().orElse("");
                    case "description" -> parts[1] = json.text().orElse("");
                    default -> json.skip();
                }
                return true;
            });
            choices.add(new Choice(parts[0], parts[1], false));
        }

        Option option(HelidonType owner) {
            return option.build()
                    .change()
                    .name(key)
                    .type(optionType())
                    .choices(choices)
                    .closed(!choices.isEmpty())
                    .origin(new Origin(owner.artifact, owner.file, owner.name))
                    .deprecation(
                            deprecated
                                    ? Optional.of(new Deprecation(
                                            Severity.WARNING, Optional.empty(), Optional.empty(), Optional.empty()))
                                    : Optional.empty())
                    .build();
        }

        private OptionType optionType() {
            OptionType single = OptionType.ofJava(provider ? "" : type);
            OptionType element = choices.isEmpty() ? single : single.asEnum();
            return switch (kind) {
                case "LIST" -> new OptionType(Kind.LIST, type, List.of(element));
                case "MAP" -> new OptionType(Kind.MAP, type, List.of(OptionType.of(Kind.STRING, ""), element));
                default -> provider ? OptionType.of(Kind.OPAQUE, type) : element;
            };
        }
    }
}
