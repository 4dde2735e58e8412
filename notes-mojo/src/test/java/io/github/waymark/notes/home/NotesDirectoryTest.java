package io.github.waymark.notes.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.waymark.markup.MarkupLanguage;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.config.ConfigReader;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotesDirectoryTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        MARKDOWN ; releasenotes/notes/a.yaml    ; fixes: [a]
        MARKDOWN ; releasenotes/config.yaml     ; check_paths: [src/**]
        RST      ; releasenotes/config.yaml     ; sections: [[fixes, Fixes]]
        RST      ; releasenotes/config.yaml     ; {add_release_date: true, check_paths: [src/**]}
        RST      ; reno.yaml                    ; # only a comment
        RST      ; releasenotes/source/conf.py  ; extensions = ['reno.sphinxext']
        MARKDOWN ; releasenotes/config.yaml     ; {add_release_date: true, markup: markdown}
        """)
    void notesAreInMarkdownUnlessRenoIsUsed(MarkupLanguage language, String file, String text, @TempDir Path folder)
            throws Exception {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text + "\n");

        Config config = NotesDirectory.around(folder, "releasenotes")
                .config(Map.of(), new ConfigReader.Context("releasenotes", Optional.empty(), List.of()));

        assertEquals(language, config.form().language());
    }

    @Test
    void brokenSettingsAreToldAsSettings(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("releasenotes/config.yaml");
        Files.createDirectories(folder.resolve("releasenotes"));
        Files.writeString(file, "markup: [rst\n");

        ProblemException e = assertThrows(
                ProblemException.class,
                () -> NotesDirectory.around(folder, "releasenotes")
                        .config(Map.of(), new ConfigReader.Context("releasenotes", Optional.empty(), List.of())));

        Problem problem = e.problems().get(0);
        assertEquals("releasenotes/config.yaml:2:1", problem.where());
        assertEquals("The settings of the release notes cannot be determined.", problem.why());
        assertEquals(
                "Close the list or mapping, or put quotes around a text that starts with a bracket or brace.",
                problem.fix());
    }
}
