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

/** The notes of a product, open for reading: those of one module, where that is what the product is. */
final class ProductNotes implements AutoCloseable {

    private final NoteRepository book;
    private final ReleasedProduct product;

    ProductNotes(NoteRepository book, ReleasedProduct product) {
        this.book = book;
        this.product = product;
    }

    NoteRepository book() {
        return book;
    }

    ReleasedProduct product() {
        return product;
    }

    /** Which note belongs to which release. */
    Scan scan(ScanRange scanRange) {
        return ofModule(book.scan(scanRange));
    }

    /** What one release has and another one has not. */
    Scan between(String from, Optional<String> to) {
        return ofModule(book.between(from, to));
    }

    private Scan ofModule(Scan scan) {
        return product.module().isEmpty()
                ? scan
                : new ModuleView(product.module().get()).filter(scan, note -> whole(scan, note));
    }

    /** Whether a release that the line has is meant by a name. */
    boolean has(ScanRange scanRange, String name) {
        return !scan(scanRange.withReleases(List.of(name))).releases().isEmpty();
    }

    /** What to say of a release that nobody knows. */
    Problem unknown(String name, ScanRange scanRange) {
        List<String> known = scan(scanRange.withReleases(List.of())).releases().stream()
                .map(Release::name)
                .toList();
        return new Problem(
                "There is no release " + name + " here.",
                "-Drelease-notes.version",
                "There would be nothing to show.",
                (known.isEmpty() ? "" : "Did you mean " + NearestName.to(name, known) + "? ")
                        + "Releases before this series are shown with -Drelease-notes.wholeHistory, those of others with"
                        + " -Drelease-notes.branch.");
    }

    /** Fails when one of a release's notes can't be read as a whole, with all that is wrong. */
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

    /** What a note says. */
    NoteText text(Scan scan, Note note) {
        NoteText text = whole(scan, note);
        return product.module()
                .flatMap(name -> new ModuleView(name).filter(text))
                .orElse(text);
    }

    /** Whether a note says something of the product. */
    boolean concerns(String path, byte[] content) {
        NoteText text = NoteReader.read(
                path, YamlFile.read(content, path), product.config().form());
        return product.module().isEmpty()
                || new ModuleView(product.module().get()).filter(text).isPresent();
    }

    private NoteText whole(Scan scan, Note note) {
        return NoteReader.read(
                note.path(),
                YamlFile.read(book.text(scan, note), note.path()),
                product.config().form());
    }

    /** All of a scan, with the project's version as the title of what is not released. */
    NotesReport report(Scan scan) {
        return report(scan, List.of(), List.of(), List.of());
    }

    /**
     * The releases that an extent asks for, under the names that the scan gives them, and as they were asked for: notes may name
     * releases that git doesn't know.
     */
    List<String> names(ScanRange scanRange) {
        Set<String> names = new LinkedHashSet<>(scanRange.releases());
        if (!names.isEmpty()) {
            scan(scanRange).releases().forEach(release -> names.add(release.name()));
        }
        return List.copyOf(names);
    }

    /** A scan's entries about some modules, for some readers and of some releases; each empty for all. */
    NotesReport report(Scan scan, List<String> modules, List<String> audience, List<String> releases) {
        ReportBuilder.Options options = new ReportBuilder.Options(
                product.config().branch(),
                product.project().map(MavenProject::getVersion),
                modules,
                audience,
                releases);
        Map<String, NoteOrigin> noteCommits = product.config().look().source() ? book.noteCommits(scan) : Map.of();
        return new ReportBuilder(product.config(), options).report(scan, note -> text(scan, note), noteCommits);
    }

    @Override
    public void close() {
        book.close();
    }
}
