package io.github.waymark.configuration.check;

import io.github.waymark.configuration.file.FileSetting;
import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.finding.Level;
import java.util.List;
import java.util.Optional;

/** Settings that are no option, below names that are (CO03). */
final class UnknownRule {

    private static final String OR_KNOWN = " the setting; or, if something reads it, list it in `known` of the section"
            + " `config-options` in .mvn/waymark.yaml.";

    /** What to do about a setting that is like no option. */
    static final String REMOVE = "Remove" + OR_KNOWN;

    private static final int SHOWN = 3;

    private final OptionModel model;
    private final Replacements replacements;
    private final NearestOption nearest;

    UnknownRule(OptionModel model, Replacements replacements) {
        this.model = model;
        this.replacements = replacements;
        this.nearest = new NearestOption(model);
    }

    /** The finding about a setting below known names. */
    SettingFinding unknown(FileSetting setting, CanonicalName name, Match.Unknown match) {
        return replacements
                .renamed(name)
                .map(renamed -> renamed(setting, renamed))
                .orElseGet(() -> similar(setting, name, match));
    }

    private static SettingFinding renamed(FileSetting setting, RenamedGroups.Renamed renamed) {
        String now = renamed.option().name();
        return SettingFinding.of(
                        OptionRule.UNKNOWN,
                        setting,
                        Optional.empty(),
                        "There is no option " + setting.key(),
                        "The option is " + now + ": " + renamed.reason() + " ("
                                + renamed.option().origin().artifact() + ").",
                        DeprecationRules.MIGRATE + ", or set " + now + " instead.")
                .with(Optional.of(now));
    }

    private SettingFinding similar(FileSetting setting, CanonicalName name, Match.Unknown match) {
        Optional<NearestOption.Near> near = nearest.to(name);
        boolean close = near.map(NearestOption.Near::close).orElse(false);
        SettingFinding finding = SettingFinding.of(
                OptionRule.UNKNOWN,
                setting,
                Optional.empty(),
                "There is no option " + setting.key(),
                why(name, match.known()),
                fix(near.map(NearestOption.Near::option), close));
        // Where no name is close, the setting may be one that is read in a way that no class file shows.
        return close ? finding.with(near.map(found -> found.option().name())) : finding.at(Level.WARN);
    }

    private String why(CanonicalName name, int known) {
        CanonicalName prefix = name.first(known);
        Option parent = known == 0 ? null : model.find(prefix).orElse(null);
        String unread = "nothing on the class path reads the setting";
        if (parent != null && parent.type().isLeaf()) {
            return parent.name() + " is a single value (" + parent.type().shortName() + "), so that " + unread + ".";
        }
        List<Option> options = model.below(prefix).stream()
                .filter(option -> !option.isRemoved())
                .toList();
        if (options.isEmpty() || known == 0) {
            return "It is below names of the class path, but " + unread + ".";
        }
        List<String> names =
                options.stream().map(Option::name).distinct().limit(SHOWN).toList();
        return "Below " + written(prefix, options.get(0)) + " there " + (names.size() == 1 ? "is " : "are ")
                + String.join(", ", names) + (options.size() > SHOWN ? " and others" : "") + "; " + unread + ".";
    }

    /** The known part of the name as an option writes it. */
    private String written(CanonicalName prefix, Option option) {
        String[] segments = option.name().split("\\.", -1);
        return segments.length < prefix.size()
                ? prefix.text()
                : String.join(".", List.of(segments).subList(0, prefix.size()));
    }

    private static String fix(Optional<Option> near, boolean close) {
        String question =
                near.map(option -> "Did you mean " + option.name() + "? ").orElse("");
        if (close) {
            return question + "Rename the setting.";
        }
        return question.isEmpty() ? REMOVE : question + "Otherwise, remove" + OR_KNOWN;
    }

    /** A setting without a dot more than the namespace, if there is a very similar option; empty otherwise. */
    Optional<SettingFinding> foreign(FileSetting setting, CanonicalName name) {
        boolean owned = name.size() == 2 && model.isNamespace(name.first(1));
        if (!owned) {
            return Optional.empty();
        }
        return nearest.to(name)
                .filter(near ->
                        near.close() && model.canonical(near.option().name()).size() == 2)
                .map(near -> unknown(setting, name, new Match.Unknown(1)).at(Level.WARN));
    }
}
