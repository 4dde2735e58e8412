package io.github.waymark.notes.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.cache.DamagedEntry;
import io.github.waymark.history.Script;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.config.ConfigReader;
import io.github.waymark.notes.config.NoteForm;
import io.github.waymark.notes.home.NotesDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a lint never changes what is found. */
class LintCacheTest {

    private static final List<String> NOTES = List.of(
            "fixes:\n  - It works.\n",
            "fixes:\n  - It works!\n",
            "fixes:\n  - Calls ``foo too often.\n",
            "fix:\n  - It works.\n",
            "upgrades:\n  - A line that is longer than the others, and longer than forty characters.\n",
            "fixes:\n  - Fixes #7\n",
            "fixes:\n  - 42\n",
            "fixes: [a\n",
            "fixes:\r\n  - It works.\r\n",
            "fixes:\n  - text: a\n    isue: 1\n    area: core\n",
            "prelude:\n  - one\n  - two\n",
            "features:\n  - Sm\u00f8r \u2014 br\u00f8d\n",
            "features:\n  - List new features here, or remove this section.\n",
            "");
    private static final List<String> SETTINGS = List.of(
            "",
            "max_line_length: 40\n",
            "aliases: {fix: fixes}\n",
            "markup: markdown\n",
            "fields: {area: text}\n",
            "lint: {markup: off}\n",
            "template: |\n  fixes:\n    - It works.\n");

    @TempDir
    private Path folder;

    @BeforeEach
    void repository() {
        Script.play(folder, "commit one");
    }

    @Test
    void whatIsFoundIsWhatAFirstLookFinds() throws IOException {
        Random random = new Random(11);
        List<String> names = List.of("a-0000000000000001", "b-0000000000000002", "c-0000000000000003", "sub/d", "z");
        int unchanged = 0;
        for (int round = 0; round < 200; round++) {
            for (int edits = random.nextInt(3); edits > 0; edits--) {
                Path note = folder.resolve("releasenotes/notes/" + one(names, random) + ".yaml");
                if (random.nextInt(5) == 0) {
                    Files.deleteIfExists(note);
                } else {
                    edit(note, random);
                }
            }
            if (random.nextInt(4) == 0) {
                write(folder.resolve("releasenotes/config.yaml"), one(SETTINGS, random));
            }
            List<String> before = kept();

            LintResult result = lint();
            unchanged += before.equals(kept()) ? 1 : 0;

            assertEquals(firstLook(), result, "round " + round);
            if (random.nextInt(20) == 0) {
                damage(random);
            }
        }
        assertTrue(unchanged > 25 && unchanged < 175, unchanged + " times nothing had to be cached again");
    }

    /** As an editor does it, or with the old time and size, or by the name only. */
    private void edit(Path note, Random random) throws IOException {
        boolean was = Files.exists(note);
        FileTime time = was ? Files.getLastModifiedTime(note) : FileTime.fromMillis(random.nextInt());
        Path other = note.resolveSibling("y.yaml");
        switch (random.nextInt(4)) {
            case 0 -> {
                write(note, NOTES.get(random.nextInt(2)));
                Files.setLastModifiedTime(note, time);
            }
            case 1 -> {
                write(other, one(NOTES, random));
                Files.move(other, note, StandardCopyOption.REPLACE_EXISTING);
            }
            case 2 -> {
                if (was) {
                    Files.move(note, other, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            default -> write(note, one(NOTES, random));
        }
    }

    private void damage(Random random) throws IOException {
        Path file = folder.resolve(".git/waymark/release-notes-lint");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
    }

    private List<String> kept() throws IOException {
        Path file = folder.resolve(".git/waymark/release-notes-lint");
        return Files.exists(file)
                ? List.of(
                        Files.readAttributes(file, BasicFileAttributes.class)
                                .fileKey()
                                .toString(),
                        Files.getLastModifiedTime(file).toString())
                : List.of();
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The history is read only where the answer may have changed, and each run gives the same answer. */
    @Test
    void theIdOfADeletedNoteIsFoundInEachRun() throws IOException {
        Path note = folder.resolve("releasenotes/notes/a-0000000000000001.yaml");
        write(folder.resolve("releasenotes/notes/b-0000000000000002.yaml"), "fixes: [b]\n");
        List<String> reads = new ArrayList<>();
        Supplier<Map<String, String>> reused = () -> {
            reads.add("read");
            return Files.exists(note) ? Map.of("releasenotes/notes/a-0000000000000001.yaml", "1.0.0") : Map.of();
        };

        assertEquals(List.of(), lint(reused).all());
        assertEquals(List.of(), lint(reused).all());
        assertEquals(List.of(), reads);
        write(note, "fixes: [a]\n");
        for (int i = 1; i <= 3; i++) {
            assertEquals(
                    List.of("reused-id"),
                    lint(reused).warnings().stream()
                            .map(found -> found.rule().id())
                            .toList());
            assertEquals(i, reads.size());
        }
        Files.delete(note);
        assertEquals(List.of(), lint(reused).all());
        assertEquals(List.of(), lint(reused).all());
        assertEquals(4, reads.size());
    }

    private LintResult lint(Supplier<Map<String, String>> reused) throws IOException {
        NotesDirectory home = NotesDirectory.around(folder, "releasenotes");
        return Lint.run(home, config(home), Set.of(), reused);
    }

    private LintResult lint() throws IOException {
        NotesDirectory home = NotesDirectory.around(folder, "releasenotes");
        return Lint.run(home, config(home), Set.of(), Map::of);
    }

    private LintResult firstLook() throws IOException {
        Path cache = folder.resolve(".git/waymark");
        Path aside = folder.resolve(".git/aside");
        boolean cached = Files.exists(cache);
        if (cached) {
            Files.move(cache, aside);
        }
        LintResult result = lint();
        Files.deleteIfExists(cache.resolve("release-notes-lint"));
        Files.deleteIfExists(cache);
        if (cached) {
            Files.move(aside, cache);
        }
        return result;
    }

    private static Config config(NotesDirectory home) {
        return home.config(Map.of(), new ConfigReader.Context("releasenotes", Optional.empty(), List.of()));
    }

    @Test
    void cachedFindingsThatAreDamagedAreNeverBelieved() throws Throwable {
        write(folder.resolve("releasenotes/notes/a-0000000000000001.yaml"), "fix: [a]\n");
        write(folder.resolve("releasenotes/notes/b-0000000000000002.yaml"), NOTES.get(0));
        LintResult first = lint();

        assertEquals(1, first.all().size());
        DamagedEntry.assertNeverBelieved(
                folder.resolve(".git/waymark/release-notes-lint"), () -> assertEquals(first, lint()));
    }

    /** A setting that is added to the form of notes must be added to what findings are kept by. */
    @Test
    void allThatANoteMayContainIsHeeded() throws IOException {
        List<String> settings = new ArrayList<>(List.of(
                "sections: [[fixes, Fixes]]",
                "prelude_section_name: summary",
                "aliases: {fix: fixes}",
                "hidden: [fixes]",
                "fields: {area: text}",
                "modules: [core]",
                "markup: rst",
                "unknown_sections: show"));
        assertEquals(NoteForm.class.getRecordComponents().length, settings.size());
        settings.addAll(List.of("max_line_length: 40", "template: other", "fields: {area: number}", "modules: [web]"));
        Set<String> sources = new HashSet<>(Set.of(source("")));
        for (String setting : settings) {
            assertTrue(sources.add(source(setting)), setting);
        }
        assertEquals(
                source("aliases: {a: fixes, b: other, c: fixes}"), source("aliases: {c: fixes, b: other, a: fixes}"));
    }

    private String source(String setting) throws IOException {
        write(folder.resolve("releasenotes/config.yaml"), setting + "\n");
        NotesDirectory home = NotesDirectory.around(folder, "releasenotes");
        return LintCache.question(config(home));
    }
}
