package io.github.waymark.configuration.file;

import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.Dialect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows {@code spring.config.import} to files inside of the repository. */
public final class ImportedFiles {

    private static final CanonicalName IMPORT = CanonicalName.of("spring.config.import", Dialect.SPRING);

    private final Path root;
    private final Path module;
    private final List<ResourceFolder> folders;

    /**
     * Imports of the files of a module.
     *
     * @param root the root of the repository; files outside of it are not read
     * @param module the folder of the module, from which the program is started
     */
    public ImportedFiles(Path root, Path module, List<ResourceFolder> folders) {
        this.root = root.toAbsolutePath().normalize();
        this.module = module.toAbsolutePath().normalize();
        this.folders = List.copyOf(folders);
    }

    /** The files that a file imports, as far as they exist; they have its profile and are test files if it is one. */
    public List<ConfigurationPath> of(ConfigurationFile file) {
        List<ConfigurationPath> imported = new ArrayList<>();
        for (FileSetting setting : file.settings()) {
            CanonicalName name = CanonicalName.of(setting.key(), Dialect.SPRING);
            boolean element = name.size() == IMPORT.size() + 1 && name.startsWith(IMPORT);
            if (name.equals(IMPORT) || element) {
                for (String location : setting.value().split("[,;]", -1)) {
                    resolve(location.strip(), file.path())
                            .flatMap(path -> path(path, location.strip(), file.path(), setting.profile()))
                            .ifPresent(imported::add);
                }
            }
        }
        return imported;
    }

    private Optional<Path> resolve(String location, ConfigurationPath importing) {
        String name = location.replaceFirst("^optional:", "").replaceFirst("\\[[^]]*]$", "");
        if (name.isEmpty() || name.contains("${")) {
            return Optional.empty();
        }
        if (name.startsWith("classpath:")) {
            String resource = name.substring("classpath:".length()).replaceFirst("^/", "");
            return folders.stream()
                    .map(folder -> folder.folder().resolve(resource))
                    .filter(this::isInside)
                    .findFirst();
        }
        boolean file = name.startsWith("file:");
        if (!file && name.matches("[a-z]+:.*")) {
            return Optional.empty();
        }
        Path parent = importing.path().toAbsolutePath().getParent();
        Path base = file || parent == null ? module : parent;
        return Optional.of(base.resolve(file ? name.substring("file:".length()) : name))
                .map(Path::normalize)
                .filter(this::isInside);
    }

    private boolean isInside(Path path) {
        return path.toAbsolutePath().normalize().startsWith(root) && Files.isRegularFile(path);
    }

    private Optional<ConfigurationPath> path(Path path, String location, ConfigurationPath importing, String profile) {
        String hint =
                location.endsWith("]") ? location.substring(location.lastIndexOf('[') + 1, location.length() - 1) : "";
        Optional<FileFormat> format = FileFormat.of(hint.startsWith(".") ? hint : String.valueOf(path.getFileName()));
        String name =
                root.relativize(path.toAbsolutePath().normalize()).toString().replace('\\', '/');
        return format.map(known -> new ConfigurationPath(
                path, name, known, "", profile, FileLocation.NAMED, importing.test(), importing.filtered(), ""));
    }
}
