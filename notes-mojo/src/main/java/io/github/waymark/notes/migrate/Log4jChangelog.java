package io.github.waymark.notes.migrate;

import io.github.waymark.notes.config.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Reads the folders of log4j-changelog: an XML file a change, a folder a release with {@code .release.xml}. */
final class Log4jChangelog {

    private Log4jChangelog() {}

    static List<Imported> read(Path folder) throws IOException {
        List<Imported> notes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file :
                    files.sorted().filter(f -> f.toString().endsWith(".xml")).toList()) {
                if (!file.getFileName().toString().startsWith(".")) {
                    notes.add(note(file));
                }
            }
        }
        return notes;
    }

    private static Imported note(Path file) throws IOException {
        Element entry = Xml.read(file);
        Optional<String> version = Optional.empty();
        Optional<String> released = Optional.empty();
        Path release = file.resolveSibling(".release.xml");
        if (Files.isRegularFile(release)) {
            Element about = Xml.read(release);
            version = Optional.of(about.getAttribute("version"));
            released = Optional.of(about.getAttribute("date")).filter(date -> !date.isEmpty());
        }
        List<String> issues = new ArrayList<>();
        Xml.children(entry, "issue").forEach(issue -> issues.add(issue.getAttribute("id")));
        List<String> links = new ArrayList<>();
        Xml.children(entry, "issue").forEach(issue -> links.add(issue.getAttribute("link")));
        Imported.Builder builder = new Imported.Builder(language(entry));
        for (Element description : Xml.children(entry, "description")) {
            builder.add(
                    Tool.section(entry.getAttribute("type")),
                    Xml.text(description),
                    Map.of("issues", issues, "links", links));
        }
        return builder.build(Sources.stem(file), version, released, Optional.empty());
    }

    private static Optional<Language> language(Element entry) {
        boolean asciiDoc = Xml.children(entry, "description").stream()
                .anyMatch(description -> description.getAttribute("format").equals("asciidoc"));
        return asciiDoc ? Optional.of(Language.ASCIIDOC) : Optional.empty();
    }
}
