package io.github.waymark.notes.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.finding.Place;
import io.github.waymark.history.GitProgram;
import io.github.waymark.markup.MarkupLanguage;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.config.ConfigReader;
import io.github.waymark.notes.home.NotesDirectory;
import io.github.waymark.notes.text.Entry;
import io.github.waymark.notes.text.NoteReader;
import io.github.waymark.notes.text.NoteText;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text of a large project, in every format. */
class RealNotesTest {

    @Test
    void everyTextOfIronicIsShownInEveryFormat(@TempDir Path folder) throws IOException {
        String data = System.getProperty("waymark.data", "");
        Assumptions.assumeTrue(
                !data.isEmpty() && !data.startsWith("$") && GitProgram.isThere(),
                "skipped: set -Dwaymark.data=<folder with histories/> to convert the texts of a real project");
        Path clone = folder.resolve("ironic");
        String bundle = Path.of(data)
                .resolve("histories/ironic.bundle")
                .toAbsolutePath()
                .toString();
        GitProgram.run(folder, "clone", "-q", bundle, "-b", "master", clone.toString());
        Config config = NotesDirectory.around(clone, "releasenotes")
                .config(Map.of(), new ConfigReader.Context("releasenotes", Optional.empty(), List.of()));

        List<Entry> entries = entries(clone.resolve("releasenotes/notes"), config);

        assertTrue(entries.size() > 2000, entries.size() + " texts");
        requireShown(entries, config.form().language());
    }

    /** The shapes of such texts, in each language: what is shown has the first word, in every format. */
    @ParameterizedTest
    @EnumSource(MarkupLanguage.class)
    void everyKindOfTextIsShownInEveryFormat(MarkupLanguage language) {
        List<Entry> entries = new ArrayList<>();
        for (String text : List.of(
                "Plain text in one line.",
                "Plain text\nin two lines, with ünïcode and 100 % of <signs> & \"quotes\".",
                "Adds *much* and **more**, and ``code`` or `code`.",
                "List of changes:\n\n* one\n* two\n\n  * deeper\n\n1. first\n2. second\n",
                "Literal block::\n\n  mvn verify\n    indented\n",
                "Code:\n\n```sh\nmvn verify\n```\n",
                "Definition\n  What it means.\n\nother\n  Something else.\n",
                "Links: `here <https://example.org/a>`_, https://example.org/b and [there](https://example.org/c).",
                "Table:\n\n=====  =====\na      b\n=====  =====\n1      2\n=====  =====\n",
                ".. tip::\n\n   Remember this.\n",
                "Unknown:\n\n.. image:: x.png\n\n.. unknown-directive:: x\n   :option: y\n",
                "Broken ``literal and *emphasis and `link <x",
                "Heading\n=======\n\nText below.\n",
                "Escaped \\*stars\\* and \\_lines\\_, a|b, {braces}, #7, @name.")) {
            entries.add(new Entry(text, Place.of("a.yaml"), Map.of("issues", List.of("7"))));
        }

        requireShown(entries, language);
    }

    private static void requireShown(List<Entry> entries, MarkupLanguage language) {
        for (NotesFormat format : NotesFormat.values()) {
            EntryWriter texts = new EntryWriter(format, language, List.of());
            for (Entry entry : entries) {
                String words = entry.text().replaceAll("(?s).*?(\\w{4,}).*", "$1");
                String shown = texts.text(entry);
                assertFalse(shown.isBlank(), entry.text());
                assertTrue(shown.contains(words), () -> format + ": " + entry.text() + "\n=>\n" + shown);
            }
        }
    }

    private static List<Entry> entries(Path folder, Config config) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        assertEquals(1648, files.size());
        List<Entry> entries = new ArrayList<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            NoteText text = NoteReader.read(name, YamlFile.read(Files.readAllBytes(file), name), config.form());
            text.prelude().ifPresent(entries::add);
            text.sections().values().forEach(entries::addAll);
        }
        return entries;
    }
}
