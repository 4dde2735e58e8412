package io.github.waymark.entrypoints.archive;

import io.github.waymark.classfile.DeclaredClass;
import java.util.Optional;

/**
 * The answer to the question for a class.
 *
 * @param exists whether there is such a class
 * @param declared what it declares; empty if it doesn't exist or if its file can't be read
 */
public record ClassLookup(boolean exists, Optional<DeclaredClass> declared) {

    /** There is no such class. */
    public static final ClassLookup MISSING = new ClassLookup(false, Optional.empty());

    /** There is one, but its file is damaged or too large. */
    public static final ClassLookup NOT_READ = new ClassLookup(true, Optional.empty());

    public static ClassLookup of(DeclaredClass declared) {
        return new ClassLookup(true, Optional.of(declared));
    }
}
