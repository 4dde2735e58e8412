package io.github.waymark.notes.maven;

import io.github.waymark.notes.Extent;
import io.github.waymark.notes.Note;
import io.github.waymark.notes.NoteBook;
import io.github.waymark.notes.Origin;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.module.ModuleView;
import io.github.waymark.notes.render.Report;
import io.github.waymark.notes.render.Reporter;
import io.github.waymark.notes.text.NoteReader;
import io.github.waymark.notes.text.NoteText;
import io.github.waymark.notes.yaml.YamlFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/** The notes of a product, open for reading: those of one module, where that is what the product is. */
final class OpenNotes implements AutoCloseable {

    private final NoteBook book;
    private final Product product;

    OpenNotes(NoteBook book, Product product) {
        this.book = book;
        this.product = product;
    }

    NoteBook book() {
        return book;
    }

    Product product() {
        return product;
    }

    /** Which note belongs to which release. */
    Scan scan(Extent extent) {
        return ofModule(book.scan(extent));
    }

    /** What one release has and another one has not. */
    Scan between(String from, Optional<String> to) {
        return ofModule(book.between(from, to));
    }

    private Scan ofModule(Scan scan) {
        return product.module().isEmpty()
                ? scan
                : new ModuleView(product.module().get()).of(scan, note -> whole(scan, note));
    }

    /** What a note says. */
    NoteText text(Scan scan, Note note) {
        NoteText text = whole(scan, note);
        return product.module().flatMap(name -> new ModuleView(name).of(text)).orElse(text);
    }

    /** Whether a note says something of the product. */
    boolean concerns(String path, byte[] content) {
        NoteText text = NoteReader.read(
                path, YamlFile.read(content, path), product.config().form());
        return product.module().isEmpty()
                || new ModuleView(product.module().get()).of(text).isPresent();
    }

    private NoteText whole(Scan scan, Note note) {
        return NoteReader.read(
                note.path(),
                YamlFile.read(book.text(scan, note), note.path()),
                product.config().form());
    }

    /** All of a scan, with the project's version as the title of what is not released. */
    Report report(Scan scan) {
        return report(scan, List.of(), List.of());
    }

    /** A scan's entries about some modules and for some readers. */
    Report report(Scan scan, List<String> modules, List<String> audience) {
        Reporter.Options options = new Reporter.Options(
                product.config().branch(), product.project().map(MavenProject::getVersion), modules, audience);
        Map<String, Origin> origins = product.config().look().source() ? book.origins(scan) : Map.of();
        return new Reporter(product.config(), options).report(scan, note -> text(scan, note), origins);
    }

    @Override
    public void close() {
        book.close();
    }
}
