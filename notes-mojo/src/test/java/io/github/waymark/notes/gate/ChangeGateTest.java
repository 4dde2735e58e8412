package io.github.waymark.notes.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.Script;
import io.github.waymark.history.jgit.JGitHistory;
import io.github.waymark.notes.NoteRepository;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.config.ConfigReader;
import io.github.waymark.notes.home.NotesDirectory;
import io.github.waymark.notes.scan.GitNotes;
import io.github.waymark.notes.text.NoteReader;
import io.github.waymark.problem.Problem;
import io.github.waymark.yaml.YamlFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeGateTest {

    private static final String NOTE = "releasenotes/notes/a-0000000000000001.yaml";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            file src/main/A.java x\\ncommit Change                          ; MISSING
            file web/src/main/A.java x\\ncommit Change                      ; MISSING
            file pom.xml x\\ncommit Change                                  ; MISSING
            file README.md x\\ncommit Change                                ; no file that needs a note was changed
            file src/test/A.java x\\ncommit Change                          ; no file that needs a note was changed
            file src/main/A.java x\\ncommit Change | Release-Note: none   ; every commit is exempt
            file src/main/A.java x\\nfile releasenotes/notes/b-0000000000000002.yaml fixes: [b]\\ncommit Change ; the change has releasenotes/notes/b-0000000000000002.yaml
            file releasenotes/notes/a-0000000000000001.yaml fixes: [c]\\nfile src/main/A.java x\\ncommit Change ; MISSING
            """)
    void aChangeNeedsANoteUnlessItSaysNo(String script, String verdict) {
        Script.play(folder, "file src/main/A.java a\nfile " + NOTE + " fixes: [a]\ncommit Base\nbranch work\n")
                .more(script.translateEscapes());

        ChangeGate.Verdict judged = judge(Map.of(), "main");

        assertEquals(verdict, judged.problems().isEmpty() ? judged.because() : "MISSING");
    }

    @Test
    void aLabelSpeaksForTheWholeChange() {
        Script.play(folder, "commit Base\nbranch work\nfile src/A.java x\ncommit Change\n");

        assertEquals(
                "the change has the label no-release-note",
                judge(Map.of("WAYMARK_LABELS", "bug, no-release-note"), "main").because());
    }

    @Test
    void theProblemSaysHowToMakeANote() {
        Script played = Script.play(folder, "commit Base\nbranch work\nfile src/A.java x\ncommit Change it\n");

        Problem problem = judge(Map.of(), "main").problems().get(0);

        assertEquals("src/A.java; commit " + played.id("Change it").substring(0, 8) + " Change it", problem.where());
        assertTrue(problem.fix().contains("mvn release-notes:new"), problem.fix());
    }

    @Test
    void whatIsOnlyOnTheBaseDoesNotCount() {
        Script.play(
                folder,
                "commit Base\nbranch work\nfile README.md x\ncommit Change\ncheckout main\nfile src/A.java x\ncommit Other\ncheckout work\n");

        assertEquals(
                "no file that needs a note was changed", judge(Map.of(), "main").because());
    }

    @Test
    void aNoteOfAnotherSeriesIsNotEdited() {
        Script.play(folder, """
                file %s fixes: [a]
                commit One
                tag 1.0.0
                branch stable/1.0
                checkout main
                file releasenotes/notes/b-0000000000000002.yaml fixes: [b]
                commit Two
                branch work
                file %s fixes: [c]
                commit Edit
                """.formatted(NOTE, NOTE));

        assertEquals(
                "The change edits a note of another series.",
                judge(Map.of(), "main").problems().get(0).what());
    }

    @Test
    void aNoteWithTheIdOfADeletedOneDoesNotDescribeTheChange() {
        Script played = Script.play(folder, """
                file %s fixes: [a]
                commit One
                tag 1.0.0
                remove %s
                commit Two
                tag 1.1.0
                branch work
                file src/A.java x
                file %s fixes: [new]
                commit Change
                """.formatted(NOTE, NOTE, NOTE));

        Problem problem = judge(Map.of(), "main").problems().get(0);
        assertEquals(NOTE, problem.where());
        assertTrue(problem.what().contains("the id of a note of 1.0.0 that was deleted"), problem.what());

        // The fix: the text in a new note.
        played.more("remove %s\nfile releasenotes/notes/b-0000000000000002.yaml fixes: [new]\ncommit Move\n"
                .formatted(NOTE));
        assertEquals(
                "the change has releasenotes/notes/b-0000000000000002.yaml",
                judge(Map.of(), "main").because());
    }

    @Test
    void aReleaseWithoutNotesFails() {
        Script.play(folder, "file %s fixes: [a]\ncommit One\ntag 1.0.0\ncommit Two\n".formatted(NOTE));

        assertEquals(
                "The release has no notes.",
                release(Optional.empty(), Optional.empty()).get(0).what());
    }

    @Test
    void aMajorReleaseNeedsAPrelude() {
        Script.play(folder, "commit One\ntag 1.0.0\nfile %s upgrade: [a]\ncommit Two\n".formatted(NOTE));

        assertEquals(List.of(), release(Optional.of("1.1.0"), Optional.empty()));
        assertEquals(
                "The major release has no prelude.",
                release(Optional.of("2.0.0"), Optional.empty()).get(0).what());
    }

    @Test
    void notesOfALowerSeriesMustBeOnTrunk() {
        Script.play(folder, """
                file %s fixes: [a]
                commit One
                tag 1.0.0
                branch stable/1.0
                file releasenotes/notes/b-0000000000000002.yaml fixes: [b]
                commit Fix
                tag 1.0.1
                checkout main
                file releasenotes/notes/c-0000000000000003.yaml fixes: [c]
                commit Three
                """.formatted(NOTE));

        List<Problem> problems = release(Optional.empty(), Optional.of("main"));

        assertEquals(
                List.of("A note of stable/1.0 is not on main."),
                problems.stream().map(Problem::what).toList());
        assertEquals(
                "releasenotes/notes/b-0000000000000002.yaml", problems.get(0).where());
    }

    @Test
    void anImportedNoteIsNoneOfTheNextRelease() {
        Script history = Script.play(folder, """
                        file releasenotes/notes/a-0000000000000001.yaml fixes: [a]
                        commit A
                        tag 1.0.0
                        file releasenotes/notes/0.9.0-0000000000000002.yaml {version: 0.9.0, prelude: p, fixes: [b]}
                        commit Import
                        """);

        assertEquals(
                List.of("The release has no notes."),
                release(Optional.empty(), Optional.empty()).stream()
                        .map(Problem::what)
                        .toList());
        history.more("file releasenotes/notes/c-0000000000000003.yaml fixes: [c]\ncommit C\n");
        assertEquals(
                List.of("The major release has no prelude."),
                release(Optional.of("2.0.0"), Optional.empty()).stream()
                        .map(Problem::what)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            lib     ; file lib/src/main/A.java x                                      ; MISSING
            lib     ; file web/src/main/A.java x                                      ; no file that needs a note was changed
            lib     ; file lib/deep/src/main/A.java x                                 ; no file that needs a note was changed
            lib     ; file library/src/main/A.java x                                  ; no file that needs a note was changed
            ''      ; file lib/pom.xml x                                              ; no file that needs a note was changed
            ''      ; file pom.xml x                                                  ; MISSING
            lib     ; file lib/src/A.java x\\nfile releasenotes/notes/b.yaml fixes: [b] ; the change has releasenotes/notes/b.yaml
            lib     ; file lib/src/A.java x\\nfile releasenotes/notes/web.yaml fixes: [b] ; MISSING
            """)
    void aModuleIsAskedForItsOwnFilesAndNotes(String module, String change, String verdict) {
        Script.play(folder, "file pom.xml a\ncommit Base\nbranch work\n")
                .more(change.translateEscapes() + "\ncommit Change");
        GateScope scope =
                new GateScope(module, List.of("", "lib", "lib/deep", "web"), path -> !path.endsWith("web.yaml"));

        ChangeGate.Verdict judged = judge(Map.of(), "main", scope);

        assertEquals(verdict, judged.problems().isEmpty() ? judged.because() : "MISSING");
    }

    private ChangeGate.Verdict judge(Map<String, String> environment, String base) {
        return judge(environment, base, GateScope.WHOLE);
    }

    private ChangeGate.Verdict judge(Map<String, String> environment, String base, GateScope scope) {
        NotesDirectory home = NotesDirectory.around(folder, "releasenotes");
        Config config = config(home);
        try (RepositoryReader archive = JGitHistory.open(home.git().orElseThrow(), Map.of(), folder);
                NoteRepository book = book(home, config)) {
            return new ChangeGate(config, scope)
                    .check(BranchChanges.since(archive, home, base), archive, book, environment);
        }
    }

    private List<Problem> release(Optional<String> as, Optional<String> trunk) {
        NotesDirectory home = NotesDirectory.around(folder, "releasenotes");
        Config config = config(home);
        ScanRange current = ScanRange.CURRENT;
        ScanRange scanRange =
                new ScanRange(current.branch(), true, current.earliest(), List.of(), true, as, Optional.empty(), false);
        try (NoteRepository book = book(home, config)) {
            return new ReleaseGate(
                            book::scan,
                            book::series,
                            (scan, note) -> NoteReader.read(
                                    note.path(), YamlFile.read(book.text(scan, note), note.path()), config.form()))
                    .check(scanRange, trunk);
        }
    }

    private static Config config(NotesDirectory home) {
        return home.config(Map.of(), new ConfigReader.Context("releasenotes", Optional.empty(), List.of()));
    }

    private static NoteRepository book(NotesDirectory home, Config config) {
        return new GitNotes(
                home.git().orElseThrow(), config.conventions(), Map.of(), home.top(), new HashMap<>(), 0, line -> {});
    }
}
