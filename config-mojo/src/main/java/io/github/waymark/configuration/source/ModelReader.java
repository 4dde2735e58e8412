package io.github.waymark.configuration.source;

import io.github.waymark.configuration.option.Declarations;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.problem.Reasons;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the options of a class path: the metadata of its jars, the classes of the project, and the patterns of the framework. */
public final class ModelReader {

    private static final String AUTO_CONFIGURATIONS =
            "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports";

    private final MetadataCache cache;

    /**
     * Creates a reader.
     *
     * @param cache shared by the modules of a build
     */
    public ModelReader(MetadataCache cache) {
        this.cache = cache;
    }

    /** Reads a class path, in its order. */
    public ReadModel read(List<ClassPathEntry> classPath) {
        ArtifactVersions versions = new ArtifactVersions(classPath);
        Dialect dialect = FrameworkSearch.dialect(versions);
        ClassLookup classes = new ClassLookup(classPath, cache);
        List<Declarations> declared = new ArrayList<>();
        List<MetadataFault> faults = new ArrayList<>();
        for (ClassPathEntry entry : classPath) {
            ReadMetadata read = metadata(entry);
            faults.addAll(read.faults());
            declared.add(read.declarations());
            if (entry.own() || read.isSilent()) {
                declared.add(without(read.declarations(), ownClasses(entry, classes, dialect)));
            }
        }
        declared.add(PatternList.of(versions));
        return new ReadModel(
                OptionModel.of(dialect, declared), faults, FrameworkSearch.title(dialect, versions), classes);
    }

    /** What a single jar or folder declares in its metadata. */
    public ReadMetadata metadata(ClassPathEntry entry) {
        try {
            if (entry.own() || !Files.isRegularFile(entry.path())) {
                return read(entry);
            }
            return cache.get(entry.path(), () -> read(entry));
        } catch (IOException e) {
            return unreadable(entry, e);
        }
    }

    private static ReadMetadata read(ClassPathEntry entry) {
        if (!Files.exists(entry.path())) {
            return new ReadMetadata(Declarations.NONE, List.of());
        }
        try (Archive archive = Archive.open(entry.path())) {
            List<ReadMetadata> parts = List.of(
                    spring(entry.name(), archive),
                    QuarkusModel.read(entry.name(), archive),
                    HelidonMetadata.read(entry.name(), archive),
                    SchemaFiles.read(entry.name(), archive));
            ReadMetadata joined = join(parts);
            return new ReadMetadata(joined.declarations(), joined.faults(), isSilent(archive));
        } catch (IOException | UncheckedIOException e) {
            return unreadable(entry, e);
        }
    }

    /** Whether a jar configures Spring, and was built without what makes the metadata of its classes. */
    private static boolean isSilent(Archive archive) throws IOException {
        Optional<InputStream> configures = archive.find(AUTO_CONFIGURATIONS);
        if (configures.isEmpty()) {
            return false;
        }
        configures.get().close();
        Optional<InputStream> metadata = archive.find(SpringMetadata.MAIN);
        if (metadata.isPresent()) {
            metadata.get().close();
        }
        return metadata.isEmpty();
    }

    private static ReadMetadata unreadable(ClassPathEntry entry, Exception e) {
        MetadataFault fault = MetadataFault.unreadable(entry.name(), "", Reasons.of(e));
        return new ReadMetadata(Declarations.NONE, List.of(fault));
    }

    private static ReadMetadata spring(String artifact, Archive archive) throws IOException {
        SpringMetadata metadata = new SpringMetadata(artifact);
        for (String file : List.of(SpringMetadata.MAIN, SpringMetadata.ADDITIONAL)) {
            Optional<InputStream> stream = archive.find(file);
            if (stream.isPresent()) {
                metadata.read(file, stream.get());
            }
        }
        return metadata.result();
    }

    private static ReadMetadata join(List<ReadMetadata> parts) {
        List<ReadMetadata> some = parts.stream()
                .filter(part -> !part.declarations().isEmpty() || !part.faults().isEmpty())
                .toList();
        if (some.size() == 1) {
            return some.get(0);
        }
        return new ReadMetadata(
                Declarations.join(some.stream().map(ReadMetadata::declarations).toList()),
                some.stream().flatMap(part -> part.faults().stream()).toList());
    }

    private static Declarations ownClasses(ClassPathEntry entry, ClassLookup classes, Dialect dialect) {
        if (!Files.exists(entry.path())) {
            return Declarations.NONE;
        }
        try (Archive archive = Archive.open(entry.path())) {
            return new OwnClasses(entry.name(), classes, dialect).read(archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The options that metadata doesn't have: it says more about those that it has. */
    private static Declarations without(Declarations metadata, Declarations classes) {
        Set<String> names = new HashSet<>();
        metadata.options().forEach(option -> names.add(option.name()));
        List<Option> more = classes.options().stream()
                .filter(option -> !names.contains(option.name()))
                .toList();
        return new Declarations(more, classes.groups(), List.of(), classes.open(), List.of(), classes.mentioned());
    }
}
