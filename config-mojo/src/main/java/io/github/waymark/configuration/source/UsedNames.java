package io.github.waymark.configuration.source;

import io.github.waymark.classfile.ConstantTexts;
import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.Dialect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of settings in the classes of a jar that no metadata declares: whole names, as conditions and look-ups have them, and prefixes
 * next to the setters of what is bound below them.
 *
 * <p>That a jar has a name doesn't show that it reads it, but nobody may say then that nothing does.
 */
final class UsedNames {

    private static final Pattern NAME = Pattern.compile("[a-z][\\w-]*(\\.[\\w-]+)++\\.?");
    private static final int SETTER = 3;

    private final String first;
    private final Dialect dialect;
    private final Set<CanonicalName> names = new HashSet<>();
    private final Map<CanonicalName, Set<String>> bound = new HashMap<>();
    private int longest;

    private UsedNames(String first, Dialect dialect) {
        this.first = first + ".";
        this.dialect = dialect;
    }

    /**
     * Reads all classes of a jar.
     *
     * @param first the first part of the names that are looked for, as the jar writes it
     */
    static UsedNames of(Archive archive, String first, Dialect dialect) throws IOException {
        UsedNames used = new UsedNames(first, dialect);
        archive.readClasses(used::add);
        return used;
    }

    /** Most classes don't have the first part of the names at all, which is found much faster than their constants. */
    private void add(byte[] buffer, int length) {
        if (new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains(first)) {
            add(Arrays.copyOf(buffer, length));
        }
    }

    private void add(byte[] classFile) {
        Set<CanonicalName> ofClass = new HashSet<>();
        for (String text : ConstantTexts.of(classFile, UsedNames::mayBeName)) {
            if (text.startsWith(first) && NAME.matcher(text).matches()) {
                boolean prefix = text.endsWith(".");
                ofClass.add(CanonicalName.of(prefix ? text.substring(0, text.length() - 1) : text, dialect));
            }
        }
        if (ofClass.isEmpty()) {
            return;
        }
        names.addAll(ofClass);
        List<String> setters = ConstantTexts.of(classFile, UsedNames::isSetter).stream()
                .map(text -> CanonicalName.of(PropertyName.ofAccessor(text, SETTER), dialect)
                        .text())
                .toList();
        if (!setters.isEmpty()) {
            for (CanonicalName name : ofClass) {
                bound.computeIfAbsent(name, key -> new HashSet<>()).addAll(setters);
                longest = Math.max(longest, name.size());
            }
        }
    }

    /** Whether a text may match the pattern of names: nearly all texts of a class don't, and are not decoded. */
    private static boolean mayBeName(byte[] bytes, int from, int to) {
        boolean dot = false;
        for (int at = from; at < to; at++) {
            byte c = bytes[at];
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && !(c >= '0' && c <= '9') && c != '.' && c != '-' && c != '_') {
                return false;
            }
            dot |= c == '.';
        }
        return dot && bytes[from] >= 'a' && bytes[from] <= 'z';
    }

    private static boolean isSetter(byte[] bytes, int from, int to) {
        return to - from > SETTER && bytes[from] == 's' && bytes[from + 1] == 'e' && bytes[from + 2] == 't';
    }

    /** Whether a class has a name, or binds what is below a prefix of it of two segments or more. */
    boolean has(CanonicalName name) {
        if (names.contains(name)) {
            return true;
        }
        for (int length = Math.min(longest, name.size() - 1); length > 1; length--) {
            Set<String> setters = bound.getOrDefault(name.first(length), Set.of());
            if (setters.contains(name.segments().get(length))) {
                return true;
            }
        }
        return false;
    }
}
