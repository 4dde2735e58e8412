package io.github.waymark.version.project;

import io.github.waymark.finding.Place;
import io.github.waymark.pom.PomText;
import io.github.waymark.xml.XmlElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A POM of a project's build as its text says, without inheritance and interpolation.
 *
 * @param file the file
 * @param name its path relative to the root folder of the build, with {@code /}
 * @param pom its text
 * @param root its root element; empty if the text isn't well-formed or has a document type
 */
public record ProjectPom(Path file, String name, PomText pom, Optional<XmlElement> root) {

    static ProjectPom read(Path rootFolder, Path file) {
        PomText pom = PomText.read(file);
        String name = rootFolder.relativize(file).toString().replace('\\', '/');
        return new ProjectPom(file, name, pom, XmlElement.root(pom.text()));
    }

    /** The text of a child of the root element. */
    public Optional<String> value(String element) {
        return root.flatMap(project -> project.value(element));
    }

    /** The element {@code parent}. */
    public Optional<XmlElement> parent() {
        return root.flatMap(project -> project.child("parent"));
    }

    /** The groupId, also if it is inherited. */
    public String groupId() {
        return value("groupId")
                .or(() -> parent().flatMap(parent -> parent.value("groupId")))
                .orElse("");
    }

    /** {@code groupId:artifactId}. */
    public String key() {
        return groupId() + ":" + value("artifactId").orElse("");
    }

    /** {@code groupId:artifactId} of the parent. */
    public Optional<String> parentKey() {
        return parent().map(parent -> parent.value("groupId").orElse("") + ":"
                + parent.value("artifactId").orElse(""));
    }

    /** A property that this POM sets. */
    public Optional<XmlElement> property(String property) {
        return root.flatMap(project -> project.child("properties")).flatMap(properties -> properties.child(property));
    }

    /** The POM at the relative path of the parent, if it exists. */
    Optional<Path> parentFile() {
        String path = parent().flatMap(parent -> parent.value("relativePath")).orElse("../pom.xml");
        if (path.isEmpty() || parent().isEmpty()) {
            return Optional.empty();
        }
        Path found = file.resolveSibling(path).normalize();
        Path pom = Files.isDirectory(found) ? found.resolve("pom.xml") : found;
        return Files.isRegularFile(pom) ? Optional.of(pom) : Optional.empty();
    }

    /** The modules, also those of profiles. */
    List<String> modules() {
        List<String> modules = new ArrayList<>();
        root.ifPresent(project -> {
            addModules(project, modules);
            project.child("profiles")
                    .ifPresent(profiles -> profiles.children().forEach(profile -> addModules(profile, modules)));
        });
        return modules;
    }

    private static void addModules(XmlElement project, List<String> modules) {
        for (String list : List.of("modules", "subprojects")) {
            project.child(list)
                    .ifPresent(children -> children.children().forEach(module -> {
                        if (module.text() != null && !module.text().isEmpty()) {
                            modules.add(module.text());
                        }
                    }));
        }
    }

    /** The place of an element. */
    public Place place(XmlElement element) {
        return Place.at(name, pom.text(), element.start());
    }

    /** The place of the version, or the file if it has none. */
    public Place versionPlace() {
        return root.flatMap(project -> project.child("version"))
                .map(this::place)
                .orElse(Place.of(name));
    }
}
