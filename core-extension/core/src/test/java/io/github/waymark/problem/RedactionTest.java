package io.github.waymark.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Secrets in the URLs of messages. */
class RedactionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://reader:s3cr@t@lists.example.com/main.txt | https://lists.example.com/main.txt",
                "https://ghp_token@github.com/o/r.git | https://github.com/o/r.git",
                "https://h/list.yaml?token=abc | https://h/list.yaml?token=…",
                "https://h/list.yaml?token=abc&ref=main#sha256=0 | https://h/list.yaml?token=…&ref=…#sha256=0",
                "https://h/list.yaml?abc | https://h/list.yaml?…",
                "in https://h/l.txt?token=a.b, and (https://u:p@h:8443/l.txt:3) | in https://h/l.txt?token=…, and (https://h:8443/l.txt:3)",
                "ssh://git@forge.example.com/o/r | ssh://git@forge.example.com/o/r",
                "ssh://git:pw@forge.example.com/o/r | ssh://forge.example.com/o/r",
                "https://h/a?b=c: status code 401 | https://h/a?b=…: status code 401",
                "git@github.com:o/r.git | git@github.com:o/r.git",
                "mail me@example.com about 1?a=b | mail me@example.com about 1?a=b",
            })
    void userPasswordAndValuesOfTheQueryAreHidden(String text, String expected) {
        assertEquals(expected, Redaction.of(text));
        assertEquals(expected, Redaction.of(expected));
    }

    @Test
    void theWordBeforeAUrlMayBeAnyLength() {
        String word = "a".repeat(200_000);

        assertEquals(word + "://h/l", Redaction.of(word + "://u:p@h/l"));
        assertEquals(
                word + " https://h/l?a=…" + ".".repeat(200_000),
                Redaction.of(word + " https://u:p@h/l?a=b" + ".".repeat(200_000)));
    }

    @Test
    void aProblemNeverContainsThemWhateverItsPartsAre() {
        String secret = "https://u:hunter2@h/l?token=hunter2";

        String text = new Problem(secret, secret, "It failed: " + secret + ".", "Open " + secret + ".").text();

        assertFalse(text.contains("hunter2"), text);
    }
}
