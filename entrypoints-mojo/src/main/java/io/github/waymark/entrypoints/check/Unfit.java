package io.github.waymark.entrypoints.check;

import io.github.waymark.classfile.DeclaredClass;
import io.github.waymark.classfile.DeclaredClass.Nesting;
import java.util.Optional;

/**
 * Why {@code ServiceLoader} can't make an instance of a class.
 *
 * @param reason what the class is or lacks, as the predicate of a sentence
 * @param fix how to correct it, a sentence
 */
public record Unfit(String reason, String fix) {

    private static final String REGISTER = "Register a class that implements it";

    /** The first reason; empty if {@code ServiceLoader} can make instances of the class. */
    public static Optional<Unfit> of(DeclaredClass provider) {
        String name = provider.binaryName();
        if (provider.isInterface()) {
            return unfit("is an interface", REGISTER + ".");
        }
        if (provider.isEnum()) {
            return unfit("is an enum, which has no public constructor", REGISTER + " with the enum's constants.");
        }
        if (provider.isAbstract()) {
            return unfit("is abstract", "Register a class that extends it, or make it concrete.");
        }
        if (provider.nesting() == Nesting.INNER) {
            return unfit("is an inner class, which needs an instance of the outer class", "Make " + name + " static.");
        }
        if (provider.nesting() == Nesting.LOCAL) {
            return unfit("is a local class", "Make it a top-level class or a static nested one.");
        }
        if (!provider.isAccessible()) {
            return unfit("is not public", "Make " + name + " public.");
        }
        boolean fit = provider.constructor().filter(one -> one.isPublic()).isPresent();
        return fit
                ? Optional.empty()
                : unfit(
                        "has no public constructor without parameters",
                        "Add a public constructor without parameters to " + name + ".");
    }

    private static Optional<Unfit> unfit(String reason, String fix) {
        return Optional.of(new Unfit(reason, fix));
    }
}
