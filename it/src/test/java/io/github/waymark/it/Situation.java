package io.github.waymark.it;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * One of the situations in which a build finds its repository, and the version that it must then have.
 *
 * @param name as it is shown to people
 * @param core whether it is tried on every Maven by default
 * @param expected the version, or {@link #FAILS}
 * @param script the history of the project
 * @param place brings the project's repository into its situation; the first folder is the one with the history, the second a
 *     unused name next to it; returns the folder to run Maven in
 */
record Situation(String name, boolean core, String expected, String script, BiFunction<Path, Path, Path> place) {

    static final String FAILS = "no version: the build fails";

    /** Makes the situation below a folder, and returns where Maven runs. */
    Path prepare(Sample sample, Path folder) {
        Path project = folder.resolve("project");
        sample.in(project);
        if (!script.isEmpty()) {
            Git.init(project).play(script);
        }
        return place.apply(project, folder.resolve("other"));
    }

    /** The name as a part of a groupId. */
    String id() {
        return name.replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT);
    }

    boolean fails() {
        return expected.equals(FAILS);
    }

    @Override
    public String toString() {
        return name;
    }

    static Situation onMain(String name, String expected, String script) {
        return new Situation(name, false, expected, script, (project, other) -> project);
    }

    Situation inTheCoreSet() {
        return new Situation(name, true, expected, script, place);
    }

    Situation at(BiFunction<Path, Path, Path> elsewhere) {
        return new Situation(name, core, expected, script, elsewhere);
    }

    /** The last two commits, without the tag that is their ancestor. */
    static Path shallowClone(Path project, Path other) {
        Git.in(project).git("clone", "--quiet", "--depth", "2", project.toUri().toString(), other.toString());
        return other;
    }

    static Path worktree(Path project, Path other) {
        Git.in(project).git("worktree", "add", "--quiet", "-b", "next-to-it", other.toString());
        return other;
    }

    /** The project is a submodule of a repository that has versions of its own. */
    static Path submodule(Path project, Path other) {
        Git outer = Git.init(Ground.empty(other));
        outer.git("submodule", "--quiet", "add", project.toUri().toString(), "inner");
        outer.play("commit\ntag 9.0.0");
        return other.resolve("inner");
    }

    /** The project lies two folders below the top of the repository. */
    static Path subFolder(Path project, Path other) {
        Ground.copy(project, other.resolve("code/java"));
        Git.init(other).play("commit\ntag v1.2.0\ncommits 3");
        return other.resolve("code/java");
    }

    /** As unpacked from a source archive, and no repository above. */
    static Path sourceArchive(Path project, Path other) {
        Path folder = Ground.outside();
        Ground.copy(project, folder);
        Ground.write(folder.resolve(".mvn/waymark-record.properties"), "version=1.2.0\n");
        return folder;
    }
}
