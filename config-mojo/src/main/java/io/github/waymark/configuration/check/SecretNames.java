package io.github.waymark.configuration.check;

import io.github.waymark.text.NameGlob;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of settings whose values are secret.
 *
 * @param more last words of further names, such as {@code pin}
 * @param allowed patterns of names that are not secret, such as {@code *.token-validity}
 */
public record SecretNames(List<String> more, List<String> allowed) {

    /** The common names. */
    public static final SecretNames COMMON = new SecretNames(List.of(), List.of());

    private static final Set<String> WORDS =
            Set.of("password", "passwd", "passphrase", "pwd", "secret", "token", "credential", "credentials", "apikey");

    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    /** Words before "key" with which it is no secret. */
    private static final Set<String> OTHER_KEYS = Set.of(
            "public", "primary", "foreign", "routing", "partition", "cache", "sort", "message", "translation", "group");

    public SecretNames {
        more = List.copyOf(more);
        allowed = List.copyOf(allowed);
    }

    /** Whether the value of a setting is secret, by its name in any spelling. */
    public boolean contains(String key) {
        if (isAllowed(key)) {
            return false;
        }
        List<String> words = words(key);
        if (words.isEmpty()) {
            return false;
        }
        String last = words.get(words.size() - 1);
        if (last.equals("key")) {
            return words.size() > 1 && !OTHER_KEYS.contains(words.get(words.size() - 2));
        }
        return WORDS.contains(last) || more.contains(last);
    }

    /** Whether a setting says that a name is not secret. */
    public boolean isAllowed(String key) {
        return allowed.stream().anyMatch(pattern -> NameGlob.matches(pattern, key));
    }

    /** The words of a name in lower case, without indexes. */
    private static List<String> words(String key) {
        String plain = INDEX.matcher(key).replaceAll("");
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean start = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(plain.charAt(i - 1));
            if (!Character.isLetterOrDigit(c) || start) {
                add(words, word);
            }
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            }
        }
        add(words, word);
        return words;
    }

    private static void add(List<String> words, StringBuilder word) {
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }
}
