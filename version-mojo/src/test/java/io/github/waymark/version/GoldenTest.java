package io.github.waymark.version;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.authors.AuthorCollector;
import io.github.waymark.authors.BotFilter;
import io.github.waymark.authors.Mailmap;
import io.github.waymark.git.GitConfig;
import io.github.waymark.git.GitFolder;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.Script;
import io.github.waymark.version.authors.AuthorList;
import io.github.waymark.version.changelog.Changelog;
import io.github.waymark.version.changelog.ChangelogFormat;
import io.github.waymark.version.changelog.Links;
import io.github.waymark.version.changelog.ReleaseRange;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The reports on the histories in {@code src/test/resources/golden}, byte for byte in each form. {@code -Dgolden=write} writes the
 * files again; check the difference before it is committed.
 */
class GoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Links LINKS =
            Links.of("https://github.com/acme/app", "GitHub", "https://github.com/acme/app/issues");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"spellings", "merges"})
    void eachFormIsAsItWas(String name) throws IOException {
        Path there = GOLDEN.resolve(name);
        Script.play(folder, Files.readString(there.resolve("history.txt")));
        for (Map.Entry<String, String> told : told().entrySet()) {
            Path file = there.resolve(told.getKey());
            if (System.getProperty("golden", "").equals("write")) {
                Files.writeString(file, told.getValue());
            }
            assertEquals(Files.readString(file), told.getValue(), file.toString());
        }
    }

    private Map<String, String> told() throws IOException {
        Map<String, String> told = new LinkedHashMap<>();
        GitFolder git = GitFolder.find(folder).orElseThrow();
        GitConfig settings = GitConfig.of(git, Played.INPUTS.environment(), Played.INPUTS.home());
        try (RepositoryReader history = Played.open(folder)) {
            var commitLog = history.commitLog(history.head().orElseThrow());
            var tags = history.versionTags(TagPattern.standard(Optional.of("app")));
            var forms = Map.of(
                    ChangelogFormat.TEXT,
                    "ChangeLog",
                    ChangelogFormat.MARKDOWN,
                    "CHANGELOG.md",
                    ChangelogFormat.RST,
                    "changelog.rst",
                    ChangelogFormat.JSON,
                    "changelog.json");
            for (Map.Entry<ChangelogFormat, String> form : forms.entrySet()) {
                StringWriter writer = new StringWriter();
                new Changelog(ReleaseRange.ALL, commit -> true)
                        .write(commitLog, tags, form.getKey().writer(writer, LINKS));
                told.put(form.getValue(), writer.toString());
            }
            var authors =
                    AuthorCollector.of(commitLog, Mailmap.of(git, settings), BotFilter.matching(BotFilter.DEFAULTS));
            told.put("AUTHORS", AuthorList.TEXT.of(authors, ""));
            told.put("AUTHORS.md", AuthorList.MARKDOWN.of(authors, ""));
            told.put("developers.xml", AuthorList.DEVELOPERS.of(authors, ""));
            told.put("contributors.xml", AuthorList.CONTRIBUTORS.of(authors, ""));
            told.put("authors.json", AuthorList.JSON.of(authors, ""));
        }
        return told;
    }
}
