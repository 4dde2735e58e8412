package io.github.waymark.configuration.file;

import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.text.PathGlob;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the configuration files of a module. */
public final class ConfigurationSearch {

    private static final Set<String> NOT_READ = Set.of("application.conf", "application.json", "application.toml");
    private static final Set<String> SKIPPED = Set.of(".git", "target", "node_modules", ".mvn");
    private static final int MAX_DEPTH = 20;

    private final Path root;
    private final Path module;
    private final Dialect dialect;
    private final Map<String, ConfigurationPath> found = new TreeMap<>();
    private final Set<String> notRead = new TreeSet<>();

    /**
     * A search.
     *
     * @param root the root of the repository, to which names are relative
     * @param module the folder of the module
     */
    public ConfigurationSearch(Path root, Path module, Dialect dialect) {
        this.root = root.toAbsolutePath().normalize();
        this.module = module.toAbsolutePath().normalize();
        this.dialect = dialect;
    }

    /**
     * Finds the files that the framework reads, and those that patterns name.
     *
     * @param folders the folders of resources
     * @param patterns of files relative to the root, with <code>#path</code> for settings inside of a YAML file
     */
    public FoundFiles find(List<ResourceFolder> folders, List<String> patterns) throws IOException {
        for (ResourceFolder folder : folders) {
            addResources(folder);
        }
        addOutside(module, FileLocation.FOLDER);
        addOutside(module.resolve("config"), FileLocation.FOLDER_CONFIG);
        List<String> unused = new ArrayList<>();
        for (String pattern : patterns) {
            if (!addNamed(pattern)) {
                unused.add(pattern);
            }
        }
        return new FoundFiles(List.copyOf(found.values()), List.copyOf(notRead), unused);
    }

    private void addResources(ResourceFolder folder) throws IOException {
        String target = folder.target().replace('\\', '/').replaceAll("^\\./|/$", "");
        if (target.isEmpty()) {
            addResources(folder, folder.folder(), "");
            addResources(folder, folder.folder().resolve("config"), "config");
            addResources(folder, folder.folder().resolve("META-INF"), "META-INF");
        } else if (target.equals("config") || target.equals("META-INF")) {
            addResources(folder, folder.folder(), target);
        }
    }

    private void addResources(ResourceFolder folder, Path from, String target) throws IOException {
        for (Path file : list(from)) {
            FileLocation location = target.equals("config") ? FileLocation.RESOURCES_CONFIG : FileLocation.RESOURCES;
            Optional<ConfigurationPath> path =
                    path(file, location, folder.test(), folder.filtered()).filter(one -> folder.contains(file));
            boolean microprofile =
                    path.map(one -> one.base().startsWith("microprofile")).orElse(false);
            if (path.isPresent() && microprofile == target.equals("META-INF")) {
                found.putIfAbsent(path.get().name(), path.get());
            }
        }
    }

    private void addOutside(Path folder, FileLocation location) throws IOException {
        if (dialect == Dialect.PLAIN) {
            return;
        }
        for (Path file : list(folder)) {
            path(file, location, false, false).ifPresent(path -> found.putIfAbsent(path.name(), path));
            if (dialect == Dialect.QUARKUS && file.endsWith(".env")) {
                ConfigurationPath path = new ConfigurationPath(
                        file, name(file), FileFormat.ENVIRONMENT, "", "", location, false, false, "");
                found.putIfAbsent(path.name(), path);
            }
        }
    }

    private Optional<ConfigurationPath> path(Path file, FileLocation location, boolean test, boolean filtered) {
        String fileName = String.valueOf(file.getFileName());
        if (NOT_READ.contains(fileName)) {
            notRead.add(name(file));
        }
        Optional<FileFormat> format = FileFormat.of(fileName);
        Optional<FileName> parts = FileName.of(file, dialect);
        boolean read = format.isPresent() && (format.get() == FileFormat.PROPERTIES || format.get() == FileFormat.YAML);
        if (!read || parts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ConfigurationPath(
                file,
                name(file),
                format.get(),
                parts.get().base(),
                parts.get().profile(),
                location,
                test,
                filtered,
                ""));
    }

    private boolean addNamed(String pattern) throws IOException {
        int hash = pattern.indexOf('#');
        String glob = hash < 0 ? pattern : pattern.substring(0, hash);
        String yamlPath = hash < 0 ? "" : pattern.substring(hash + 1);
        boolean any = false;
        for (Path file : matching(glob)) {
            Optional<FileFormat> format = FileFormat.of(String.valueOf(file.getFileName()));
            if (format.isPresent()) {
                ConfigurationPath path = ConfigurationPath.named(file, name(file), format.get(), yamlPath);
                any = true;
                found.put(path.title(), path);
            } else {
                notRead.add(name(file));
            }
        }
        return any;
    }

    private List<Path> matching(String glob) throws IOException {
        Path start = root;
        String[] names = glob.split("/", -1);
        for (int i = 0; i < names.length - 1 && names[i].indexOf('*') < 0 && names[i].indexOf('?') < 0; i++) {
            start = start.resolve(names[i]).normalize();
        }
        if (!start.startsWith(root) || !Files.isDirectory(start)) {
            return List.of();
        }
        PathGlob pattern = PathGlob.of(glob);
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(start, Set.of(), MAX_DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skip = SKIPPED.contains(String.valueOf(folder.getFileName())) && !folder.equals(root);
                return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                boolean regular =
                        attributes.isRegularFile() || (attributes.isSymbolicLink() && Files.isRegularFile(file));
                if (regular && pattern.matches(root.relativize(file).toString().replace('\\', '/'))) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(files);
        return files;
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    private String name(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return (absolute.startsWith(root) ? root.relativize(absolute) : absolute)
                .toString()
                .replace('\\', '/');
    }
}
