package io.github.waymark.configuration.source;

import io.github.waymark.configuration.option.Declarations;
import java.util.List;

/**
 * What a jar or module declares, and what is wrong with its metadata.
 *
 * @param isSilent whether it has options that its metadata doesn't declare, so that its classes have to be read
 */
public record ReadMetadata(Declarations declarations, List<MetadataFault> faults, boolean isSilent) {

    public ReadMetadata {
        faults = List.copyOf(faults);
    }

    ReadMetadata(Declarations declarations, List<MetadataFault> faults) {
        this(declarations, faults, false);
    }
}
