package io.github.waymark.configuration.source;

import io.github.waymark.configuration.option.Declarations;
import java.util.List;

/** What a jar or module declares, and what is wrong with its metadata. */
public record ReadMetadata(Declarations declarations, List<MetadataFault> faults) {

    public ReadMetadata {
        faults = List.copyOf(faults);
    }
}
