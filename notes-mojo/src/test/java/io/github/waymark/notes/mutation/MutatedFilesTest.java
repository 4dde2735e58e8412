package io.github.waymark.notes.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.fuzz.Fuzz;
import io.github.waymark.markup.Markup;
import io.github.waymark.markup.MarkupLanguage;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.config.ConfigReader;
import io.github.waymark.notes.finding.NoteRule;
import io.github.waymark.notes.fix.NoteFix;
import io.github.waymark.notes.fix.NoteFixes;
import io.github.waymark.notes.gate.ComparisonReport;
import io.github.waymark.notes.home.NotesDirectory;
import io.github.waymark.notes.lint.Lint;
import io.github.waymark.notes.migrate.ImportTool;
import io.github.waymark.notes.migrate.ImportedNote;
import io.github.waymark.notes.render.JsonNotesReader;
import io.github.waymark.notes.scan.store.RecordFormat;
import io.github.waymark.notes.text.Entry;
import io.github.waymark.notes.text.NoteReader;
import io.github.waymark.notes.text.NoteText;
import io.github.waymark.notes.upgrade.NotesArchive;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reader of this module gets changed samples of what it reads. */
class MutatedFilesTest {

    private static final String CHANGELOG = """
        # Changelog

        All changes are here.

        ## [Unreleased]
        ### Added
        - One more, see [the docs][docs].

        ## [1.1.0] - 2024-02-03
        ### Fixed
        - First,
          in two lines.

          ```java
          int i;
          ```
          - nested
        ### Removed
        * Third.

        ## Version 1.0.0 (2023-01-01)
        - Plain.

        [1.1.0]: https://example.org/compare
        [docs]: https://example.org/docs
        """;

    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("CHANGELOG.md", CHANGELOG),
            Map.entry("CHANGELOG.adoc", """
                = Changelog

                == 1.1.0 (2024-02-03)

                === Fixed
                * First, see https://example.org[the docs].
                ** nested

                == Version 1.0.0
                * Plain.
                """),
            Map.entry("releases.json", """
                [{"tag_name": "v1.1.0", "name": "1.1.0", "published_at": "2024-02-03T00:00:00Z", "draft": false, "prerelease": false,
                  "body": "## Fixes\\r\\n\\r\\n* First #1\\r\\n* Second"},
                 {"tag_name": "v1.0.0", "name": null, "published_at": null, "draft": false, "prerelease": true, "body": null}]
                """),
            Map.entry("changes.xml", """
                <?xml version="1.0"?>
                <document xmlns="http://maven.apache.org/changes/2.0.0"><body>
                  <release version="1.1" date="2024-02-03" description="Fine.">
                    <action type="fix" dev="ada" due-to="Bob, Eve" issue="A-1,A-2">Fixes
                      it.</action>
                    <component name="c"><action type="add" dev="ada">Adds it.</action></component>
                  </release>
                  <release version="1.2-SNAPSHOT" date="unknown"><action type="update">Later.</action></release>
                </body></document>
                """),
            Map.entry("v1.0.0/001-a.yml", """
                title: Upgraded `org.example:a` from 1.0 to 1.1
                type: dependency_update
                authors:
                  - name: Ada
                    nick: ada
                issues: [1, 2]
                links:
                  - name: Docs
                    url: https://example.org
                important_notes:
                  - Read this.
                configurations:
                  - type: property
                    key: a.b
                    description: It is new.
                """),
            Map.entry("v1.0.0/release-date.txt", "2024-02-03\n"),
            Map.entry("2.0.0/.release.xml", "<release date=\"2024-02-03\" version=\"2.0.0\"/>"),
            Map.entry("2.0.0/a.xml", """
                <entry xmlns="https://logging.apache.org/xml/ns" type="fixed">
                  <issue id="1" link="https://example.org/1"/>
                  <description format="asciidoc">Fixes *it*, see https://example.org[docs].</description>
                </entry>
                """),
            Map.entry("123.feature.md", "Adds [it](https://example.org).\n\n- one\n  - two\n"),
            Map.entry("+orphan.bugfix.1.rst", "Fixes `it <https://example.org>`_::\n\n    code\n\n.. note:: x\n"),
            Map.entry("unreleased/Added-20260101.yaml", """
                component: core
                kind: Added
                body: Adds it.
                time: 2026-01-01T00:00:00Z
                custom:
                  Issue: "7"
                  Author: ada
                """),
            Map.entry("v1.9.1.md", "## v1.9.1 on 2022-09-20\n\n### Fixed\n\n* Fixes it.\n"));

    private static final String NOTE = """
        ---
        version: 1.0.0
        released: 2024-02-03
        prelude: >
          Much is *new*,
          and all is good.
        features:
          - Adds ``much``, see `the site <https://example.org>`_ and [this](https://example.org).
          - |
            A list:

            * one

              1. two

            ===== =====
            a     b
            ===== =====
            1     2
            ===== =====

            .. code-block:: java

               int i;

            Term
              Meaning [1]_ of |name|.

            .. [1] Note
            .. __: https://example.org
        fixes:
          - text: Login works.
            issues: [7, ABC-12]
            authors: Ada
            links: https://example.org
          - dependency: org.example:a
            from: 1.0
            to: 1.1
        issues:
          - text: It leaks.
            affects: '[1.0,2.0)'
        """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** A tool with several files gets all of them, of which one is changed; a tool with a single file gets that one. */
    @ParameterizedTest
    @EnumSource(value = ImportTool.class, mode = EnumSource.Mode.EXCLUDE, names = "RENO")
    void importers(ImportTool tool) {
        boolean readsFile = tool.defaultLocation().matches(".*\\.(?:md|xml|adoc|json)");
        String fileName = Path.of(tool.defaultLocation()).getFileName().toString();
        List<String> names = readsFile
                ? List.of(fileName)
                : SAMPLES.keySet().stream().sorted().toList();
        AtomicInteger count = new AtomicInteger();
        Path own = folder.resolve("files");
        Fuzz.of("importer " + tool.word(), content -> {
                    String name = names.get(count.getAndIncrement() % names.size());
                    for (String other : List.of(name, "v1.0.0/001-a.yml", "2.0.0/.release.xml", "2.0.0/a.xml")) {
                        write(
                                own.resolve(other),
                                SAMPLES.getOrDefault(other, "").getBytes(StandardCharsets.UTF_8));
                    }
                    write(own.resolve(name), content);
                    try {
                        return isImported(tool, readsFile ? own.resolve(name) : own);
                    } finally {
                        Files.delete(own.resolve(name));
                    }
                })
                // Each of thousands of entries is parsed as Markdown.
                .allowing(2, 512)
                .tries(names.stream()
                        .map(name -> SAMPLES.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8))
                        .toList());
    }

    private static boolean isImported(ImportTool tool, Path source) throws IOException {
        List<ImportedNote> notes = tool.read(source).notes();
        for (ImportedNote note : notes) {
            for (MarkupLanguage language : MarkupLanguage.values()) {
                String text = note.convertedTo(language).text();
                assertEquals(List.of(), YamlFile.read(text, note.fileName()).faults(), text);
            }
            assertFalse(note.fileName().contains("/"), note.fileName());
        }
        return true;
    }

    /** Reads, checks and corrects a note, and writes it in all languages. */
    @ParameterizedTest
    @ValueSource(strings = {"rst", "markdown", "asciidoc"})
    void notes(String markup) {
        Path note = folder.resolve("releasenotes/notes/a-0000000000000001.yaml");
        Fuzz.of("notes in " + markup, content -> {
                    write(note, content);
                    NotesDirectory directory = NotesDirectory.around(folder, "releasenotes");
                    Config config = config(directory, Map.of("markup", markup));
                    Lint.run(directory, config, Set.of(), Map::of)
                            .all()
                            .forEach(found -> assertFalse(found.place().file().isEmpty()
                                    || found.fix().isEmpty()));
                    List<String> before = texts(content, config);
                    for (NoteFix fix :
                            new NoteFixes(directory, config, () -> "00000000000000ff").find(Set.of(), Set::of)) {
                        fix.write();
                    }
                    byte[] fixed = Files.readAllBytes(note);
                    assertEquals(before.size(), texts(fixed, config).size());
                    for (Entry entry : entries(read(fixed, config))) {
                        for (MarkupLanguage to : MarkupLanguage.values()) {
                            Markup.convert(
                                    entry.text(), Optional.of(config.form().language()), to);
                        }
                    }
                    return !before.isEmpty();
                })
                .tries(NOTE);
    }

    private static List<String> texts(byte[] content, Config config) {
        return entries(read(content, config)).stream().map(Entry::text).toList();
    }

    private static NoteText read(byte[] content, Config config) {
        NoteText note = NoteReader.read("a.yaml", YamlFile.read(content, "a.yaml"), config.form());
        assertTrue(
                !entries(note).isEmpty() || !note.findings().isEmpty() || content.length == 0,
                "what can't be read must be named");
        note.findings().stream()
                .filter(NoteRule::hidesText)
                .forEach(found -> assertFalse(found.message().isEmpty()));
        return note;
    }

    private static List<Entry> entries(NoteText note) {
        List<Entry> entries = new ArrayList<>();
        note.prelude().ifPresent(entries::add);
        note.sections().values().forEach(entries::addAll);
        return entries;
    }

    @Test
    void settings() {
        Path file = folder.resolve("releasenotes/config.yaml");
        Fuzz.of("settings of notes", content -> {
                    write(file, content);
                    config(NotesDirectory.around(folder, "releasenotes"), Map.of());
                    return true;
                })
                .tries(
                        "sections:\n  - [a, A]\n  - [b, B, 2]\naliases: {c: a}\nlint: {long-line: off}\nmax_line_length: 90\n",
                        "release_tag_re: '((?:v?[\\d.ab]|rc)+)'\nbranch_name_re: 'stable/.+'\n",
                        "tags: 'v(?<version>.+)'\nfields: {risk: low|high}\n");
    }

    @Test
    void publishedNotes() {
        Fuzz.of("published notes", content -> {
                    JsonNotesReader.read(new String(content, StandardCharsets.UTF_8), "a.jar");
                    return true;
                })
                .tries("""
                    {"schema": 1, "title": "Release Notes", "branch": null, "markup": "rst", "releases": [
                      {"name": "1.0.1", "title": "1.0.1", "also": ["1.0.0"], "released": true, "tag": "1.0.1", "commit": null,
                       "date": "2026-11-22", "preludes": [], "sections": [{"id": "fixes", "title": "Bug Fixes", "level": 1, "entries": [
                         {"note": "a.yaml", "id": "1", "text": "a", "markdown": "a", "fields": {"issues": ["7"]}}]}]}]}
                    """);
    }

    @Test
    void reportsOfWhatChanged() {
        Path file = folder.resolve("changes.json");
        Fuzz.of("reports of what changed", content -> {
                    write(file, content);
                    ComparisonReport.read(file, "changes.json");
                    return true;
                })
                .tries("""
                    {"schema": 1, "from": "g:a:1.0", "to": "g:a:1.1", "changes": [
                      {"section": "upgrade", "name": "shop.s3.S3Store", "text": "The provider is gone."},
                      {"section": "features", "name": "shop.s3.GlacierStore", "text": "New."}, {"name": "shop.Test"}]}
                    """);
    }

    @Test
    void zipsOfNotes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("release-notes.json"));
            zip.write("{\"schema\": 1, \"title\": \"N\", \"branch\": null, \"markup\": \"rst\", \"releases\": []}"
                    .getBytes(StandardCharsets.UTF_8));
        }
        Path file = folder.resolve("notes.zip");
        Fuzz.of("zips of notes", content -> {
                    Files.write(file, content);
                    NotesArchive.read(file, "a.zip");
                    return true;
                })
                .tries(List.of(bytes.toByteArray()));
    }

    @Test
    void records() {
        Fuzz.of("records of notes", content -> {
                    RecordFormat.read(new String(content, StandardCharsets.UTF_8), "records");
                    return true;
                })
                .tries("""
                    [branch]
                    main
                    [commit]
                    0123456789abcdef0123456789abcdef01234567
                    [tip]
                    0123456789abcdef0123456789abcdef01234567
                    [base]
                    [start]
                    [releases]
                    [notes]
                    releasenotes/notes/a-0000000000000001.yaml\t
                    [deleted]
                    """);
    }

    private static Config config(NotesDirectory directory, Map<String, String> set) {
        Map<String, Tree> values = new TreeMap<>();
        set.forEach((name, value) -> values.put(name, ConfigReader.value(value, "the test")));
        return directory.config(values, new ConfigReader.Context("releasenotes", Optional.empty(), List.of()));
    }

    private static void write(Path file, byte[] content) throws IOException {
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.write(file, content);
    }
}
