package io.github.waymark.version.project;

import io.github.waymark.pom.PomText;
import io.github.waymark.xml.XmlElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code .mvn/extensions.xml}.
 *
 * @param file its path
 * @param text its text; empty if it doesn't exist
 * @param root its root element; empty if it doesn't exist or can't be read
 */
public record Extensions(Path file, Optional<PomText> text, Optional<XmlElement> root) {

    /** The file's path relative to the root folder. */
    public static final String NAME = ".mvn/extensions.xml";

    /** The file in a root folder. */
    public static Extensions in(Path rootFolder) {
        Path file = rootFolder.resolve(NAME);
        Optional<PomText> text = Files.isRegularFile(file) ? Optional.of(PomText.read(file)) : Optional.empty();
        return new Extensions(file, text, text.flatMap(read -> XmlElement.root(read.text())));
    }

    /** The version of Waymark's extension; empty if it isn't there. */
    public Optional<String> waymark() {
        for (XmlElement extension : root.map(XmlElement::children).orElse(List.of())) {
            if (extension.value("groupId").orElse("").equals("io.github.waymark")
                    && extension.value("artifactId").orElse("").equals("waymark-extension")) {
                return Optional.of(extension.value("version").orElse(""));
            }
        }
        return Optional.empty();
    }
}
