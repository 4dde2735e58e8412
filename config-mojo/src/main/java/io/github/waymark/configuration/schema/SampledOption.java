package io.github.waymark.configuration.schema;

import io.github.waymark.configuration.option.Option;
import java.util.Optional;

/**
 * An option, with what only samples show.
 *
 * @param namespace what declares the option, shown above it
 * @param sampleDefault a value to show instead of the default, which depends on the machine
 * @param advanced whether most users don't need it
 */
public record SampledOption(Option option, String namespace, Optional<String> sampleDefault, boolean advanced) {

    /** An option of a source that knows none of this. */
    public static SampledOption of(Option option) {
        return new SampledOption(option, option.origin().artifact(), Optional.empty(), false);
    }
}
