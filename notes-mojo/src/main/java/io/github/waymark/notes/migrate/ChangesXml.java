package io.github.waymark.notes.migrate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** Reads the changes.xml of maven-changes-plugin, with one note per release. */
final class ChangesXml {

    private ChangesXml() {}

    static List<ImportedNote> read(Path file, ImportReport report) throws IOException {
        List<ImportedNote> notes = new ArrayList<>();
        for (Element body : ImportXml.children(ImportXml.read(file), "body")) {
            for (Element release : ImportXml.children(body, "release")) {
                notes.add(note(release, file.toString(), report));
            }
        }
        return notes;
    }

    private static ImportedNote note(Element release, String where, ImportReport report) {
        ImportedNote.Builder builder = new ImportedNote.Builder(Optional.empty());
        for (Element action : ImportXml.children(release, "action")) {
            add(action, builder, where, report);
        }
        for (Element component : ImportXml.children(release, "component")) {
            ImportXml.children(component, "action").forEach(action -> add(action, builder, where, report));
        }
        String version = release.getAttribute("version");
        String date = release.getAttribute("date");
        boolean dated = date.matches("\\d{4}-\\d{2}-\\d{2}");
        // For unreleased versions, changes.xml has a snapshot version or no valid date.
        boolean released = dated && !version.endsWith("-SNAPSHOT");
        return builder.build(
                version,
                released ? Optional.of(version) : Optional.empty(),
                released ? Optional.of(date) : Optional.empty(),
                Optional.of(release.getAttribute("description")));
    }

    private static void add(Element action, ImportedNote.Builder builder, String where, ImportReport report) {
        List<String> issues = new ArrayList<>(ImportXml.values(action, "issue"));
        for (Element fixes : ImportXml.children(action, "fixes")) {
            issues.addAll(ImportXml.values(fixes, "issue"));
        }
        builder.add(
                ImportTool.section(action.getAttribute("type"), where, report),
                ImportXml.text(action),
                Map.of("issues", issues, "authors", ImportXml.values(action, "due-to")));
    }
}
