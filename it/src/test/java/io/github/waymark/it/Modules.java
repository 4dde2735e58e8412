package io.github.waymark.it;

import java.nio.file.Path;
import java.util.List;

/** The modules of this project, by their POMs. */
final class Modules {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Modules() {}

    /** The folders of all modules. */
    static List<Path> all() {
        return Pom.of(Ground.read(ROOT.resolve("pom.xml"))).all("//modules/module").stream()
                .map(module -> ROOT.resolve(module.getTextContent().strip()))
                .toList();
    }

    /** The folders of the Maven plugins. */
    static List<Path> plugins() {
        return all().stream()
                .filter(module -> Pom.of(Ground.read(module.resolve("pom.xml")))
                        .text("/project/packaging")
                        .equals("maven-plugin"))
                .toList();
    }
}
