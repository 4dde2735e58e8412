package io.github.waymark.entrypoints.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.finding.Place;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptFileTest {

    private static final String FILE = "app.jar/" + ScriptFile.PATH;

    private static ScriptFile read(String text) {
        return ScriptFile.read(text.getBytes(StandardCharsets.UTF_8), FILE);
    }

    @Test
    void aLineIsANameAndAClassOrAStaticMethod() {
        ScriptFile file = read("""
                # commands
                cat-photo = io.acme.cats.Cli   # the old one
                cat-post=io.acme.cats.Cli$Post::post_all

                """);

        assertEquals(List.of(), file.errors());
        assertEquals(
                List.of(
                        new ConsoleScript("cat-photo", new ScriptTarget("io.acme.cats.Cli", ""), new Place(FILE, 2, 1)),
                        new ConsoleScript(
                                "cat-post",
                                new ScriptTarget("io.acme.cats.Cli$Post", "post_all"),
                                new Place(FILE, 3, 1))),
                file.scripts());
        assertTrue(file.scripts().get(0).target().isMain());
    }

    @Test
    void allLineEndsAreTheSame() {
        assertEquals(3, read("a = x.A\rb = x.B\r\nc = x.C").scripts().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "A = x.Y | 'A' is no valid name of a script: a name has up to 64 of the characters a to z, 0 to 9, '.', '_' and '-',"
                        + " and starts with a letter or digit | Write a = x.Y",
                "a/b = x.Y | 'a/b' is no valid name of a script: a name has up to 64 of the characters a to z, 0 to 9, '.', '_' and '-',"
                        + " and starts with a letter or digit | Write a-b = x.Y",
                "CON = x.Y | 'CON' is no valid name of a script: it is the name of a device on Windows | Write run-con = x.Y",
                "com1.exe = x.Y::z | 'com1.exe' is no valid name of a script: it is the name of a device on Windows"
                        + " | Write run-com1.exe = x.Y::z",
                "a.cmd = x.Y | 'a.cmd' is no valid name of a script: launchers for Windows end with .cmd | Write a = x.Y"
            })
    void aWrongNameIsAnErrorWithAValidOne(String line, String message, String fix) {
        ScriptFile file = read("# first\n" + line + "\nok = x.Ok\n");

        assertEquals(List.of(new ScriptError(new Place(FILE, 2, 1), message, fix)), file.errors());
        assertEquals(1, file.scripts().size());
        assertEquals(List.of(), read(fix.substring("Write ".length())).errors());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "name =",
                "name = ",
                "= x.Y",
                "name = x..Y",
                "name = x.Y:z",
                "name = x.Y::",
                "name = x.Y::z()",
                "name = 1x.Y",
                "name = x.Y [extra]",
                "name = x/Y",
                "\uFEFFname = x.Y"
            })
    void aLineOfAnotherFormIsAnError(String line) {
        ScriptFile file = read(line);

        assertEquals(List.of(), file.scripts());
        assertEquals(1, file.errors().size());
    }

    @Test
    void anEmptyFileHasNoScripts() {
        assertEquals(new ScriptFile(List.of(), List.of()), read(""));
        assertEquals(new ScriptFile(List.of(), List.of()), read("\n# nothing\n  \n"));
    }

    @Test
    void aFileThatIsNotUtf8IsAnError() {
        ScriptFile file = ScriptFile.read("é = x.Y".getBytes(StandardCharsets.ISO_8859_1), FILE);

        assertEquals("The file is not UTF-8", file.errors().get(0).message());
    }

    @Test
    void aHugeLineAndTooManyLinesAreErrors() {
        ScriptFile huge = read("a = x." + "Y".repeat(1_000_000) + "\nb = x.B\n");
        ScriptFile many = read("\n".repeat(10_000) + "late = x.Y\nlater = x.Y\n");

        assertEquals(
                "The line has more than 65536 characters", huge.errors().get(0).message());
        assertEquals(1, huge.scripts().size());
        assertEquals(
                List.of(new ScriptError(
                        new Place(FILE, 10_001, 0),
                        "The file has more than 10000 lines; the rest is not read",
                        "Remove lines")),
                many.errors());
        assertEquals(List.of(), many.scripts());
    }

    @Test
    void theTextOfAFileIsSortedAndHasEachLineOnce() {
        String text = "b = x.B::run\na = x.A\nb = x.B::run\n";

        String sorted = ScriptFile.text(read(text).scripts());

        assertEquals("a = x.A\nb = x.B::run\n", sorted);
        assertEquals(sorted, ScriptFile.text(read(sorted + sorted).scripts()));
    }

    @Test
    void linesOfAParameterHaveNoNumber() {
        assertEquals(
                Place.of("<scripts>"),
                ScriptFile.of(List.of("a = x.A", "B = x.B"), "<scripts>")
                        .errors()
                        .get(0)
                        .place());
    }
}
