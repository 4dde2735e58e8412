package io.github.waymark.notes.migrate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** Reads the changes.xml of maven-changes-plugin: one note a release. */
final class ChangesXml {

    private ChangesXml() {}

    static List<Imported> read(Path file) throws IOException {
        List<Imported> notes = new ArrayList<>();
        for (Element body : Xml.children(Xml.read(file), "body")) {
            for (Element release : Xml.children(body, "release")) {
                notes.add(note(release));
            }
        }
        return notes;
    }

    private static Imported note(Element release) {
        Imported.Builder builder = new Imported.Builder(Optional.empty());
        for (Element action : Xml.children(release, "action")) {
            add(action, builder);
        }
        for (Element component : Xml.children(release, "component")) {
            Xml.children(component, "action").forEach(action -> add(action, builder));
        }
        String version = release.getAttribute("version");
        String date = release.getAttribute("date");
        boolean dated = date.matches("\\d{4}-\\d{2}-\\d{2}");
        // The plugin's users write snapshots and unknown dates for what is not released.
        boolean released = dated && !version.endsWith("-SNAPSHOT");
        return builder.build(
                version,
                released ? Optional.of(version) : Optional.empty(),
                released ? Optional.of(date) : Optional.empty(),
                Optional.of(release.getAttribute("description")));
    }

    private static void add(Element action, Imported.Builder builder) {
        List<String> issues = new ArrayList<>(Xml.words(action, "issue"));
        for (Element fixes : Xml.children(action, "fixes")) {
            issues.addAll(Xml.words(fixes, "issue"));
        }
        builder.add(
                Tool.section(action.getAttribute("type")),
                Xml.text(action),
                Map.of("issues", issues, "authors", Xml.words(action, "due-to")));
    }
}
