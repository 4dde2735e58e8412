package io.github.waymark.releases.request;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "v1.2.0-RC1", "parser-1.2.0", "rel/1.2.0", "stable/2026.1", "feature/a_b+c"})
    void usualNamesAreValid(String name) {
        assertTrue(RefName.isValid(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-f",
                "a b",
                "a:b",
                "+a",
                "a//b",
                "a/",
                "/a",
                "a..b",
                "a.lock",
                "a/.b",
                "a.lock/b",
                "a./b",
                "a^",
                "a*",
                "a\nb",
                "a~1",
                "@{a}",
                "a/-b",
                "é"
            })
    void namesThatGitRefusesOrThatStartAnOptionAreNot(String name) {
        assertFalse(RefName.isValid(name));
    }
}
