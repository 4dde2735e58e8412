package io.github.waymark.configuration.file;

import java.util.List;

/**
 * The configuration files of a module.
 *
 * @param files sorted by name
 * @param notRead the names of configuration files in formats that are not read, such as {@code application.conf}
 * @param unused the patterns that no file matches
 */
public record FoundFiles(List<ConfigurationPath> files, List<String> notRead, List<String> unused) {

    public FoundFiles {
        files = List.copyOf(files);
        notRead = List.copyOf(notRead);
        unused = List.copyOf(unused);
    }
}
