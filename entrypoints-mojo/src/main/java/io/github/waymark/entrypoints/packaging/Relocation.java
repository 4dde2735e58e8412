package io.github.waymark.entrypoints.packaging;

import io.github.waymark.text.PathGlob;
import java.util.List;

/**
 * A relocation of the shade plugin.
 *
 * @param pattern the start of class names, with dots
 * @param shaded what replaces it
 * @param includes if not empty, only classes that match one are relocated; patterns as {@code com.acme.**}
 * @param excludes classes that aren't relocated
 */
public record Relocation(String pattern, String shaded, List<String> includes, List<String> excludes) {

    public Relocation {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }

    /** Whether a class gets another name. */
    boolean applies(String binaryName) {
        return binaryName.startsWith(pattern)
                && (includes.isEmpty() || includes.stream().anyMatch(one -> matches(one, binaryName)))
                && excludes.stream().noneMatch(one -> matches(one, binaryName));
    }

    private static boolean matches(String pattern, String binaryName) {
        return PathGlob.of(pattern.replace('.', '/')).matches(binaryName.replace('.', '/'));
    }

    /** The name of a class after relocation, with all relocations of an artifact. */
    static String apply(List<Relocation> relocations, String binaryName) {
        for (Relocation relocation : relocations) {
            if (relocation.applies(binaryName)) {
                return relocation.shaded + binaryName.substring(relocation.pattern.length());
            }
        }
        return binaryName;
    }
}
