package io.github.waymark.version;

import io.github.waymark.version.PreRelease.Kind;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parses the version in a tag's name, in Maven's spellings and in those of PEP 440 that pbr reads.
 *
 * <p>Plain code without regular expressions, as every build reads every tag's name.
 */
final class VersionParser {

    private static final TagReading UNRELATED = new TagReading.Unrelated();

    /** A number with so many digits fits into a long, also after an increment. */
    private static final int MAX_DIGITS = 18;

    private final String text;

    /** Whether a prefix or the caller shows that the text is meant as a version. */
    private final boolean meantAsVersion;

    private final long[] numbers = new long[3];
    private int count;
    private int at;
    private int endOfNumbers;

    VersionParser(String text, boolean meantAsVersion) {
        this.text = text;
        this.meantAsVersion = meantAsVersion;
    }

    TagReading read() {
        if (!digitAt(0)) {
            return UNRELATED;
        }
        TagReading refused = readNumbers();
        if (refused != null) {
            return refused;
        }
        return at == text.length() ? release(Optional.empty(), text) : readQualifier();
    }

    /** Reads up to three numbers, and pbr's fourth in {@code 1.2.0.0rc1}, which has no meaning. */
    private @Nullable TagReading readNumbers() {
        while (true) {
            int start = at;
            skipDigits();
            if (at - start > MAX_DIGITS) {
                return refused("a number has more than " + MAX_DIGITS + " digits");
            }
            numbers[count++] = Long.parseLong(text, start, at, 10);
            endOfNumbers = at;
            if (charAt(at) != '.' || !digitAt(at + 1)) {
                return null;
            }
            if (count == numbers.length) {
                return skipFourth();
            }
            at++;
        }
    }

    private @Nullable TagReading skipFourth() {
        if (charAt(at + 1) == '0' && isLetter(charAt(at + 2))) {
            at += 2;
            return null;
        }
        return refused("it has a fourth number; a version has at most three (1.2.3)");
    }

    private TagReading readQualifier() {
        String rest = text.substring(at);
        if (rest.indexOf('+') >= 0) {
            return refused("build metadata (" + rest.substring(rest.indexOf('+')) + ") is not part of Maven's order");
        }
        if (rest.toLowerCase(Locale.ROOT).endsWith("snapshot")) {
            return refused("a SNAPSHOT is never a release");
        }
        char separator = charAt(at);
        if (separator == '-' || separator == '.') {
            at++;
        }
        int start = at;
        while (isLetter(charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        String lower = word.toLowerCase(Locale.ROOT);
        if (at == text.length() && isFinal(lower)) {
            return release(Optional.empty(), text);
        }
        if (lower.equals("sp")) {
            return refused("a service pack (" + text.substring(endOfNumbers) + ") sorts below the builds that followed "
                    + text.substring(0, endOfNumbers) + "; the next patch release can be ordered");
        }
        Kind kind = kind(lower);
        return kind == null ? unknown() : readSerial(kind, word, start);
    }

    private TagReading readSerial(Kind kind, String word, int startOfWord) {
        char separator = charAt(at);
        if ((separator == '-' || separator == '.') && digitAt(at + 1)) {
            at++;
        }
        int start = at;
        skipDigits();
        // Maven reads a, b and m as short forms only where a number follows.
        if (at < text.length() || (start == at && word.length() == 1)) {
            return unknown();
        }
        if (at - start > MAX_DIGITS) {
            return refused("a number has more than " + MAX_DIGITS + " digits");
        }
        long serial = start == at ? 0 : Long.parseLong(text, start, at, 10);
        if (kind == Kind.ALPHA && serial == 0) {
            return refused("Maven sorts an alpha 0 before the versions between the releases; count alphas from 1");
        }
        return release(Optional.of(new PreRelease(kind, serial)), spelling(word, startOfWord, start));
    }

    /** The text itself if all versions of Maven sort it alike, otherwise its numbers, a dash, a long word and the serial. */
    private String spelling(String word, int startOfWord, int startOfSerial) {
        char before = charAt(startOfWord - 1);
        char after = charAt(startOfWord + word.length());
        String longWord = longWord(word);
        // Dotted short forms are PEP 440's (2014.2.b2), dotted words are Maven's (6.0.0.CR1).
        boolean mavensWord = before == '-' ? !word.equalsIgnoreCase("c") : before == '.' && longWord.equals(word);
        // Maven 3 sorts .RC-1 and -RC.1 wrong, and reads no short form before a dash.
        boolean mavensSerial = after != '.' && (after != '-' || (before == '-' && word.length() > 1));
        return mavensWord && mavensSerial
                ? text
                : text.substring(0, endOfNumbers) + "-" + longWord + text.substring(startOfSerial);
    }

    private static String longWord(String word) {
        return switch (word) {
            case "a", "A" -> "alpha";
            case "b", "B" -> "beta";
            case "c", "C" -> "rc";
            default -> word;
        };
    }

    private static boolean isFinal(String word) {
        return word.equals("final") || word.equals("ga") || word.equals("release");
    }

    private static @Nullable Kind kind(String word) {
        return switch (word) {
            case "alpha", "a" -> Kind.ALPHA;
            case "beta", "b" -> Kind.BETA;
            case "milestone", "m" -> Kind.MILESTONE;
            case "rc", "cr", "c" -> Kind.RC;
            default -> null;
        };
    }

    /** {@code 6eed5ae} and {@code 2024-01-01} begin with a number, but are not meant as versions. */
    private TagReading unknown() {
        if (count == 1 && !meantAsVersion) {
            return UNRELATED;
        }
        return refused("\"" + text.substring(endOfNumbers)
                + "\" after the numbers is none of -alpha-1, -beta-1, -M1, -RC1, .Final, -GA, .RELEASE");
    }

    private TagReading release(Optional<PreRelease> preRelease, String spelling) {
        return new TagReading.Release(new Version(numbers[0], numbers[1], numbers[2], preRelease, spelling));
    }

    private static TagReading refused(String reason) {
        return new TagReading.Refused(reason);
    }

    private void skipDigits() {
        while (digitAt(at)) {
            at++;
        }
    }

    private boolean digitAt(int index) {
        return isDigit(charAt(index));
    }

    private char charAt(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
