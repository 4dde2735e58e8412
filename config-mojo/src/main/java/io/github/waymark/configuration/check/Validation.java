package io.github.waymark.configuration.check;

import io.github.waymark.configuration.file.ConfigurationFile;
import io.github.waymark.configuration.file.FileFault;
import io.github.waymark.configuration.file.FileSetting;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.configuration.source.MetadataFault;
import io.github.waymark.configuration.source.ReadModel;
import io.github.waymark.configuration.value.Placeholder;
import io.github.waymark.configuration.value.ValueReader;
import io.github.waymark.finding.Level;
import io.github.waymark.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks the settings of the configuration files of a module against the options of its class path.
 *
 * <p>A setting has at most one finding about its name or value; rules about several settings come after that.
 */
public final class Validation {

    private final ReadModel read;
    private final OptionModel model;
    private final ValidationSettings rules;
    private final FileMatcher matcher;
    private final Replacements replacements;
    private final DeprecationRules deprecations;
    private final UnknownRule unknown;
    private final AbsentRule absent;
    private final InactiveProfileRule inactive;
    private final List<InactiveProfileRule.Unknown> unknownSettings = new ArrayList<>();
    private final ValueReader reader;
    private final ValueRules values;
    private final CompletenessRules completeness;
    private final SecretCheck secrets;
    private Counts counts = Counts.NONE;

    /** Creates a check of a class path. */
    public Validation(ReadModel read, ValidationSettings rules) {
        this(read, rules, InactiveProfiles.none());
    }

    /**
     * Creates a check of a class path.
     *
     * @param profiles which add dependencies, and aren't active
     */
    public Validation(ReadModel read, ValidationSettings rules, InactiveProfiles profiles) {
        this.read = read;
        this.model = read.model();
        this.rules = rules;
        this.matcher = new FileMatcher(read, rules);
        this.replacements = new Replacements(model);
        this.deprecations = new DeprecationRules(read.title(), replacements);
        this.unknown = new UnknownRule(model, replacements);
        this.inactive = new InactiveProfileRule(profiles, model);
        this.absent = new AbsentRule(model, new KnownPrefixes(model, read.title()));
        this.reader = ValueReader.of(model.dialect());
        this.values = new ValueRules(read.title(), read.types(), reader, rules.secrets());
        this.secrets = new SecretCheck(model, rules.secrets());
        this.completeness = new CompletenessRules(model, reader, values);
    }

    /** Checks files. */
    public ValidationResult check(List<ConfigurationFile> files) {
        counts = Counts.NONE;
        unknownSettings.clear();
        List<SettingFinding> findings = new ArrayList<>(metadataFaults());
        List<CheckedSetting> all = new ArrayList<>();
        for (ConfigurationFile file : files) {
            counts = counts.plus(new Counts(1, file.settings().size(), 0, 0, 0, 0));
            file.faults().forEach(fault -> findings.add(unreadable(fault)));
            List<CheckedSetting> settings = new ArrayList<>();
            for (FileSetting setting : file.settings()) {
                CheckedSetting checked = matcher.match(file, setting);
                settings.add(checked);
                check(checked).ifPresent(findings::add);
            }
            secrets.of(file).ifPresent(findings::add);
            findings.addAll(DurationUnits.check(settings, model.dialect()));
            all.addAll(settings);
        }
        findings.addAll(inactive.review(unknownSettings));
        findings.addAll(acrossFiles(all));
        Exceptions exceptions = new Exceptions(rules, files);
        List<SettingFinding> reported = exceptions.filter(findings);
        return new ValidationResult(
                read.title(), model.dialect().word(), model.declared().size(), counts, reported, exceptions.notes());
    }

    private List<SettingFinding> acrossFiles(List<CheckedSetting> all) {
        List<SettingFinding> findings = new ArrayList<>(new DuplicateRules(model, replacements).check(all));
        findings.addAll(new ProfileRule(model, rules.profiles()).check(all));
        findings.addAll(completeness.required(all));
        if (rules.placeholders()) {
            findings.addAll(completeness.placeholders(all, rules));
        }
        return findings;
    }

    private List<SettingFinding> metadataFaults() {
        return read.faults().stream()
                .filter(MetadataFault::isUnreadable)
                .map(fault -> SettingFinding.ofFile(
                                OptionRule.UNREADABLE,
                                Place.of(fault.where()),
                                "The options of " + fault.artifact() + " are not known: " + fault.reason(),
                                "Replace the jar; until then, settings of its options may be called unknown.")
                        .at(Level.WARN))
                .toList();
    }

    private static SettingFinding unreadable(FileFault fault) {
        return SettingFinding.ofFile(
                OptionRule.UNREADABLE, fault.place(), "The file can't be read: " + fault.reason(), fault.fix());
    }

    private Optional<SettingFinding> check(CheckedSetting checked) {
        FileSetting setting = checked.setting();
        Match match = checked.match();
        if (match instanceof Match.Exact exact) {
            return option(checked, exact.option());
        }
        if (match instanceof Match.Below below) {
            boolean simple = below.type().isLeaf();
            counts = counts.plus(new Counts(0, 0, simple ? 1 : 0, simple ? 0 : 1, 0, 0));
            Optional<SettingFinding> deprecated = deprecations.check(setting, below.parent());
            return deprecated.isPresent() || isUnchecked(setting)
                    ? deprecated
                    : values.check(setting, below.parent(), below.type());
        }
        if (match instanceof Match.Unknown none) {
            counts = counts.plus(new Counts(0, 0, 1, 0, 0, 0));
            if (rules.reportsUnknown(setting.key())) {
                add(checked, unknown.unknown(setting, checked.name(), none));
            }
            return Optional.empty();
        }
        boolean foreign = match instanceof Match.Foreign;
        counts = counts.plus(new Counts(0, 0, 0, foreign ? 0 : 1, foreign ? 1 : 0, 0));
        if (foreign && rules.reportsUnknown(setting.key())) {
            foreign(checked).ifPresent(finding -> add(checked, finding));
        }
        return Optional.empty();
    }

    /** Keeps a finding until all are known, because an inactive profile may have the option. */
    private void add(CheckedSetting checked, SettingFinding finding) {
        unknownSettings.add(new InactiveProfileRule.Unknown(checked, finding));
    }

    private Optional<SettingFinding> foreign(CheckedSetting checked) {
        Optional<SettingFinding> similar = unknown.foreign(checked.setting(), checked.name());
        return similar.isPresent() ? similar : absent.check(checked.setting(), checked.name());
    }

    private Optional<SettingFinding> option(CheckedSetting checked, Option option) {
        FileSetting setting = checked.setting();
        boolean placeholder = Placeholder.isIn(setting.value());
        counts = counts.plus(new Counts(0, 0, placeholder ? 0 : 1, 0, 0, placeholder ? 1 : 0));
        Optional<SettingFinding> deprecated = deprecations.check(setting, option);
        if (deprecated.isPresent() || isUnchecked(setting)) {
            return deprecated;
        }
        Optional<SettingFinding> value = values.check(checked.file(), setting, option);
        return value.isPresent() ? value : completeness.isDefault(checked);
    }

    /** A blank value is no value, and what Maven replaces is not known yet. */
    private static boolean isUnchecked(FileSetting setting) {
        return setting.isBlank() || setting.opaque();
    }
}
