package io.github.waymark.it.tour;

import org.eclipse.jgit.api.errors.GitAPIException;

/** Release notes, one file per change. */
final class NotesStops {

    private final TourProject project;

    NotesStops(TourProject project) {
        this.project = project;
    }

    void run() throws GitAPIException {
        project.write("releasenotes/notes/speak-french-3f9c2a7be1d04c55.yaml", """
            features:
              - |
                The greeter speaks French, too.
            """);
        project.commit("Add a release note");
        project.tell("A change brings its note along, in one file. Git shows which release it belongs to.");
        project.mvn(
                "release-notes:build",
                "-Drelease-notes.formats=markdown",
                "-Drelease-notes.outputDirectory=target/notes");
        project.show(project.lines("target/notes/release-notes.md").stream()
                .filter(line -> !line.startsWith("<"))
                .toList());
        project.tell("For the release on the forge there is a body to paste, with contributors and coordinates.");
        project.mvn(
                "release-notes:build",
                "-Drelease-notes.formats=github",
                "-Drelease-notes.asVersion=9.0.0",
                "-Drelease-notes.outputDirectory=target/notes");
        project.show(project.lines("target/notes/release-notes.github.md"));
    }
}
