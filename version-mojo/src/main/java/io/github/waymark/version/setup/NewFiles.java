package io.github.waymark.version.setup;

import io.github.waymark.version.project.LicenceHeader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * The files that a project gets from templates; existing files are never replaced.
 *
 * @param root the root folder of the build
 * @param header the licence header of the project
 * @param jdks the JDKs to test on
 */
record NewFiles(Path root, LicenceHeader header, SortedSet<Integer> jdks) {

    /** The id makes the note's file name unique, and stays the same when the goal runs again. */
    private static final String NOTE = "releasenotes/notes/set-up-waymark-57617920a66b4b01.yaml";

    /** The settings of the release notes and a first note, if the project has no notes. */
    List<FileChange> notes() {
        List<FileChange> files = new ArrayList<>();
        if (!exists("releasenotes")) {
            files.add(file("releasenotes/config.yaml", template("config.yaml")));
            files.add(file(NOTE, template("note.yaml")));
        }
        return files;
    }

    /** The matrix, if JDKs are known and there is none. */
    Optional<FileChange> matrix() {
        if (jdks.isEmpty() || exists("matrix.yaml")) {
            return Optional.empty();
        }
        String names = jdks.stream().map(String::valueOf).collect(Collectors.joining(","));
        String text = template("matrix.yaml").replace(jdks.size() == 1 ? "{@jdks@}" : "@jdks@", names);
        return Optional.of(file("matrix.yaml", text));
    }

    /**
     * The file of a CI server, if it has none.
     *
     * @param running the JDK that runs Maven, used if no other one can
     */
    Optional<FileChange> ci(CiChoice choice, int running) {
        if (choice == CiChoice.NONE || exists(choice.file())) {
            return Optional.empty();
        }
        int least = 17;
        // The last one runs Maven.
        int last = jdks.isEmpty() || jdks.last() < least ? Math.max(running, least) : jdks.last();
        String versions =
                jdks.stream().filter(jdk -> jdk != last).map(String::valueOf).collect(Collectors.joining("\n"));
        String lines =
                ((versions.isEmpty() ? "" : versions + "\n") + last).indent(12).stripTrailing();
        String text = template(choice == CiChoice.GITHUB ? "github.yaml" : "gitlab.yaml")
                .replace("@java-versions@", lines)
                .replace("@jdk@", String.valueOf(last));
        if (jdks.isEmpty()) {
            text = text.replaceAll("(?m)^ *(- name: Test matrix\\R.*|- mvn -B matrix:run)\\R", "");
        }
        return Optional.of(file(choice.file(), text));
    }

    private boolean exists(String name) {
        return Files.exists(root.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    private FileChange file(String name, String text) {
        String start = header.yaml().isEmpty() ? "" : header.yaml() + (text.startsWith("---") ? "" : "\n");
        return new FileChange(
                root.resolve(name), name, Optional.empty(), (start + text).getBytes(StandardCharsets.UTF_8));
    }

    private static String template(String name) {
        try (InputStream stream = NewFiles.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The template " + name + " is missing.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
