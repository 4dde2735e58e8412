package io.github.waymark.notes.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.finding.Finding;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.config.ConfigReader;
import io.github.waymark.notes.home.NotesDirectory;
import io.github.waymark.notes.lint.Lint;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes after the corrections of {@code lint}. */
class NoteFixesTest {

    private static final String NOTE = "releasenotes/notes/a-0000000000000001.yaml";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
        rst      ; fixes:\\n  - See [the page](https://a.example/b) now.\\n ; fixes:\\n  - See `the page <https://a.example/b>`__ now.\\n
        rst      ; fixes:\\n  - '[The page](https://a.example/b) is new.'\\n ; fixes:\\n  - '`The page <https://a.example/b>`__ is new.'\\n
        rst      ; fixes:\\n  - |\\n    ## News\\n\\n    It works.\\n ; fixes:\\n  - |\\n    **News**\\n\\n    It works.\\n
        rst      ; fixes:\\n  - |\\n    Run:\\n    ```sh\\n    ls\\n      cd\\n    ```\\n    Done.\\n ; fixes:\\n  - |\\n    Run:\\n\\n    .. code-block:: sh\\n\\n       ls\\n         cd\\n\\n    Done.\\n
        rst      ; fixes:\\n  - text: >\\n      See [the\\n      page](https://a.example/b).\\n    issues: [7]\\n ; fixes:\\n  - text: >\\n      See `the\\n      page <https://a.example/b>`__.\\n    issues: [7]\\n
        rst      ; fixes:\\n  - See [the\\n    page](https://a.example/b).\\nother: [x]\\n ; fixes:\\n  - See `the\\n    page <https://a.example/b>`__.\\nother: [x]\\n
        rst      ; fixes:\\n  - text: "It.\\\\n\\\\n## News\\\\n\\\\n- [a](https://b.example)"\\n    issues: [7]\\n ; fixes:\\n  - text: |\\n      It.\\n\\n      **News**\\n\\n      - `a <https://b.example>`__\\n    issues: [7]\\n
        rst      ; fixes:\\n  - |\\n    It is [the\\n    page](https://a.example/b) and ``[x](https://y.example)``.\\n ; fixes:\\n  - |\\n    It is `the\\n    page <https://a.example/b>`__ and ``[x](https://y.example)``.\\n
        rst      ; prelude: >\\n  See [x](https://a.example/b) and\\n  more.\\n ; prelude: >\\n  See `x <https://a.example/b>`__ and\\n  more.\\n
        markdown ; fixes:\\n  - See `the page <https://a.example/b>`_ of :class:`Foo`.\\n ; fixes:\\n  - See [the page](https://a.example/b) of `Foo`.\\n
        markdown ; fixes:\\n  - |\\n    Run:\\n\\n    .. code-block:: sh\\n\\n       ls\\n ; fixes:\\n  - |\\n    Run:\\n\\n    ```sh\\n    ls\\n    ```\\n
        markdown ; fixes:\\n  - '`a <https://a.example>`_ is first.'\\n ; fixes:\\n  - '[a](https://a.example) is first.'\\n
        rst      ; feature:\\n  - a\\nFixes: # old\\n  - b\\n ; features:\\n  - a\\nfixes: # old\\n  - b\\n
        rst      ; fixes:\\n  - text: a\\n    links: ['[x](https://a.example)', <https://b.example>, https://c.example]\\n ; fixes:\\n  - text: a\\n    links: ['https://a.example', 'https://b.example', https://c.example]\\n
        rst      ; \uFEFFfixes:\\r\\n  - a\\r\\n ; fixes:\\n  - a\\n
        """)
    void aNoteIsCorrectedAndNothingElseOfIt(String markup, String before, String after) throws IOException {
        write(NOTE, before.translateEscapes());

        find(markup).forEach(NoteFix::write);

        assertEquals(after.translateEscapes(), Files.readString(folder.resolve(NOTE)));
        // Once is enough, and lint finds nothing more that it would correct.
        assertEquals(List.of(), find(markup));
        assertEquals(
                List.of(),
                lint(markup).stream()
                        .filter(found -> found.fix().contains("release-notes.fix"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fixes:\n  - a: [b\n",
                "fixes: [a]\nfixes: ['[x](https://a.example)']\n",
                "fixes:\n<<<<<<< HEAD\n  - '[x](https://a.example)'\n=======\n  - b\n>>>>>>> other\n",
                "fixes: &a ['[x](https://a.example)']\nother: *a\n",
                "feature: [a]\nfeatures: [b]\n",
                "fixes:\n  - |\n    ```\n    not closed\n",
                "- a\n",
                ""
            })
    void aNoteThatCannotBeCorrectedSafelyIsLeftAsItIs(String text) throws IOException {
        write(NOTE, text);

        find("rst").forEach(NoteFix::write);

        assertEquals(text, Files.readString(folder.resolve(NOTE)));
    }

    @Test
    void theDiffIsWhatIsWritten() throws IOException {
        write(NOTE, "feature:\n  - a\n");

        String diff = find("rst").get(0).diff();

        assertTrue(diff.contains("--- a/" + NOTE) && diff.contains("\n-feature:\n+features:\n   - a\n"), diff);
        assertEquals("feature:\n  - a\n", Files.readString(folder.resolve(NOTE)));
    }

    @Test
    void ofTwoNotesWithOneIdTheReleasedOneKeepsIt() throws IOException {
        String copy = "releasenotes/notes/b-0000000000000001.yaml";
        write(NOTE, "fixes: [a]\n");
        write(copy, "feature: [b]\n");

        NoteFix fix = fixes("rst").find(Set.of(), () -> Set.of(copy)).get(0);
        assertEquals(NOTE, fix.name());
        NoteFix other = fixes("rst").find(Set.of(), Set::of).get(0);
        assertEquals("releasenotes/notes/b-00000000000000ff.yaml", other.newName());
        assertTrue(other.diff().startsWith("rename " + copy + " to releasenotes/notes/b-00000000000000ff.yaml\n"));

        other.write();

        assertEquals("features: [b]\n", Files.readString(folder.resolve(other.newName())));
        assertFalse(Files.exists(folder.resolve(copy)));
        assertEquals(List.of(), lint("rst"));
    }

    @Test
    void aFileWithTheOtherExtensionIsRenamedUnlessTheNameIsTaken() throws IOException {
        write("releasenotes/notes/a-0000000000000001.yml", "fixes: [a]\n");
        write("releasenotes/notes/b-0000000000000002.yml", "fixes: [b]\n");
        write("releasenotes/notes/b-0000000000000002.yaml", "fixes: [c]\n");

        find("rst").forEach(NoteFix::write);

        try (Stream<Path> files = Files.list(folder.resolve("releasenotes/notes"))) {
            assertEquals(
                    List.of("a-0000000000000001.yaml", "b-0000000000000002.yaml", "b-0000000000000002.yml"),
                    files.map(file -> String.valueOf(file.getFileName()))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void aNoteThatWasChangedMeanwhileIsNotOverwritten() throws IOException {
        write(NOTE, "feature: [a]\n");
        NoteFix fix = find("rst").get(0);
        write(NOTE, "feature: [b]\n");

        ProblemException e = assertThrows(ProblemException.class, fix::write);

        assertEquals("The note was changed meanwhile.", e.problems().get(0).what());
        assertEquals("feature: [b]\n", Files.readString(folder.resolve(NOTE)));
    }

    private List<NoteFix> find(String markup) throws IOException {
        return fixes(markup).find(Set.of(), Set::of);
    }

    private NoteFixes fixes(String markup) {
        return new NoteFixes(notesDirectory(), config(markup), () -> "00000000000000ff");
    }

    private List<Finding> lint(String markup) throws IOException {
        return Lint.run(notesDirectory(), config(markup), Set.of(), Map::of).all();
    }

    private NotesDirectory notesDirectory() {
        return NotesDirectory.around(folder, "releasenotes");
    }

    private Config config(String markup) {
        return notesDirectory()
                .config(
                        Map.of("markup", ConfigReader.value(markup, "the test")),
                        new ConfigReader.Context("releasenotes", Optional.empty(), List.of()));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
