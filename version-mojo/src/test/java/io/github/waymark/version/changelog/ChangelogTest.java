package io.github.waymark.version.changelog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.Script;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.Played;
import io.github.waymark.version.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangelogTest {

    private static final String SCRIPT = """
            commit Start.
            tag v1.0.0
            branch topic
            commit Use create_stack() and `this` *now*...
            checkout main
            commit Fix #12, see ABC-7
            merge topic
            tag -a rel/1.1.0
            commit After | a body
            """;

    private static final Links GITHUB =
            Links.of("https://github.com/acme/app/tree/main", "GitHub", "https://github.com/acme/app/issues/");

    @TempDir
    Path folder;

    @Test
    void textIsWhatPbrWritesWithoutMerges() throws IOException {
        assertEquals("""
                CHANGES
                =======

                Unreleased
                ----------

                * After

                1.1.0 (2020-01-01)
                ------------------

                * Fix #12, see ABC-7
                * Use create_stack() and `this` *now*...

                1.0.0 (2020-01-01)
                ------------------

                * Start
                """, told("text", Links.NONE, ReleaseRange.ALL));
    }

    @Test
    void markdownLinksCommitsAndIssues() throws IOException {
        String told = told("markdown", GITHUB, ReleaseRange.of("1.0.0..rel/1.1.0", Played.STANDARD));

        Script same = Script.play(folder.resolve("again"), SCRIPT);
        String fix = same.id("Fix #12, see ABC-7");
        String use = same.id("Use create_stack() and `this` *now*...");
        assertEquals("""
                # Changelog

                ## 1.1.0 (2020-01-01)

                - Fix [#12](https://github.com/acme/app/issues/12), see ABC-7 ([%s](https://github.com/acme/app/commit/%s))
                - Use create\\_stack() and \\`this\\` \\*now\\*... ([%s](https://github.com/acme/app/commit/%s))
                """.formatted(fix.substring(0, 8), fix, use.substring(0, 8), use), told);
    }

    @Test
    void rstEscapesAndLinks() throws IOException {
        Links jira = Links.of("", "JIRA", "https://issues.example.org/browse/ABC");

        String told = told("rst", jira, ReleaseRange.of("1.0.0..1.1.0", Played.STANDARD));

        assertTrue(told.contains("* Fix #12, see `ABC-7 <https://issues.example.org/browse/ABC-7>`__\n"), told);
        assertTrue(told.contains("* Use create\\_stack() and \\`this\\` \\*now\\*...\n"), told);
    }

    @Test
    void jsonHoldsTheSame() throws IOException {
        JsonObject json =
                JsonParser.parseString(told("json", GITHUB, ReleaseRange.ALL)).getAsJsonObject();

        assertEquals(1, json.get("schema").getAsInt());
        assertEquals(3, json.getAsJsonArray("releases").size());
        assertTrue(json.getAsJsonArray("releases")
                .get(0)
                .getAsJsonObject()
                .get("version")
                .isJsonNull());
        JsonObject second = json.getAsJsonArray("releases").get(1).getAsJsonObject();
        assertEquals("rel/1.1.0", second.get("tag").getAsString());
        assertEquals(2, second.getAsJsonArray("commits").size());
        assertEquals(
                "{\"schema\":1,\"releases\":[]}\n",
                told(
                        "json",
                        GITHUB,
                        new ReleaseRange(Optional.of(Version.of(9, 0, 0)), Optional.of(Version.of(9, 0, 0)))));
    }

    @Test
    void aRangeThatIsNoneIsAProblem() {
        ProblemException problem =
                assertThrows(ProblemException.class, () -> ReleaseRange.of("1.0.0..next", Played.STANDARD));

        assertTrue(problem.getMessage().contains("1.0.0..next"), problem.getMessage());
    }

    private String told(String form, Links links, ReleaseRange range) throws IOException {
        Path played = Files.createTempDirectory(folder, form);
        Script.play(played, SCRIPT);
        StringWriter writer = new StringWriter();
        try (RepositoryReader history = Played.open(played)) {
            new Changelog(range, commit -> true)
                    .write(
                            history.commitLog(history.head().orElseThrow()),
                            history.versionTags(Played.STANDARD),
                            ChangelogFormat.valueOf(form.toUpperCase(Locale.ROOT))
                                    .writer(writer, links));
        }
        return writer.toString();
    }
}
