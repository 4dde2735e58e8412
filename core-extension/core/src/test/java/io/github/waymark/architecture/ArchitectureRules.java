package io.github.waymark.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The rules for the packages of a module.
 *
 * <p>The architecture test of the module declares what each package uses, a line for each: {@code notes.render -> notes, notes.markup |
 * freemarker}, Waymark packages and then libraries. What is used but not declared is an error, and so is what is declared but not used. The
 * failure prints the list to declare.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ArchitectureRules {

    private static final String OURS = "io.github.waymark.";

    private final Arrows declared;
    private final Arrows found = new Arrows();
    private final JavaClasses classes;

    /**
     * Rules for the module that is tested.
     *
     * @param declared what each package uses
     */
    protected ArchitectureRules(String declared) {
        this.declared = Arrows.read(declared);
        // Looking through the whole class path would take as long again. The goal `help` is made by the plugin tools.
        this.classes = new ClassFileImporter()
                .withImportOption(location -> !location.contains("_maven_plugin"))
                .importPath(Path.of("target/classes"));
        for (JavaClass type : classes) {
            String from = type.getPackageName().substring(OURS.length());
            type.getDirectDependenciesFromSelf()
                    .forEach(dependency -> add(from, dependency.getTargetClass().getBaseComponentType()));
            type.getAccessesFromSelf().forEach(access -> input(access).ifPresent(name -> found.addLibrary(from, name)));
        }
    }

    private void add(String from, JavaClass type) {
        if (type.isPrimitive()) {
            return;
        }
        if (!type.getName().startsWith(OURS)) {
            ExternalLibrary.of(type.getName()).ifPresent(library -> found.addLibrary(from, library));
            return;
        }
        String to = type.getPackageName().substring(OURS.length());
        if (!to.equals(from)) {
            found.add(from, to);
        }
    }

    /** The input that a class takes by itself instead of getting it passed. */
    private static Optional<String> input(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        if (owner.equals(System.class.getName()) && name.equals("getenv")) {
            return Optional.of(ExternalLibrary.ENVIRONMENT);
        }
        boolean time = owner.equals(Clock.class.getName())
                || (owner.equals(System.class.getName()) && name.equals("currentTimeMillis"))
                || (owner.startsWith("java.time.") && name.equals("now"));
        return time ? Optional.of(ExternalLibrary.CLOCK) : Optional.empty();
    }

    /** The classes of the module, for rules of its own. */
    protected final JavaClasses all() {
        return classes;
    }

    @Test
    void eachPackageUsesWhatIsDeclared() {
        SortedSet<String> additional = new TreeSet<>(found.lines());
        additional.removeAll(declared.lines());
        SortedSet<String> unused = new TreeSet<>(declared.lines());
        unused.removeAll(found.lines());
        assertTrue(
                additional.isEmpty() && unused.isEmpty(),
                () -> "not declared: " + additional + "\nnot there: " + unused + "\nIf that is meant, declare:\n"
                        + found);
    }

    @Test
    void noPackagesUseEachOther() {
        assertEquals(Optional.empty(), found.cycle());
    }

    @Test
    void librariesAreUsedInTheirPackagesOnly() {
        assertEquals(List.of(), found.forbidden());
    }

    /** One JVM may serve many builds. */
    @Test
    void nothingIsKeptBeyondABuild() {
        fields().that().areStatic().should().beFinal().allowEmptyShould(true).check(classes);
    }

    /** Maven injects a parameter into the field of the subclass only: the one that it hides would stay null. */
    @Test
    void noFieldHidesAnInheritedOne() {
        SortedSet<String> hiding = new TreeSet<>();
        for (JavaClass type : classes) {
            Class<?> own = type.reflect();
            for (Class<?> above = own.getSuperclass();
                    above != null && above.getName().startsWith(OURS);
                    above = above.getSuperclass()) {
                for (Field field : above.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())
                            && !field.isSynthetic()
                            && declares(own, field.getName())) {
                        hiding.add(own.getName() + "." + field.getName());
                    }
                }
            }
        }
        assertEquals(new TreeSet<>(), hiding);
    }

    private static boolean declares(Class<?> type, String name) {
        for (Field field : type.getDeclaredFields()) {
            if (field.getName().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
