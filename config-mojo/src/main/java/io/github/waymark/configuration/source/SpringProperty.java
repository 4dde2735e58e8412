package io.github.waymark.configuration.source;

import io.github.waymark.configuration.option.Deprecation;
import io.github.waymark.configuration.option.Deprecation.Severity;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionDefault;
import io.github.waymark.configuration.option.OptionType;
import io.github.waymark.configuration.option.Origin;
import java.io.IOException;
import java.util.Optional;

/** An entry of the list {@code properties} while it is read. */
final class SpringProperty {

    private String name = "";
    private String type = "";
    private String description = "";
    private String sourceType = "";
    private Optional<OptionDefault> defaultValue = Optional.empty();
    private boolean deprecated;
    private Severity severity = Severity.WARNING;
    private Optional<String> reason = Optional.empty();
    private Optional<String> replacement = Optional.empty();
    private Optional<String> since = Optional.empty();

    String name() {
        return name;
    }

    /** Reads a member; false if it is unknown. */
    boolean read(String member, MetadataJson json) throws IOException {
        switch (member) {
            case "name" -> name = json.text().orElse("");
            case "type" -> type = json.text().orElse("");
            case "description" -> description = json.text().orElse("");
            case "sourceType" -> sourceType = json.text().orElse("");
            case "defaultValue" -> defaultValue = json.value();
            case "deprecated" -> deprecated = json.flag() || deprecated;
            case "deprecation" -> {
                deprecated = true;
                json.object(part -> deprecation(part, json));
            }
            case "sourceMethod" -> json.skip();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean deprecation(String member, MetadataJson json) throws IOException {
        switch (member) {
            case "level" -> severity = json.text().orElse("").equalsIgnoreCase("error") ? Severity.ERROR : severity;
            case "reason" -> reason = json.words();
            case "replacement" -> replacement = json.words();
            case "since" -> since = json.words();
            default -> {
                return false;
            }
        }
        return true;
    }

    Option option(String artifact, String file) {
        return Option.of(name, OptionType.ofJava(type), new Origin(artifact, file, sourceType))
                .change()
                .defaultValue(defaultValue)
                .description(description)
                .deprecation(
                        deprecated
                                ? Optional.of(new Deprecation(severity, reason, replacement, since))
                                : Optional.empty())
                .build();
    }
}
