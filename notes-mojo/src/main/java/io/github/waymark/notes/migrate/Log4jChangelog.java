package io.github.waymark.notes.migrate;

import io.github.waymark.markup.MarkupLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Reads the folders of log4j-changelog: one XML file per change, one folder per release with {@code .release.xml}. */
final class Log4jChangelog {

    private Log4jChangelog() {}

    static List<ImportedNote> read(Path folder, ImportReport report) throws IOException {
        List<ImportedNote> notes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".xml") && !name.startsWith(".")) {
                    notes.add(note(file, report));
                } else if (!name.startsWith(".")) {
                    report.add(file.toString(), name, "file not read");
                }
            }
        }
        return notes;
    }

    private static ImportedNote note(Path file, ImportReport report) throws IOException {
        Element entry = ImportXml.read(file);
        Optional<String> version = Optional.empty();
        Optional<String> released = Optional.empty();
        Path release = file.resolveSibling(".release.xml");
        if (Files.isRegularFile(release)) {
            Element about = ImportXml.read(release);
            version = Optional.of(about.getAttribute("version"));
            released = Optional.of(about.getAttribute("date")).filter(date -> !date.isEmpty());
        }
        List<String> issues = new ArrayList<>();
        List<String> links = new ArrayList<>();
        for (Element issue : ImportXml.children(entry, "issue")) {
            issues.add(issue.getAttribute("id"));
            links.add(issue.getAttribute("link"));
        }
        ImportedNote.Builder builder = new ImportedNote.Builder(language(entry));
        for (Element description : ImportXml.children(entry, "description")) {
            builder.add(
                    ImportTool.section(entry.getAttribute("type"), file.toString(), report),
                    ImportXml.text(description),
                    Map.of("issues", issues, "links", links));
        }
        return builder.build(ImportFiles.stem(file), version, released, Optional.empty());
    }

    private static Optional<MarkupLanguage> language(Element entry) {
        boolean asciiDoc = ImportXml.children(entry, "description").stream()
                .anyMatch(description -> description.getAttribute("format").equals("asciidoc"));
        return asciiDoc ? Optional.of(MarkupLanguage.ASCIIDOC) : Optional.empty();
    }
}
