package io.github.waymark.notes.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others publish may be anything. */
class NotesArchiveTest {

    private static final String NOTES =
            "{\"schema\": 1, \"title\": \"Notes\", \"branch\": null, \"markup\": \"rst\", \"releases\": []}";

    @TempDir
    private Path folder;

    @Test
    void whatAttachShipsIsRead() throws IOException {
        assertEquals("Notes", read(zip("release-notes.json", NOTES)).title());
    }

    @Test
    void aBombIsReadNoFurtherThanNotesGo() throws IOException {
        Path zip = folder.resolve("notes.zip");
        try (ZipOutputStream stream = new ZipOutputStream(Files.newOutputStream(zip))) {
            stream.putNextEntry(new ZipEntry("release-notes.json"));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 200; i++) {
                stream.write(blanks);
            }
        }
        assertTrue(Files.size(zip) < 1 << 20, "the bomb should be small");

        assertEquals(
                "release-notes.json is longer than 16777216 bytes.",
                refused(zip).why());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../release-notes.json", "/release-notes.json", "x/../release-notes.json", "notes.json"})
    void entriesElsewhereAreNeitherReadNorUnpacked(String entry) throws IOException {
        Path zip = zip(entry, NOTES);

        assertEquals(
                "The zip does not contain release-notes.json.", refused(zip).why());
        try (var files = Files.walk(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void whatIsNoZipIsToldInWords() throws IOException {
        for (String content : new String[] {"", "PK", "<html>not found</html>"}) {
            Path file = Files.writeString(folder.resolve("notes.zip"), content);

            Problem problem = refused(file);

            assertEquals("The published release notes can't be read.", problem.what());
            assertFalse(problem.why().isBlank());
        }
    }

    @Test
    void aZipWithDamagedContentIsToldInWords() throws IOException {
        Path zip = zip("release-notes.json", NOTES.repeat(20));
        byte[] bytes = Files.readAllBytes(zip);
        for (int i = 60; i < 70; i++) {
            bytes[i] ^= 0x55;
        }
        Files.write(zip, bytes);

        assertThrows(ProblemException.class, () -> read(zip));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"schema\": 2}",
                "{\"schema\": 1}",
                "{\"schema\": 1, \"title\": 7, \"releases\": 8}",
                "{\"schema\": 1, \"title\": [], \"releases\": []}",
                "{\"schema\": 1, \"title\": \"\", \"releases\": [{\"name\": \"1\", \"title\": \"1\", \"released\": true, \"preludes\": [],"
                        + " \"sections\": [{\"id\": \"a\", \"title\": \"A\", \"level\": 9, \"entries\": []}]}]}"
            })
    void whatIsNoNotesIsToldInWords(String json) throws IOException {
        Problem problem = refused(zip("release-notes.json", json));

        assertTrue(problem.what().startsWith("The release notes do not have the format"), problem.what());
    }

    @Test
    void whatIsNestedWithoutEndIsToldInWords() throws IOException {
        String deep = "{\"schema\": 1, \"title\": " + "[".repeat(200_000);

        assertThrows(ProblemException.class, () -> read(zip("release-notes.json", deep)));
    }

    private Problem refused(Path zip) {
        return assertThrows(ProblemException.class, () -> read(zip)).problems().get(0);
    }

    private static io.github.waymark.notes.render.NotesReport read(Path zip) throws IOException {
        return NotesArchive.read(zip, "org.example:lib:zip:release-notes:1.0");
    }

    private Path zip(String entry, String content) throws IOException {
        Path zip = folder.resolve("notes.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream stream = new ZipOutputStream(file)) {
            stream.putNextEntry(new ZipEntry(entry));
            stream.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return zip;
    }
}
