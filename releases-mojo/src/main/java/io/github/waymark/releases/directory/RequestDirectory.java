package io.github.waymark.releases.directory;

import io.github.waymark.finding.Finding;
import io.github.waymark.finding.Place;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.request.DeliverableReader;
import io.github.waymark.releases.rule.ReleaseRule;
import io.github.waymark.releases.schema.Schema;
import io.github.waymark.releases.series.Series;
import io.github.waymark.releases.series.SeriesStatus;
import io.github.waymark.releases.settings.RequestSettings;
import io.github.waymark.settings.NearestName;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of release requests, as OpenStack's repository {@code releases} has it: {@code releases.yml}, {@code
 * data/series_status.yaml} and {@code deliverables/SERIES/NAME.yaml}.
 *
 * <p>Files are read when they are needed, and each only once. Not safe for several threads at once.
 */
public final class RequestDirectory {

    /** The folder with a folder for each series. */
    static final String DELIVERABLES = "deliverables";

    private static final String STATUS = SeriesStatus.FILE;

    private final Path folder;
    private final RequestSettings settings;
    private final SeriesStatus status;
    private final List<Finding> statusFindings = new ArrayList<>();
    private final Map<String, RequestFile> read = new HashMap<>();

    private RequestDirectory(Path folder) throws IOException {
        this.folder = folder;
        this.settings = readSettings(folder);
        this.status = readStatus();
    }

    /**
     * Opens a folder, and reads its settings and its series.
     *
     * @throws ProblemException if it has no requests, or if its settings can't be read
     */
    public static RequestDirectory open(Path folder) throws IOException {
        if (!Files.isDirectory(folder.resolve(DELIVERABLES))) {
            throw new ProblemException(new Problem(
                    "There are no release requests.",
                    folder.toString(),
                    "Requests are the files deliverables/SERIES/NAME.yaml in this folder.",
                    "Create such a file, or name the folder with -Drelease-request.directory."));
        }
        return new RequestDirectory(folder);
    }

    private static RequestSettings readSettings(Path folder) throws IOException {
        Path file = folder.resolve(RequestSettings.FILE);
        if (!Files.exists(file)) {
            return RequestSettings.of(Optional.empty());
        }
        requireInside(folder, file);
        return RequestSettings.of(
                YamlFile.read(file, RequestSettings.FILE).root("settings file", "It has the rules for all requests."));
    }

    private SeriesStatus readStatus() throws IOException {
        if (!Files.exists(folder.resolve(STATUS))) {
            return SeriesStatus.none(STATUS);
        }
        Optional<Tree> tree = tree(STATUS, Schema.SERIES_STATUS, statusFindings);
        return tree.isPresent() ? SeriesStatus.of(tree.get()) : SeriesStatus.none(STATUS);
    }

    public Path folder() {
        return folder;
    }

    /** Whether a file has this content. */
    public boolean hasContent(String path, byte[] content) {
        try {
            return Arrays.equals(Files.readAllBytes(folder.resolve(path)), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RequestSettings settings() {
        return settings;
    }

    public SeriesStatus status() {
        return status;
    }

    /** What is wrong with the list of series. */
    public List<Finding> statusFindings() {
        return List.copyOf(statusFindings);
    }

    /** The paths of all deliverables' files, sorted. */
    public List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(DELIVERABLES), 2)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> FileName.of(path).isPresent())
                    .sorted()
                    .toList();
        }
    }

    /**
     * Reads the file of a deliverable.
     *
     * @param path relative to the folder, such as {@code deliverables/2026.1/parser.yaml}
     * @throws ProblemException if there is no such file, or if it is not the file of a deliverable
     */
    public RequestFile file(String path) {
        return read.computeIfAbsent(path, this::readFile);
    }

    /** The path of the file of a deliverable. */
    public static String path(String name, Series series) {
        return DELIVERABLES + "/" + series.folder() + "/" + name + ".yaml";
    }

    /** The file of a deliverable in another series; empty if it has none there, or if it can't be read. */
    public Optional<Deliverable> deliverable(String name, Series series) {
        String path = path(name, series);
        return Files.isRegularFile(folder.resolve(path)) ? file(path).deliverable() : Optional.empty();
    }

    private RequestFile readFile(String path) {
        FileName name = FileName.of(path).orElseThrow(() -> new ProblemException(unknown(path)));
        List<Finding> findings = new ArrayList<>();
        try {
            Optional<Tree> tree = tree(path, Schema.DELIVERABLE, findings);
            Optional<Series> series = status.find(name.series());
            if (series.isEmpty() && statusFindings.isEmpty()) {
                findings.add(unknownSeries(name));
            }
            return new RequestFile(
                    path,
                    tree.isPresent() && series.isPresent()
                            ? Optional.of(DeliverableReader.read(name.deliverable(), series.get(), tree.get()))
                            : Optional.empty(),
                    findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Finding unknownSeries(FileName name) {
        List<String> names = status.all().stream().map(Series::name).toList();
        return new Finding(
                ReleaseRule.SERIES,
                Place.of(name.path()),
                "the series '" + name.series() + "' is unknown",
                NearestName.question(name.series(), names) + "Add it to " + STATUS + ", or move the file.");
    }

    /** Reads a file that complies with its schema; otherwise adds findings. */
    private Optional<Tree> tree(String path, Schema schema, List<Finding> findings) throws IOException {
        Path file = folder.resolve(path);
        if (!Files.exists(file)) {
            throw new ProblemException(unknown(path));
        }
        requireInside(folder, file);
        YamlFile yaml = YamlFile.read(file, path);
        yaml.faults()
                .forEach(fault ->
                        findings.add(new Finding(ReleaseRule.YAML, fault.place(), fault.reason(), fault.fix())));
        if (!findings.isEmpty()) {
            return Optional.empty();
        }
        Tree root = yaml.root().orElse(Tree.empty(path));
        schema.faults(root)
                .forEach(fault ->
                        findings.add(new Finding(ReleaseRule.SCHEMA, fault.place(), fault.message(), fault.fix())));
        return findings.isEmpty() ? Optional.of(root) : Optional.empty();
    }

    /** A stranger's request must not read files outside its folder, also not through symbolic links, and no devices. */
    private static void requireInside(Path folder, Path file) throws IOException {
        if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(folder.toRealPath())) {
            throw new ProblemException(new Problem(
                    "The file " + folder.relativize(file) + " is no regular file in the folder of the requests.",
                    folder.toString(),
                    "Links to other folders, pipes and devices aren't read.",
                    "Replace it with a regular file."));
        }
    }

    private Problem unknown(String path) {
        return new Problem(
                "There is no such file of a deliverable: " + path,
                folder.toString(),
                "Deliverables are the files deliverables/SERIES/NAME.yaml in this folder.",
                "Correct -Drelease-request.files.");
    }

    /**
     * The names in the teams file, a list or a mapping; empty if there is no such file.
     *
     * @throws ProblemException if the file can't be read
     */
    public Optional<Set<String>> teams() throws IOException {
        if (settings.teams().isEmpty()) {
            return Optional.empty();
        }
        String name = settings.teams().get();
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            throw new ProblemException(new Problem(
                    "There is no teams file " + name + " in the folder of the requests.",
                    RequestSettings.FILE,
                    "The setting 'teams' names the file with all teams.",
                    "Correct the setting, or remove it."));
        }
        requireInside(folder, file);
        Optional<Tree> root = YamlFile.read(file, name).root("teams file", "It has the names of all teams.");
        Set<String> teams = new HashSet<>();
        if (root.orElse(null) instanceof Tree.Mapping mapping) {
            mapping.entries().forEach(entry -> teams.add(entry.name()));
        } else {
            teams.addAll(root.flatMap(Tree::texts).orElse(List.of()));
        }
        return Optional.of(teams);
    }
}
