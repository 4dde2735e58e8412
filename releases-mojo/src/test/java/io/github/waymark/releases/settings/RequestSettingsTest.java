package io.github.waymark.releases.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.rule.ReleaseRule;
import io.github.waymark.settings.Setting;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestSettingsTest {

    @Test
    void problemsNameTheRuleAndTheNearestOne() {
        ProblemException problem = assertThrows(
                ProblemException.class,
                () -> RequestSettings.of(YamlFile.read("""
                        url: https://example.org/x
                        published: [sources, jawadoc]
                        rules:
                          version-oder: warn
                          tag: no
                        """, "releases.yml").root()));

        assertEquals(
                List.of(
                        "a text with {repository}",
                        "some of sources, javadoc, signatures, checksums, pre-releases",
                        "a rule; Did you mean 'version-order'?",
                        "error, warn or off for 'tag'"),
                problem.problems().stream()
                        .map(each -> each.why().replace("Expected: ", "").replaceFirst("\\.$", ""))
                        .toList());
    }

    /** The page has all settings and rules, with their defaults and help texts. */
    @Test
    void thePageHasAllSettingsAndRules() throws IOException {
        String page = Files.readString(Path.of("../src/site/markdown/release-requests.md"));
        List<String> missing = new ArrayList<>();
        for (Setting setting : RequestSettings.ALL) {
            String row = "| `" + setting.name() + "` | " + setting.values() + " | "
                    + (setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`") + " | " + setting.help()
                    + " |";
            if (!page.contains(row.replace("|  |", "| |"))) {
                missing.add(row);
            }
        }
        for (ReleaseRule rule : ReleaseRule.values()) {
            String row = "| `" + rule.id() + "` | " + rule.level().word() + " | " + rule.help() + " |";
            if (!page.contains(row)) {
                missing.add(row);
            }
        }
        assertEquals(List.of(), missing, String.join("\n", missing));
    }
}
