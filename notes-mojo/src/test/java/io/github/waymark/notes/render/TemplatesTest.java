package io.github.waymark.notes.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

    @TempDir
    private Path folder;

    private static Sample sample() {
        return new Sample().release("1.0.0", "fixes: [a]\n");
    }

    @Test
    void aProjectReplacesOneBlock() throws IOException {
        write("markdown/entry.ftl", "* ${entry.item} (${entry.path})\n");

        assertEquals(
                "# Release Notes\n\n## 1.0.0\n\n### Bug Fixes\n\n* a (releasenotes/notes/n-0000000000000001.yaml)\n\n",
                render(folder));
    }

    @Test
    void aCorporateParentReplacesABlockAndTheProjectWins() throws IOException {
        Path jar = Files.createDirectories(folder.resolve("jar/release-notes-templates/markdown"));
        Files.writeString(
                jar.resolve("release.ftl"),
                "## Release ${release.title}\n<#list release.sections as section><#include \"section.ftl\"></#list>");
        Files.writeString(jar.resolve("section.ftl"), "corporate\n");
        write("markdown/section.ftl", "project\n");

        try (URLClassLoader parent = new URLClassLoader(
                new URL[] {folder.resolve("jar/").toUri().toURL()}, getClass().getClassLoader())) {
            String text = new Templates(List.of(folder), parent)
                    .render(sample().report(ReportBuilder.Options.PLAIN), sample().config(), NotesFormat.MARKDOWN);
            assertTrue(text.contains("## Release 1.0.0\nproject\n"), text);
            assertFalse(text.contains("corporate"), text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\", \"/\")}",
                "${\"freemarker.template.utility.JythonRuntime\"?new()}",
                "${entry.fields?api.class}",
                "${entry.class.protectionDomain}",
                "${entry?api}",
                "<#include \"/../../secret.txt\">",
                "<#include \"../../secret.txt\">",
                "<#include \"file:///etc/passwd\">",
                "<#include \"/etc/passwd\">",
                "<#import \"classpath:/x\" as x>",
                "${missing}"
            })
    void hostileTemplatesAreRefused(String hostile) throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "SECRET");
        Path inside = Files.createDirectories(folder.resolve("templates/markdown"));
        Files.writeString(inside.resolve("entry.ftl"), hostile + "\n");

        ProblemException e = assertThrows(ProblemException.class, () -> render(folder.resolve("templates")));

        assertTrue(e.problems().get(0).where().startsWith("template "), e.getMessage());
        assertFalse(e.getMessage().contains("SECRET"));
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "SECRET");
        Path inside = Files.createDirectories(folder.resolve("templates/markdown"));
        Files.createSymbolicLink(inside.resolve("entry.ftl"), folder.resolve("secret.txt"));

        ProblemException e = assertThrows(ProblemException.class, () -> render(folder.resolve("templates")));
        assertFalse(e.getMessage().contains("SECRET"));
    }

    @Test
    void aMistakeIsToldWithItsPlace() throws IOException {
        write("markdown/entry.ftl", "fine\n<#if>\n");

        ProblemException e = assertThrows(ProblemException.class, () -> render(folder));

        assertTrue(e.problems().get(0).where().startsWith("template markdown/entry.ftl:2"), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        longer than 1 s     ; <#list 1.. as i></#list>
        longer than 1 s     ; <#list 1.. as i><#assign x = i></#list>
        longer than 1 s     ; <#macro m><#list 1..1000 as i><@m/></#list></#macro><#list 1.. as i></#list>
        longer than 1 s     ; ${(1..)?filter(i -> i < 0)?first}
        more than 100000    ; <#list 1.. as i>${i} </#list>
        more than 100000    ; <#assign s = "abcdefgh"><#list 1..20 as i><#assign s = s + s></#list>${s}
        calls itself        ; <#macro m><@m/></#macro><@m/>
        calls itself        ; <#function f x><#return f(x + 1)></#function>${f(1)}
        calls itself        ; <#include "entry.ftl">
        """)
    void aTemplateThatNeverEndsIsEnded(String reason, String endless) throws IOException {
        write("markdown/entry.ftl", "\n" + endless + "\n");
        Templates templates = new Templates(
                List.of(folder),
                TemplatesTest.class.getClassLoader(),
                new BoundedRendering.Limits(Duration.ofSeconds(reason.contains("1 s") ? 1 : 50), 100_000));

        ProblemException e = assertThrows(
                ProblemException.class,
                () -> templates.render(
                        sample().report(ReportBuilder.Options.PLAIN), sample().config(), NotesFormat.MARKDOWN));

        assertTrue(e.problems().get(0).what().contains(reason), e.getMessage());
        assertTrue(e.problems().get(0).where().matches("template markdown/entry.ftl:[12]:.*"), e.getMessage());
    }

    private static String render(Path folder) {
        return new Templates(List.of(folder), TemplatesTest.class.getClassLoader())
                .render(sample().report(ReportBuilder.Options.PLAIN), sample().config(), NotesFormat.MARKDOWN);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
