package io.github.waymark.configuration.source;

import io.github.waymark.configuration.option.Choice;
import io.github.waymark.configuration.option.OptionType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An entry of the list {@code hints} while it is read: values that an option can have, and how its values are read. */
final class SpringHint {

    private String name = "";
    private final List<Choice> choices = new ArrayList<>();
    private final List<String> providers = new ArrayList<>();
    private Optional<OptionType> handledAs = Optional.empty();

    String name() {
        return name;
    }

    /** Reads a member; false if it is unknown. */
    boolean read(String member, MetadataJson json) throws IOException {
        switch (member) {
            case "name" -> name = json.text().orElse("");
            case "values" -> json.items(() -> choice(json));
            case "providers" -> json.items(() -> json.object(part -> provider(part, json)));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void choice(MetadataJson json) throws IOException {
        String[] parts = {"", ""};
        json.object(member -> {
            switch (member) {
                case "value" -> parts[0] = json.text().orElse("");
                case "description" -> parts[1] = json.text().orElse("");
                default -> {
                    return false;
                }
            }
            return true;
        });
        choices.add(new Choice(parts[0], parts[1], false));
    }

    private boolean provider(String member, MetadataJson json) throws IOException {
        switch (member) {
            case "name" -> json.text().ifPresent(providers::add);
            case "parameters" ->
                json.object(parameter -> {
                    Optional<String> value = json.text();
                    if (parameter.equals("target")) {
                        handledAs = value.map(OptionType::ofJava);
                    }
                    return true;
                });
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The known values. */
    List<Choice> choices() {
        return choices;
    }

    /** Whether there are no other values than the known ones. */
    boolean isClosed() {
        return providers.isEmpty();
    }

    /** The type as which values are read, whatever the declared one is. */
    Optional<OptionType> handledAs() {
        return providers.contains("handle-as") ? handledAs : Optional.empty();
    }

    /** The declared type, with values that are read as the hint states. */
    OptionType as(OptionType declared) {
        return handledAs()
                .map(type -> OptionType.of(type.kind(), declared.declared()))
                .orElse(declared);
    }

    /** The map whose keys or values the hint is about. */
    Optional<String> map() {
        for (String end : List.of(".keys", ".values")) {
            if (name.endsWith(end)) {
                return Optional.of(name.substring(0, name.length() - end.length()));
            }
        }
        return Optional.empty();
    }
}
