package io.github.waymark.configuration.source;

import io.github.waymark.classfile.ConstantTexts;
import io.github.waymark.classfile.DeclaredClass;
import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of settings in the classes of a jar that no metadata declares: whole names, as conditions and look-ups have them, and prefixes
 * next to the setters of what is bound below them.
 *
 * <p>That a jar has a name doesn't show that it reads it, but nobody may say then that nothing does.
 */
final class UsedNames {

    private static final Pattern NAME = Pattern.compile("[a-z][\\w-]*(\\.[\\w-]+)+\\.?");
    private static final int SETTER = 3;

    private final Dialect dialect;
    private final Set<CanonicalName> names = new HashSet<>();
    private final Map<CanonicalName, Set<String>> bound = new HashMap<>();

    private UsedNames(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Reads all classes of a jar. */
    static UsedNames of(Archive archive, Dialect dialect) throws IOException {
        UsedNames used = new UsedNames(dialect);
        for (String file : archive.classes()) {
            Optional<InputStream> stream = archive.find(file);
            if (stream.isPresent()) {
                try (InputStream bytes = stream.get()) {
                    used.add(bytes.readNBytes(DeclaredClass.MAX_BYTES));
                }
            }
        }
        return used;
    }

    private void add(byte[] classFile) {
        Set<CanonicalName> ofClass = new HashSet<>();
        Set<String> setters = new HashSet<>();
        for (String text : ConstantTexts.of(classFile)) {
            if (text.startsWith("set") && text.length() > SETTER) {
                setters.add(CanonicalName.of(PropertyName.ofAccessor(text, SETTER), dialect)
                        .text());
            } else if (text.indexOf('.') > 0 && NAME.matcher(text).matches()) {
                boolean prefix = text.endsWith(".");
                ofClass.add(CanonicalName.of(prefix ? text.substring(0, text.length() - 1) : text, dialect));
            }
        }
        names.addAll(ofClass);
        if (!setters.isEmpty()) {
            ofClass.forEach(
                    name -> bound.computeIfAbsent(name, key -> new HashSet<>()).addAll(setters));
        }
    }

    /** Whether a class has a name, or binds what is below a prefix of it of two segments or more. */
    boolean has(CanonicalName name) {
        if (names.contains(name)) {
            return true;
        }
        for (int length = name.size() - 1; length > 1; length--) {
            Set<String> setters = bound.getOrDefault(name.first(length), Set.of());
            if (setters.contains(name.segments().get(length))) {
                return true;
            }
        }
        return false;
    }
}
