package io.github.waymark.configuration.file;

import java.util.List;

/** What was read from the text of a file, before its profiles are known. */
record Contents(List<FileSetting> settings, List<FileFault> faults) {

    Contents {
        settings = List.copyOf(settings);
        faults = List.copyOf(faults);
    }

    static Contents fault(FileFault fault) {
        return new Contents(List.of(), List.of(fault));
    }
}
