package io.github.waymark.configuration.check;

import io.github.waymark.configuration.file.ConfigurationFile;
import io.github.waymark.configuration.file.FileFormat;
import io.github.waymark.configuration.file.FileSetting;
import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.configuration.source.ReadModel;

/** Finds what is known about the names of settings in files of all formats. */
final class FileMatcher {

    private final ValidationSettings rules;
    private final OptionModel model;
    private final SettingMatcher settings;
    private final VariableMatcher variables;

    /**
     * Creates a matcher.
     *
     * @param rules classes are not searched for settings that are not reported
     */
    FileMatcher(ReadModel read, ValidationSettings rules) {
        this.rules = rules;
        this.model = read.model();
        this.settings = new SettingMatcher(model, read.types());
        this.variables = new VariableMatcher(model);
    }

    CheckedSetting match(ConfigurationFile file, FileSetting setting) {
        if (file.path().format() == FileFormat.ENVIRONMENT) {
            Match match = variables.match(setting.key());
            CanonicalName name = match instanceof Match.Exact exact
                    ? model.canonical(exact.option().name())
                    : model.canonical(setting.key());
            return new CheckedSetting(file, setting, name, match);
        }
        CanonicalName name = model.canonical(setting.key());
        boolean searched = rules.reportsUnknown(setting.key());
        return new CheckedSetting(file, setting, name, searched ? settings.match(name) : settings.declared(name));
    }
}
