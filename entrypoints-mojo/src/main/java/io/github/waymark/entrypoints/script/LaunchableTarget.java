package io.github.waymark.entrypoints.script;

import io.github.waymark.classfile.DeclaredClass;
import io.github.waymark.classfile.DeclaredClass.Nesting;
import io.github.waymark.classfile.DeclaredMember;
import io.github.waymark.entrypoints.archive.ClassLookup;
import io.github.waymark.entrypoints.registry.KnownClasses;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out whether the JVM can start what a script names. */
final class LaunchableTarget {

    /** The first Java version that starts instance methods, and main methods that aren't public or have no parameter. */
    private static final int INSTANCE_MAIN = 25;

    private static final int MAX_SUPERCLASSES = 100;
    private static final String MAIN = "main";
    private static final String WITH_ARGUMENTS = "([Ljava/lang/String;)";
    private static final String WITHOUT = "()";

    /**
     * Why a target can't be started.
     *
     * @param message one sentence without a full stop
     * @param fix one sentence
     */
    record Objection(String message, String fix) {}

    private final KnownClasses classes;
    private final int release;
    private final boolean complete;

    /**
     * Checks targets on a class path.
     *
     * @param release the Java version that the program is for; 0 if it is unknown
     * @param complete whether a class that isn't there is missing
     */
    LaunchableTarget(KnownClasses classes, int release, boolean complete) {
        this.classes = classes;
        this.release = release;
        this.complete = complete;
    }

    /** Why a target can't be started; empty if it can, and if that can't be found out. */
    Optional<Objection> objection(ScriptTarget target) {
        ClassLookup found = classes.find(target.type());
        if (!found.exists() && !complete) {
            return Optional.empty();
        }
        if (!found.exists()) {
            return Optional.of(new Objection(
                    "There is no class " + target.type() + " on the class path",
                    "Correct the name, or add the dependency that has the class"));
        }
        return found.declared().flatMap(type -> target.isMain() ? ofMain(type) : ofMethod(type, target.method()));
    }

    private Optional<Objection> ofMethod(DeclaredClass type, String name) {
        List<DeclaredMember> methods = type.methods(name);
        boolean suitable = methods.stream()
                .anyMatch(method -> method.isStatic()
                        && List.of(WITH_ARGUMENTS + "V", WITH_ARGUMENTS + "I", WITHOUT + "V", WITHOUT + "I")
                                .contains(method.descriptor()));
        if (suitable) {
            return Optional.empty();
        }
        String method = type.binaryName() + "::" + name;
        return Optional.of(new Objection(
                methods.isEmpty()
                        ? "There is no method " + method
                        : method + " is not static, or takes or returns something else",
                "Declare static int " + name + "(String[] arguments), or void, or without the parameter"));
    }

    private Optional<Objection> ofMain(DeclaredClass type) {
        List<DeclaredMember> methods = new ArrayList<>();
        Optional<DeclaredClass> next = Optional.of(type);
        for (int i = 0; next.isPresent() && i < MAX_SUPERCLASSES; i++) {
            methods.addAll(next.get().methods(MAIN));
            Optional<String> above = next.get().superclass();
            next = above.flatMap(name -> classes.find(name.replace('/', '.')).declared());
            if (above.isPresent() && next.isEmpty() && methods.isEmpty()) {
                return Optional.empty();
            }
        }
        boolean classic = methods.stream()
                .anyMatch(method -> method.isPublic()
                        && method.isStatic()
                        && method.descriptor().equals(WITH_ARGUMENTS + "V"));
        if (classic) {
            return Optional.empty();
        }
        if (methods.isEmpty()) {
            return Optional.of(new Objection(
                    type.binaryName() + " has no method main",
                    "Declare public static void main(String[] arguments), or name another method: " + type.binaryName()
                            + "::method"));
        }
        return ofOtherMain(type, methods);
    }

    private Optional<Objection> ofOtherMain(DeclaredClass type, List<DeclaredMember> methods) {
        boolean startable = methods.stream().anyMatch(method -> isStartable(type, method));
        if (startable && release >= INSTANCE_MAIN) {
            return Optional.empty();
        }
        return Optional.of(new Objection(
                "The method main of " + type.binaryName() + " is not public static void main(String[])"
                        + (startable ? ", and Java starts another one from version " + INSTANCE_MAIN : ""),
                startable
                        ? "Declare it so, or compile for Java " + INSTANCE_MAIN
                        : "Declare public static void main(String[] arguments)"));
    }

    private static boolean isStartable(DeclaredClass type, DeclaredMember method) {
        boolean form = List.of(WITH_ARGUMENTS + "V", WITHOUT + "V").contains(method.descriptor())
                && !Modifier.isPrivate(method.access());
        return form && (method.isStatic() || canBeMade(type));
    }

    private static boolean canBeMade(DeclaredClass type) {
        return !type.isAbstract()
                && type.nesting() != Nesting.INNER
                && type.constructor()
                        .filter(constructor -> !Modifier.isPrivate(constructor.access()))
                        .isPresent();
    }
}
