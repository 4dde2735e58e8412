package io.github.waymark.configuration.check;

import java.util.List;
import java.util.Locale;

/** Which names are those of secrets. */
final class SecretWords {

    private static final List<String> ENDS = List.of(
            "password", "passwd", "pwd", "secret", "token", "key", "credential", "credentials", "passphrase");

    private SecretWords() {}

    /** Whether the last part of a name is that of a secret. */
    static boolean isSecret(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1).replaceAll("[-_\\[\\]\"\\d]", "");
        String word = last.toLowerCase(Locale.ROOT);
        return ENDS.stream().anyMatch(word::endsWith);
    }
}
