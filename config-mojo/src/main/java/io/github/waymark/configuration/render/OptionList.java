package io.github.waymark.configuration.render;

import io.github.waymark.configuration.option.Deprecation;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionDefault;
import io.github.waymark.json.JsonMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lists options, one in each line, or as JSON with all that is known about them. */
public record OptionList(List<Option> options) {

    private static final String HEAD = String.join(
            "\t", "name", "type", "default", "deprecated", "replacement", "since", "reason", "artifact", "group");
    private static final int MAX_DEFAULT = 40;

    public OptionList {
        options = List.copyOf(options);
    }

    /** Lines for people: name, type, default, and whether it is deprecated. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Option option : options) {
            text.append(option.name());
            String type = option.type().shortName();
            text.append(type.isEmpty() ? "" : " (" + type + ")");
            option.defaultValue()
                    .map(OptionDefault::text)
                    .ifPresent(value -> text.append(" = ").append(cut(value)));
            option.deprecation().ifPresent(deprecation -> text.append(note(deprecation)));
            text.append('\n');
        }
        return text.toString();
    }

    private static String cut(String value) {
        String line = value.replace("\n", "\\n");
        return line.length() > MAX_DEFAULT ? line.substring(0, MAX_DEFAULT) + "…" : line;
    }

    private static String note(Deprecation deprecation) {
        return (deprecation.isRemoval() ? ", no effect" : ", deprecated")
                + deprecation.replacement().map(name -> ", use " + name).orElse("");
    }

    /** Tab-separated columns with a head; lists are JSON, and tabs, line ends and backslashes are escaped. */
    public String tsv() {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        for (Option option : options) {
            Optional<Deprecation> deprecation = option.deprecation();
            text.append(String.join(
                            "\t",
                            option.name(),
                            option.type().declared(),
                            defaultText(option),
                            deprecation.map(OptionList::severity).orElse(""),
                            deprecation.flatMap(Deprecation::replacement).orElse(""),
                            deprecation.flatMap(Deprecation::since).orElse(""),
                            deprecation
                                    .flatMap(Deprecation::reason)
                                    .map(OptionList::escaped)
                                    .orElse(""),
                            option.origin().artifact(),
                            option.group()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String severity(Deprecation deprecation) {
        return deprecation.severity().name().toLowerCase(Locale.ROOT);
    }

    private static String defaultText(Option option) {
        Optional<OptionDefault> value = option.defaultValue();
        if (value.isPresent() && value.get().list()) {
            String json = new JsonMap().add("x", value.get().items()).toString();
            return json.substring(json.indexOf('['), json.length() - 1);
        }
        return escaped(value.map(OptionDefault::text).orElse(""));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    /** JSON with all that is known; members without a value are left out. */
    public String json() {
        return JsonMap.report()
                .add("options", options.stream().map(OptionList::json).toList())
                .text();
    }

    private static JsonMap json(Option option) {
        JsonMap json = new JsonMap()
                .add("name", option.name())
                .add("kind", option.type().kind().word())
                .add("type", option.type().declared());
        addText(json, "group", option.group());
        option.defaultValue().ifPresent(value -> json.add("default", value.list() ? value.items() : value.text()));
        if (!option.choices().isEmpty()) {
            json.add(
                    "choices",
                    option.choices().stream()
                            .map(choice -> {
                                JsonMap one = new JsonMap().add("value", choice.value());
                                addText(one, "description", choice.description());
                                return choice.deprecated() ? one.add("deprecated", true) : one;
                            })
                            .toList());
            json.add("closed", option.closed());
        }
        option.min().ifPresent(min -> json.add("min", min));
        option.max().ifPresent(max -> json.add("max", max));
        option.pattern().ifPresent(pattern -> json.add("pattern", pattern));
        option.unit().ifPresent(unit -> json.add("unit", unit));
        addFlag(json, "required", option.required());
        addFlag(json, "secret", option.secret());
        json.add("phase", option.phase().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        option.since().ifPresent(since -> json.add("since", since));
        addText(json, "description", option.description());
        option.deprecation().ifPresent(deprecation -> json.add("deprecation", json(deprecation)));
        if (!option.otherNames().isEmpty()) {
            json.add("otherNames", option.otherNames());
        }
        return addFlag(json, "open", option.open()).add("origin", origin(option));
    }

    private static JsonMap json(Deprecation deprecation) {
        JsonMap json = new JsonMap().add("level", severity(deprecation));
        deprecation.reason().ifPresent(reason -> json.add("reason", reason));
        deprecation.replacement().ifPresent(replacement -> json.add("replacement", replacement));
        deprecation.since().ifPresent(since -> json.add("since", since));
        return json;
    }

    private static JsonMap origin(Option option) {
        JsonMap json = new JsonMap().add("artifact", option.origin().artifact());
        addText(json, "file", option.origin().file());
        addText(json, "class", option.origin().type());
        return json;
    }

    private static void addText(JsonMap json, String name, String text) {
        if (!text.isEmpty()) {
            json.add(name, text);
        }
    }

    private static JsonMap addFlag(JsonMap json, String name, boolean flag) {
        return flag ? json.add(name, true) : json;
    }

    /** Those whose names start with a prefix. */
    public OptionList below(String prefix) {
        List<Option> found = new ArrayList<>();
        for (Option option : options) {
            if (option.name().equals(prefix) || option.name().startsWith(prefix + ".")) {
                found.add(option);
            }
        }
        return new OptionList(found);
    }
}
