package io.github.waymark.entrypoints.registry;

import io.github.waymark.classfile.DeclaredClass;
import io.github.waymark.classfile.JdkClasses;
import io.github.waymark.entrypoints.archive.ClassLookup;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a class path, in its order, followed by those of the JDK.
 *
 * <p>The archives that follow the first ones are opened only if a class isn't in those. Not thread-safe.
 */
public final class KnownClasses {

    private static final String OBJECT = "java/lang/Object";

    private final List<Source> first;
    private final Supplier<List<Source>> rest;
    private final JdkClasses jdk;
    private final Map<String, Optional<Source>> found = new HashMap<>();
    private @Nullable List<Source> opened;

    public KnownClasses(List<Source> sources, JdkClasses jdk) {
        this(sources, List::of, jdk);
    }

    /**
     * Classes of archives that may not have to be opened.
     *
     * @param first the archives at the start of the class path
     * @param rest opens the others
     */
    public KnownClasses(List<Source> first, Supplier<List<Source>> rest, JdkClasses jdk) {
        this.first = List.copyOf(first);
        this.rest = rest;
        this.jdk = jdk;
    }

    private List<Source> rest() {
        List<Source> known = opened;
        if (known == null) {
            known = List.copyOf(rest.get());
            opened = known;
        }
        return known;
    }

    private static String internal(String binaryName) {
        return binaryName.replace('.', '/');
    }

    /** The first archive that contains a class; empty if none does, as for classes of the JDK. */
    public Optional<Source> source(String binaryName) {
        return found.computeIfAbsent(internal(binaryName), this::search);
    }

    private Optional<Source> search(String internalName) {
        // No jar can define such a class.
        if (internalName.startsWith("java/")) {
            return Optional.empty();
        }
        String file = internalName + ".class";
        Optional<Source> early = first(first, file);
        return early.isPresent() ? early : first(rest(), file);
    }

    private static Optional<Source> first(List<Source> sources, String file) {
        for (Source source : sources) {
            if (source.archive().containsFile(file)) {
                return Optional.of(source);
            }
        }
        return Optional.empty();
    }

    /** All archives that contain a class. */
    public List<Source> sources(String binaryName) {
        String file = internal(binaryName) + ".class";
        return Stream.concat(first.stream(), rest().stream())
                .filter(source -> source.archive().containsFile(file))
                .toList();
    }

    /** A class by its binary name, from the first archive that contains it. */
    public ClassLookup find(String binaryName) {
        String name = internal(binaryName);
        Optional<Source> source = source(binaryName);
        if (source.isPresent()) {
            return source.get().archive().find(name);
        }
        return jdk.find(name).map(ClassLookup::of).orElse(ClassLookup.MISSING);
    }

    /**
     * Whether a class is of a type.
     *
     * @param verdict empty if it can't be determined
     * @param unknown the binary name of the supertype that is missing or can't be read, if that is why
     */
    public record TypeTest(Optional<Boolean> verdict, String unknown) {

        static TypeTest of(boolean verdict) {
            return new TypeTest(Optional.of(verdict), "");
        }

        public boolean isOfType() {
            return verdict.orElse(false);
        }
    }

    /** Whether a class extends or implements a type, also through other classes. */
    public TypeTest isOfType(DeclaredClass type, String service) {
        String wanted = internal(service);
        Deque<DeclaredClass> queue = new ArrayDeque<>(List.of(type));
        Set<String> seen = new HashSet<>(Set.of(OBJECT));
        String unknown = "";
        while (!queue.isEmpty()) {
            DeclaredClass next = queue.remove();
            if (next.name().equals(wanted)) {
                return TypeTest.of(true);
            }
            for (String above : supertypes(next)) {
                if (above.equals(wanted)) {
                    return TypeTest.of(true);
                }
                if (seen.add(above) && mayExtend(above, wanted)) {
                    Optional<DeclaredClass> found =
                            find(above.replace('/', '.')).declared();
                    found.ifPresent(queue::add);
                    unknown = found.isEmpty() && unknown.isEmpty() ? above.replace('/', '.') : unknown;
                }
            }
        }
        return unknown.isEmpty() ? TypeTest.of(wanted.equals(OBJECT)) : new TypeTest(Optional.empty(), unknown);
    }

    /** A type of the JDK extends nothing outside of it. */
    private static boolean mayExtend(String type, String wanted) {
        return !type.startsWith("java/") || wanted.startsWith("java");
    }

    private static List<String> supertypes(DeclaredClass type) {
        List<String> above = new ArrayList<>();
        type.superclass().ifPresent(above::add);
        above.addAll(type.interfaces());
        return above;
    }

    /** The binary names of the classes of the build's modules. */
    public List<String> ownNames() {
        List<String> names = new ArrayList<>();
        for (Source source : first) {
            if (source.own()) {
                names.addAll(source.archive().classNames());
            }
        }
        return names;
    }
}
