package io.github.waymark.it;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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

    /** The names of the modules that are published, by artifact. */
    static SortedMap<String, String> published() {
        SortedMap<String, String> published = new TreeMap<>();
        for (Path module : all()) {
            Pom pom = Pom.of(Ground.read(module.resolve("pom.xml")));
            if (!pom.text("/project/properties/maven.deploy.skip").equals("true")) {
                published.put(pom.text("/project/artifactId"), pom.text("/project/name"));
            }
        }
        return published;
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
