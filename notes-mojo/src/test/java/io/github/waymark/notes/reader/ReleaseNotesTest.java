package io.github.waymark.notes.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseNotesTest {

    private static final String NOTES = """
            {"schema": 1, "title": "Release Notes", "branch": null, "markup": "rst", "releases": [
              {"name": "1.1.0", "title": "1.1.0", "released": false, "tag": null, "commit": null, "date": null,
               "preludes": [{"note": "n.yaml", "id": "n", "text": "All new.", "markdown": "All new."}], "sections": []},
              {"name": "1.0.0", "title": "1.0.0", "released": true, "tag": "v1.0.0", "commit": null, "date": "2026-11-22",
               "preludes": [], "sections": [{"id": "fixes", "title": "Bug Fixes", "level": 1, "entries": [
                 {"note": "f.yaml", "id": "f", "text": "``It`` \\"works\\"\\n\\u00e9 \\ud83d\\ude00", "markdown": "`It`",
                  "fields": {"issues": ["7", "ABC-12"]}}]}]}
            ]}
            """;

    @TempDir
    private Path folder;

    @Test
    void whatAJarTellsIsRead() throws IOException {
        ReleaseNotes notes = ReleaseNotes.read(new StringReader(NOTES));

        assertEquals("Release Notes", notes.title);
        assertEquals(
                List.of("1.1.0", "1.0.0"),
                notes.releases.stream().map(release -> release.name).toList());
        ReleaseNotes.Release next = notes.releases.get(0);
        ReleaseNotes.Release first = notes.releases.get(1);
        assertEquals(Optional.empty(), next.date);
        assertEquals("All new.", next.preludes.get(0).text);
        assertEquals(Optional.of("2026-11-22"), first.date);
        ReleaseNotes.Section fixes = first.sections.get(0);
        assertEquals("fixes Bug Fixes", fixes.id + " " + fixes.title);
        ReleaseNotes.Entry entry = fixes.entries.get(0);
        assertEquals("``It`` \"works\"\n\u00e9 \ud83d\ude00", entry.text);
        assertEquals("`It`", entry.markdown);
        assertEquals(List.of("7", "ABC-12"), entry.fields.get("issues"));
    }

    @Test
    void whatIsNewerThanAReleaseIsTold() throws IOException {
        ReleaseNotes notes = ReleaseNotes.read(new StringReader(NOTES));

        assertEquals(1, notes.since("1.0.0").size());
        assertEquals(0, notes.since("1.1.0").size());
        assertEquals(2, notes.since("0.9").size());
        assertEquals(1, notes.since("v1.0.0").size());
        ReleaseNotes tags = ReleaseNotes.read(new StringReader(NOTES.replace("\"name\": \"1", "\"name\": \"v1")));
        assertEquals(1, tags.since("1.0.0").size());
        assertEquals(0, tags.since("v1.1.0").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "nonsense",
                "{\"schema\": 2}",
                "{\"schema\": 1, \"title\": \"T\"}",
                "{\"schema\": 1, \"title\": \"T\", \"releases\": [7]}",
                "{\"schema\": 1, \"title\": \"T\", \"releases\": [{}]}",
                "{\"schema\": 1, \"title\": \"T\", \"releases\": []",
                "{\"schema\": 1, \"title\": \"T\", \"releases\": []} x",
                "{\"schema\": 1, \"title\": \"\\u00g0\", \"releases\": []}",
            })
    void whatIsNoneIsRefused(String text) {
        assertThrows(IOException.class, () -> ReleaseNotes.read(new StringReader(text)));
    }

    @Test
    void whatIsNestedWithoutEndIsRefused() {
        String deep = "[".repeat(100_000);
        assertThrows(IOException.class, () -> ReleaseNotes.read(new StringReader(deep)));
    }

    /** The source goes into builds for any Java from 8 on, where a warning may be an error. */
    @Test
    void theSourceIsCompiledForJava8AndReadsTheJarThatItIsIn() throws Exception {
        Path source = folder.resolve("ReleaseNotes.java");
        Files.write(
                source,
                ReleaseNotes.class.getResourceAsStream("ReleaseNotes.java").readAllBytes());
        Path classes = Files.createDirectory(folder.resolve("classes"));
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(
                        new ByteArrayInputStream(new byte[0]),
                        System.out,
                        System.err,
                        "--release",
                        "8",
                        "-Xlint:all,-options",
                        "-Werror",
                        "-d",
                        classes.toString(),
                        source.toString());
        assertEquals(0, exit);
        Path jar = jar(classes);

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Class<?> compiled = loader.loadClass(ReleaseNotes.class.getName());
            Method of = compiled.getMethod("of", Class.class);

            Optional<?> found = (Optional<?>) of.invoke(null, compiled);

            assertTrue(found.isPresent());
            assertEquals("Release Notes", compiled.getField("title").get(found.get()));
        }
        assertFalse(ReleaseNotes.of(ReleaseNotes.class).isPresent());
        assertFalse(ReleaseNotes.of(String.class).isPresent());
    }

    private Path jar(Path classes) throws IOException {
        Path jar = folder.resolve("an app.jar");
        try (JarOutputStream stream = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                stream.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                stream.write(Files.readAllBytes(file));
            }
            stream.putNextEntry(new ZipEntry("META-INF/release-notes.json"));
            stream.write(NOTES.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
