package io.github.waymark.configuration.maven;

import io.github.waymark.configuration.file.ConfigurationFile;
import io.github.waymark.configuration.file.ConfigurationPath;
import io.github.waymark.configuration.file.ConfigurationSearch;
import io.github.waymark.configuration.file.FoundFiles;
import io.github.waymark.configuration.file.ImportedFiles;
import io.github.waymark.configuration.file.ResourceFolder;
import io.github.waymark.configuration.option.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The configuration files of a module.
 *
 * @param files sorted by name, with those that they import
 * @param notRead names of files in formats that are not read
 * @param unused patterns that no file matches
 */
record ModuleFiles(List<ConfigurationFile> files, List<String> notRead, List<String> unused) {

    ModuleFiles {
        files = List.copyOf(files);
        notRead = List.copyOf(notRead);
        unused = List.copyOf(unused);
    }

    /**
     * Reads the files.
     *
     * @param root the root of the repository
     * @param module the folder of the module
     * @param patterns of further files
     */
    static ModuleFiles read(
            Path root, Path module, Dialect dialect, List<ResourceFolder> folders, List<String> patterns)
            throws IOException {
        FoundFiles found = new ConfigurationSearch(root, module, dialect).find(folders, patterns);
        ImportedFiles imports = new ImportedFiles(root, module, folders);
        List<ConfigurationFile> files = new ArrayList<>();
        Deque<ConfigurationPath> waiting = new ArrayDeque<>(found.files());
        Set<String> seen = new HashSet<>();
        while (!waiting.isEmpty()) {
            ConfigurationPath path = waiting.remove();
            if (seen.add(path.title())) {
                ConfigurationFile file = ConfigurationFile.read(path, dialect);
                files.add(file);
                waiting.addAll(imports.of(file));
            }
        }
        return new ModuleFiles(files, found.notRead(), found.unused());
    }

    /** The files of the program, or those of its tests. */
    List<ConfigurationFile> files(boolean test) {
        return files.stream().filter(file -> file.path().test() == test).toList();
    }
}
