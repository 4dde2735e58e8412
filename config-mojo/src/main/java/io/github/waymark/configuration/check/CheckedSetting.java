package io.github.waymark.configuration.check;

import io.github.waymark.configuration.file.ConfigurationFile;
import io.github.waymark.configuration.file.FileSetting;
import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.Option;
import java.util.Optional;

/**
 * A setting with what is known about its name.
 *
 * @param name its canonical name; of an environment variable, that of its option
 */
record CheckedSetting(ConfigurationFile file, FileSetting setting, CanonicalName name, Match match) {

    /** The option, if the name is that of one. */
    Optional<Option> option() {
        return match instanceof Match.Exact exact ? Optional.of(exact.option()) : Optional.empty();
    }
}
