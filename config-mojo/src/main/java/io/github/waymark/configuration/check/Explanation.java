package io.github.waymark.configuration.check;

import io.github.waymark.configuration.check.Precedence.Source;
import io.github.waymark.configuration.file.ConfigurationFile;
import io.github.waymark.configuration.file.FileFormat;
import io.github.waymark.configuration.file.FileSetting;
import io.github.waymark.configuration.file.ProfileCondition;
import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionDefault;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.configuration.option.VariableName;
import io.github.waymark.configuration.value.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is known about an option, which files set it, and which of them wins in which profile. */
public final class Explanation {

    private final OptionModel model;
    private final List<ConfigurationFile> files;
    private final SecretNames secrets;

    /**
     * Explanations of options.
     *
     * @param files of a module
     * @param secrets names whose values are not shown
     */
    public Explanation(OptionModel model, List<ConfigurationFile> files, SecretNames secrets) {
        this.model = model;
        this.files = List.copyOf(files);
        this.secrets = secrets;
    }

    /** The explanation of a name in any spelling, as lines for people. */
    public String of(String key) {
        Optional<Option> option = model.find(key);
        List<String> lines = new ArrayList<>();
        if (option.isPresent()) {
            describe(option.get(), lines);
        } else {
            lines.add(key + " is no option that a jar or class of the module declares");
            new NearestOption(model)
                    .to(model.canonical(key))
                    .ifPresent(nearest ->
                            lines.add("  nearest:  " + nearest.option().name()));
        }
        List<Source> sources = sources(option.map(Option::name).orElse(key), option);
        describe(sources, option, lines);
        return String.join("\n", lines) + "\n";
    }

    private void describe(Option option, List<String> lines) {
        String type = option.type().shortName();
        lines.add(option.name() + (type.isEmpty() ? "" : " (" + type + ")"));
        if (!option.description().isBlank()) {
            lines.add("  " + option.summary().strip().replaceAll("\\s+", " "));
        }
        lines.add("  default:  " + shownDefault(option));
        if (!option.choices().isEmpty()) {
            lines.add("  values:   "
                    + String.join(
                            ", ",
                            option.choices().stream()
                                    .map(choice -> choice.value())
                                    .toList()));
        }
        for (Option declaration : model.declarations(model.canonical(option.name()))) {
            String by = declaration.origin().type().isEmpty()
                    ? ""
                    : ", by " + declaration.origin().type();
            lines.add("  declared: " + declaration.origin().artifact() + by);
        }
        lines.add("  variable: " + String.join(", ", VariableName.all(option.name(), model.dialect())));
        option.deprecation().ifPresent(deprecation -> {
            Replacements.Chain chain = new Replacements(model).of(option);
            String names = chain.names().isEmpty() ? "" : "; replaced by " + String.join(", then ", chain.names());
            lines.add((deprecation.isRemoval() ? "  It has no effect any more" : "  It is deprecated")
                    + deprecation.since().map(since -> " since " + since).orElse("")
                    + deprecation.reason().map(reason -> ": " + reason).orElse("")
                    + names);
        });
    }

    private String shownDefault(Option option) {
        Optional<String> value = option.defaultValue().map(OptionDefault::text);
        return value.isEmpty() ? "none" : isSecret(option.name(), Optional.of(option)) ? "(not shown)" : value.get();
    }

    /** The settings of the option, and those of its elements and entries; strongest first. */
    private List<Source> sources(String name, Optional<Option> option) {
        CanonicalName wanted = model.canonical(name);
        List<String> variables = VariableName.all(name, model.dialect());
        List<Source> sources = new ArrayList<>();
        for (ConfigurationFile file : files) {
            boolean environment = file.path().format() == FileFormat.ENVIRONMENT;
            for (FileSetting setting : file.settings()) {
                CanonicalName canonical = model.canonical(setting.key());
                boolean inside = canonical.startsWith(wanted)
                        && (canonical.size() == wanted.size()
                                || option.map(one -> !one.type().isLeaf()).orElse(false));
                if (environment ? variables.contains(setting.key()) : inside) {
                    sources.add(new Source(file, setting));
                }
            }
        }
        sources.sort(Precedence.order(model.dialect()).reversed());
        return sources;
    }

    private void describe(List<Source> sources, Optional<Option> option, List<String> lines) {
        if (sources.isEmpty()) {
            lines.add("  No file of the module sets it.");
            return;
        }
        lines.add("  set, strongest first:");
        for (Source source : sources) {
            lines.add("    " + where(source) + condition(source) + ": " + shown(source, option));
        }
        winners(sources.stream().filter(source -> !source.file().path().test()).toList(), option)
                .ifPresent(text -> lines.add("  " + text));
        lines.add("  Variables and arguments that the program is started with win over files, and are not known here.");
    }

    private static String where(Source source) {
        return source.setting().place().fileAndLine();
    }

    private static String condition(Source source) {
        String test = source.file().path().test() ? " in tests" : "";
        String profile = source.setting().profile();
        return (profile.isEmpty() ? "" : " in profile " + profile) + test;
    }

    /** {@code in profile prod: 8443 (application-prod.yml:3), else 8080 (application.yml:12)}; empty for lists and maps. */
    private Optional<String> winners(List<Source> sources, Optional<Option> option) {
        boolean single = sources.stream()
                        .map(source -> model.canonical(source.setting().key()))
                        .filter(name -> CanonicalName.isIndex(name.segments().get(name.size() - 1)))
                        .findAny()
                        .isEmpty()
                && option.map(one -> one.type().isLeaf()).orElse(true);
        if (sources.isEmpty() || !single) {
            return Optional.empty();
        }
        Set<String> profiles = new TreeSet<>();
        sources.forEach(source -> profiles.addAll(source.setting().profiles()));
        List<String> parts = new ArrayList<>();
        Optional<Source> base = winner(sources, "");
        for (String profile : profiles) {
            Optional<Source> winner = winner(sources, profile);
            if (winner.isPresent() && !winner.equals(base)) {
                parts.add("in profile " + profile + ": " + valued(winner.get(), option));
            }
        }
        String otherwise = parts.isEmpty() ? "in all profiles: " : "else ";
        parts.add(otherwise + base.map(source -> valued(source, option)).orElse("the default"));
        return Optional.of(String.join(", ", parts));
    }

    private static Optional<Source> winner(List<Source> sources, String profile) {
        return sources.stream()
                .filter(source -> source.setting().profile().isEmpty()
                        || (!profile.isEmpty()
                                && ProfileCondition.holds(source.setting().profile(), profile)))
                .findFirst();
    }

    private String valued(Source source, Optional<Option> option) {
        return shown(source, option) + " (" + where(source) + ")";
    }

    private String shown(Source source, Optional<Option> option) {
        FileSetting setting = source.setting();
        boolean hidden = isSecret(setting.key(), option) || new SecretCheck(model, secrets).isSecret(setting);
        if (hidden && !setting.value().isBlank() && !isPlaceholder(setting.value())) {
            return "(not shown)";
        }
        return setting.value().isEmpty() ? "(empty)" : setting.value();
    }

    /** Whether the value is elsewhere. A default after the name could be a secret, too. */
    private static boolean isPlaceholder(String value) {
        List<Placeholder> found = Placeholder.in(value);
        return found.size() == 1
                && found.get(0).whole()
                && found.get(0).defaultText().map(String::isBlank).orElse(true);
    }

    private boolean isSecret(String key, Optional<Option> option) {
        return secrets.contains(key) || option.map(Option::secret).orElse(false);
    }
}
