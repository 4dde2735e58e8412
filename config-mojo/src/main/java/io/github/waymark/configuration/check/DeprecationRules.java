package io.github.waymark.configuration.check;

import io.github.waymark.configuration.file.FileSetting;
import io.github.waymark.configuration.option.Deprecation;
import io.github.waymark.configuration.option.Option;
import java.util.Optional;

/** Settings whose option has no effect any more (CO01), or is deprecated (CO02). */
final class DeprecationRules {

    static final String MIGRATE = "Run `mvn config-options:migrate -Dconfig-options.dryRun=false`";

    private final String title;
    private final Replacements replacements;

    /**
     * Creates the rules.
     *
     * @param title the framework with its version
     */
    DeprecationRules(String title, Replacements replacements) {
        this.title = title;
        this.replacements = replacements;
    }

    /** The finding about a setting of a deprecated option, or of an entry of one; empty for other options. */
    Optional<SettingFinding> check(FileSetting setting, Option option) {
        if (option.deprecation().isEmpty()) {
            return Optional.empty();
        }
        Deprecation deprecation = option.deprecation().get();
        Replacements.Chain chain = replacements.of(option);
        String why = why(option, deprecation, chain);
        SettingFinding finding = deprecation.isRemoval()
                ? SettingFinding.of(
                        OptionRule.REMOVED,
                        setting,
                        Optional.of(option.name()),
                        setting.key() + " has no effect",
                        why,
                        fix(deprecation, chain))
                : SettingFinding.of(
                        OptionRule.DEPRECATED,
                        setting,
                        Optional.of(option.name()),
                        setting.key() + " is deprecated",
                        why,
                        fix(deprecation, chain));
        return Optional.of(finding.with(chain.isUsable() ? chain.last() : Optional.empty()));
    }

    private String why(Option option, Deprecation deprecation, Replacements.Chain chain) {
        StringBuilder why = new StringBuilder(title);
        String since = deprecation.since().map(version -> " since " + version).orElse("");
        if (chain.isUsable()) {
            why.append(" reads ").append(chain.last().orElse("")).append("; the old name is ");
            why.append(deprecation.isRemoval() ? "gone" : "deprecated").append(since);
        } else {
            why.append(deprecation.isRemoval() ? " doesn't read it any more" : " deprecates it")
                    .append(since);
        }
        deprecation.reason().ifPresent(reason -> why.append(": ").append(withoutStop(reason)));
        if (deprecation.isSilent()) {
            why.append(replacements
                    .renamed(option)
                    .map(RenamedGroups.Renamed::reason)
                    .map(reason -> ": " + reason)
                    .orElse(", and doesn't say why"));
        }
        return why.append(" (").append(option.origin().artifact()).append(").").toString();
    }

    private static String withoutStop(String sentence) {
        String text = sentence.strip();
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static String fix(Deprecation deprecation, Replacements.Chain chain) {
        if (chain.isUsable()) {
            return MIGRATE + ", or set " + chain.last().orElse("") + " instead.";
        }
        String unusable = switch (chain.end()) {
            case UNKNOWN -> " The metadata names " + chain.last().orElse("") + " instead, which is no option.";
            case CIRCLE -> " The metadata names replacements in a circle: " + String.join(", ", chain.names()) + ".";
            case DEPRECATED ->
                chain.last()
                        .map(name -> " Its replacement " + name + " is deprecated, too.")
                        .orElse("");
            case OPTION, ENTRY -> "";
        };
        return (deprecation.isRemoval() ? "Remove the setting." : "Plan to remove the setting.") + unusable;
    }
}
