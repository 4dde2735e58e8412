package io.github.waymark.notes.maven;

import io.github.waymark.finding.Finding;
import io.github.waymark.notes.Note;
import io.github.waymark.notes.NoteOrigin;
import io.github.waymark.notes.NoteRepository;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.notes.finding.NoteRule;
import io.github.waymark.notes.module.ModuleView;
import io.github.waymark.notes.render.NotesReport;
import io.github.waymark.notes.render.ReportBuilder;
import io.github.waymark.notes.text.NoteReader;
import io.github.waymark.notes.text.NoteText;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.NearestName;
import io.github.waymark.yaml.YamlFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.project.MavenProject;

/** Reads the notes of a product. If the product is a module, its notes are limited to what applies to the module. */
final class ProductNotes implements AutoCloseable {

    private final NoteRepository repository;
    private final ReleasedProduct product;

    ProductNotes(NoteRepository repository, ReleasedProduct product) {
        this.repository = repository;
        this.product = product;
    }

    NoteRepository repository() {
        return repository;
    }

    ReleasedProduct product() {
        return product;
    }

    /** Scans which note belongs to which release. */
    Scan scan(ScanRange scanRange) {
        return ofModule(repository.scan(scanRange));
    }

    /** The notes of one release that another release does not have. */
    Scan between(String from, Optional<String> to) {
        return ofModule(repository.between(from, to));
    }

    private Scan ofModule(Scan scan) {
        return product.module().isEmpty()
                ? scan
                : new ModuleView(product.module().get()).filter(scan, note -> unfilteredText(scan, note));
    }

    /** Whether a release of the scanned branch has this name. */
    boolean has(ScanRange scanRange, String name) {
        return !scan(scanRange.withReleases(List.of(name))).releases().isEmpty();
    }

    /** The same range with the name of the unreleased notes where their title is requested: {@code 1.3.0-SNAPSHOT}. */
    ScanRange named(ScanRange scanRange) {
        Optional<String> title = unreleasedTitle().filter(scanRange.releases()::contains);
        return title.isEmpty()
                ? scanRange
                : scan(scanRange.withReleases(List.of())).releases().stream()
                        .filter(release -> release.title(title).equals(title.get()))
                        .findFirst()
                        .map(release -> scanRange.withReleases(scanRange.releases().stream()
                                .map(name -> name.equals(title.get()) ? release.name() : name)
                                .toList()))
                        .orElse(scanRange);
    }

    /** The problem of an unknown release. */
    Problem unknown(String name, ScanRange scanRange) {
        List<String> known = scan(scanRange.withReleases(List.of())).releases().stream()
                .map(release -> release.title(unreleasedTitle()))
                .toList();
        return new Problem(
                "Unknown release '" + name + "'.",
                "-Drelease-notes.version",
                "Only releases of the selected branch can be shown.",
                (known.isEmpty() ? "" : "Did you mean " + NearestName.to(name, known) + "? ")
                        + "To show releases before this series, set -Drelease-notes.wholeHistory; to show releases of another"
                        + " series, set -Drelease-notes.branch.");
    }

    /** Fails if a part of a release's notes can't be read, with all problems. */
    void requireReadable(Scan scan, Release release) {
        List<Problem> problems = new ArrayList<>();
        for (Note note : release.notes()) {
            for (Finding finding : text(scan, note).findings()) {
                if (NoteRule.hidesText(finding)) {
                    problems.add(finding.problem());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    /** The text of a note. */
    NoteText text(Scan scan, Note note) {
        NoteText text = unfilteredText(scan, note);
        return product.module()
                .flatMap(name -> new ModuleView(name).filter(text))
                .orElse(text);
    }

    /** Whether a note applies to the product. */
    boolean concerns(String path, byte[] content) {
        NoteText text = NoteReader.read(
                path, YamlFile.read(content, path), product.config().form());
        return product.module().isEmpty()
                || new ModuleView(product.module().get()).filter(text).isPresent();
    }

    private NoteText unfilteredText(Scan scan, Note note) {
        return NoteReader.read(
                note.path(),
                YamlFile.read(repository.text(scan, note), note.path()),
                product.config().form());
    }

    /** The report of a scan, with the project's version as the title of unreleased notes. */
    NotesReport report(Scan scan) {
        return report(scan, List.of(), List.of(), List.of());
    }

    /**
     * The names of the requested releases, both as in the scan and as they were requested, because notes may contain releases that
     * have no tag.
     */
    List<String> names(ScanRange scanRange) {
        Set<String> names = new LinkedHashSet<>(scanRange.releases());
        if (!names.isEmpty()) {
            scan(scanRange).releases().forEach(release -> names.add(release.name()));
        }
        return List.copyOf(names);
    }

    /** The report of a scan, limited to some modules, audiences and releases; an empty list does not limit it. */
    NotesReport report(Scan scan, List<String> modules, List<String> audience, List<String> releases) {
        ReportBuilder.Options options =
                new ReportBuilder.Options(product.config().branch(), unreleasedTitle(), modules, audience, releases);
        Map<String, NoteOrigin> noteCommits =
                product.config().pages().source() ? repository.noteCommits(scan) : Map.of();
        return new ReportBuilder(product.config(), options).report(scan, note -> text(scan, note), noteCommits);
    }

    /** The title of unreleased notes in all outputs; empty without a project and a setting. */
    Optional<String> unreleasedTitle() {
        return product.config()
                .pages()
                .unreleasedTitle()
                .or(() -> product.project().map(MavenProject::getVersion));
    }

    @Override
    public void close() {
        repository.close();
    }
}
