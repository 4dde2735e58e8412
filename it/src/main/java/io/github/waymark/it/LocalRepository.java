package io.github.waymark.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A repository in Maven's layout, of which the tests read what a build has put there. */
public record LocalRepository(Path folder) {

    /** The text of an installed POM. */
    public String pom(String group, String artifact, String version) {
        return Ground.read(file(group, artifact, version, ".pom"));
    }

    /** The installed POM of the project: Maven 4 also publishes another one, for consumers. */
    Path projectPom(String group, String artifact, String version) {
        Path build = folder(group).resolve(artifact).resolve(version).resolve(artifact + "-" + version + "-build.pom");
        return Files.isRegularFile(build) ? build : file(group, artifact, version, ".pom");
    }

    /** The file of an artifact, which must exist; the suffix is what follows the version in its name. */
    Path file(String group, String artifact, String version, String suffix) {
        Path file = folder(group).resolve(artifact).resolve(version).resolve(artifact + "-" + version + suffix);
        if (!Files.isRegularFile(file)) {
            throw new AssertionError("missing in the repository: " + file + "\n  there are: "
                    + Ground.below(folder(group)).filter(Files::isRegularFile).toList());
        }
        return file;
    }

    boolean has(String group, String artifact, String version) {
        return Files.isDirectory(folder(group).resolve(artifact).resolve(version));
    }

    /** The versions that an artifact has here. */
    List<String> versions(String group, String artifact) {
        Path folder = folder(group).resolve(artifact);
        return Ground.below(folder)
                .filter(path -> folder.equals(path.getParent()) && Files.isDirectory(path))
                .map(path -> path.getFileName().toString())
                .toList();
    }

    void forget(String group) {
        Ground.delete(folder(group));
    }

    /** Puts the extension under test here a second time, under another version. */
    public void stageAlso(String version) {
        String artifact = "waymark-extension";
        String tested = Ground.told("version");
        Path from = folder("io.github.waymark").resolve(artifact).resolve(tested);
        Path to = from.resolveSibling(version);
        Ground.copy(from, to);
        for (Path file : Ground.below(to).filter(Files::isRegularFile).toList()) {
            Ground.rename(file, file.getFileName().toString().replace(tested, version));
        }
        Path pom = file("io.github.waymark", artifact, version, ".pom");
        Ground.write(pom, Ground.read(pom).replace("<version>" + tested + "<", "<version>" + version + "<"));
    }

    /** The names of the files of an artifact, including those of failed downloads. */
    List<String> names(String ending) {
        return Ground.below(folder)
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(ending) || name.endsWith(ending + ".lastUpdated"))
                .sorted()
                .toList();
    }

    private Path folder(String group) {
        return folder.resolve(group.replace('.', '/'));
    }
}
