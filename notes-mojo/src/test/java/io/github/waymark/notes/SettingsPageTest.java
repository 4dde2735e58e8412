package io.github.waymark.notes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.notes.config.NotesSettings;
import io.github.waymark.notes.finding.NoteRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The site's tables are those that the code declares; {@code -Dgolden=write} rewrites them. */
class SettingsPageTest {

    private static final Path PAGE = Path.of("../src/site/markdown/notes-settings.md");

    @Test
    void everySettingIsOnThePage() throws IOException {
        requireTable("| Setting | Values | Default | Description |\n|---|---|---|---|\n"
                + rows(
                        NotesSettings.all().stream(),
                        key -> "| `%s` | %s | %s | %s |"
                                .formatted(key.name(), safe(key.values()), safe(key.fallback()), key.help())));
    }

    @Test
    void everyRuleIsOnThePage() throws IOException {
        requireTable("| Rule | Level | Requirement |\n|---|---|---|\n"
                + rows(
                        Arrays.stream(NoteRule.values()),
                        rule -> "| `%s` | %s | %s |"
                                .formatted(rule.id(), rule.level().name().toLowerCase(Locale.ROOT), rule.help())));
    }

    private static String safe(String text) {
        return text.replaceAll("[\\\\*|\\[\\]_]", "\\\\$0");
    }

    private static <T> String rows(Stream<T> things, Function<T, String> row) {
        return things.map(row).collect(Collectors.joining("\n")) + "\n";
    }

    private static void requireTable(String table) throws IOException {
        String page = Files.readString(PAGE);
        if (Objects.equals(System.getProperty("golden"), "write")) {
            String head = table.substring(0, table.indexOf('\n') + 1);
            int start = page.indexOf(head);
            int end = page.indexOf("\n\n", start) + 1;
            page = page.substring(0, start) + table + page.substring(end);
            Files.writeString(PAGE, page);
        }
        assertTrue(page.contains(table), () -> "The page lacks this table:\n" + table);
    }
}
