package io.github.waymark.it;

import java.nio.file.Path;
import java.util.List;

/** A repository of tiny artifacts in a folder, for cases that resolve something. */
final class SmallRepository {

    private final Path folder;

    SmallRepository(Path folder) {
        this.folder = Ground.empty(folder);
    }

    /** An artifact with a jar. */
    SmallRepository jar(String coordinates, String... pom) {
        Path base = pom(coordinates, "jar", pom);
        Jars.empty(base.resolveSibling(base.getFileName() + ".jar"));
        return this;
    }

    /** An artifact whose jar has classes, compiled from their sources against the jars of other artifacts. */
    SmallRepository library(String coordinates, List<String> against, List<String> sources, String... pom) {
        Path base = pom(coordinates, "jar", pom);
        Jars.compiled(
                base.resolveSibling(base.getFileName() + ".jar"),
                against.stream()
                        .map(one -> base(one).resolveSibling(base(one).getFileName() + ".jar"))
                        .toList(),
                sources);
        return this;
    }

    /** Several versions of an artifact with a jar, all with the same POM. */
    SmallRepository jars(String key, List<String> versions, String... pom) {
        versions.forEach(version -> jar(key + ":" + version, pom));
        return this;
    }

    /** One more file of an artifact that is there. */
    SmallRepository file(String coordinates, String suffix) {
        Path base = base(coordinates);
        Jars.empty(base.resolveSibling(base.getFileName() + suffix));
        return this;
    }

    /** A POM alone; returns the path of its files without the ends of their names. */
    Path pom(String coordinates, String packaging, String... content) {
        String[] gav = coordinates.split(":", -1);
        Path base = base(coordinates);
        Ground.write(
                base.resolveSibling(base.getFileName() + ".pom"),
                "<project>\n  <modelVersion>4.0.0</modelVersion>\n  <groupId>" + gav[0] + "</groupId>\n  <artifactId>"
                        + gav[1] + "</artifactId>\n  <version>" + gav[2] + "</version>\n  <packaging>" + packaging
                        + "</packaging>\n" + String.join("\n", content) + "\n</project>\n");
        return base;
    }

    /** What a range can be is asked of the metadata. */
    SmallRepository metadata(String key, List<String> versions) {
        String[] ga = key.split(":", -1);
        Ground.write(
                folder.resolve(ga[0].replace('.', '/')).resolve(ga[1]).resolve("maven-metadata.xml"),
                "<metadata><groupId>" + ga[0] + "</groupId><artifactId>" + ga[1]
                        + "</artifactId><versioning><versions><version>" + String.join("</version><version>", versions)
                        + "</version></versions></versioning></metadata>\n");
        return this;
    }

    private Path base(String coordinates) {
        String[] gav = coordinates.split(":", -1);
        return folder.resolve(gav[0].replace('.', '/'))
                .resolve(gav[1])
                .resolve(gav[2])
                .resolve(gav[1] + "-" + gav[2]);
    }

    /** The element for a POM. It takes the place of Maven Central, which has nothing to do with these cases. */
    String element() {
        return "<repositories><repository><id>central</id><url>" + folder.toUri()
                + "</url><releases><checksumPolicy>ignore</checksumPolicy></releases><snapshots><checksumPolicy>ignore"
                + "</checksumPolicy></snapshots></repository></repositories>";
    }

    static String dependencies(String... dependencies) {
        return "<dependencies>" + String.join("", dependencies) + "</dependencies>";
    }

    static String managed(String... dependencies) {
        return "<dependencyManagement>" + dependencies(dependencies) + "</dependencyManagement>";
    }

    /** A dependency element: coordinates without group are of the group {@code c}. */
    static String dependency(String coordinates, String... more) {
        String[] gav = (coordinates.chars().filter(c -> c == ':').count() < 2 ? "c:" + coordinates : coordinates)
                .split(":", -1);
        return "<dependency><groupId>" + gav[0] + "</groupId><artifactId>" + gav[1] + "</artifactId>"
                + (gav[2].isEmpty() ? "" : "<version>" + gav[2] + "</version>") + String.join("", more)
                + "</dependency>";
    }

    static String imported(String coordinates) {
        return dependency(coordinates, "<type>pom</type><scope>import</scope>");
    }
}
