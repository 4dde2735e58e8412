package io.github.waymark.it.tour;

import io.github.waymark.it.BuildOutcome;
import java.util.List;
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
        correct();
        project.tell("For the release on the forge there is a body to paste, with contributors and coordinates.");
        project.mvn(
                "release-notes:build",
                "-Drelease-notes.formats=github",
                "-Drelease-notes.asVersion=9.0.0",
                "-Drelease-notes.outputDirectory=target/notes");
        project.show(project.lines("target/notes/release-notes.github.md"));
        project.tell("The announcement is a mail, which CI sends.");
        project.mvn(
                "release-notes:announce",
                "-Drelease-notes.asVersion=9.0.0",
                "-Drelease-notes.mail.from=Greeters <releases@example.com>",
                "-Drelease-notes.mail.to=announce@example.com",
                "-Drelease-notes.outputDirectory=target/notes");
        project.show(project.lines("target/notes/announcement.eml"));
    }

    /** A note with the section and the link of another tool. */
    private void correct() throws GitAPIException {
        String note = "releasenotes/notes/greet-louder-7b1d04c553f9c2ae.yaml";
        project.write(note, """
            Fixes:
              - The greeter is loud enough, see `the manual <https://example.org/manual>`_.
            """);
        project.tell("lint says what is wrong with a note, and corrects what is mechanical.");
        BuildOutcome lint = project.mvn("release-notes:lint", "-Drelease-notes.fix=apply");
        project.show(lint.lines().stream()
                .filter(line -> line.matches("\\[INFO] (?:-(?!-).*|\\+(?!\\+).*|corrected .*)"))
                .map(line -> line.replaceFirst("^\\[INFO] ", ""))
                .toList());
        List<String> corrected =
                List.of("fixes:", "  - The greeter is loud enough, see [the manual](https://example.org/manual).");
        if (!project.lines(note).equals(corrected)) {
            throw new AssertionError("The note is not corrected: " + project.lines(note));
        }
        project.commit("Greet louder");
    }
}
