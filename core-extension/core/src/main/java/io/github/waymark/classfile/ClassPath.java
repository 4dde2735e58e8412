package io.github.waymark.classfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Archives in the order of a class path, followed by the classes of the running JDK. Not thread-safe. */
public final class ClassPath {

    private final List<ClassArchive> archives;
    private final Map<String, Optional<ClassArchive>> found = new HashMap<>();
    private final Map<String, Optional<ClassFile>> platform = new HashMap<>();
    private final Map<Reference, Boolean> resolved = new HashMap<>();

    public ClassPath(List<ClassArchive> archives) {
        this.archives = List.copyOf(archives);
    }

    /** The archive that a class is loaded from; empty if it is in none. */
    public Optional<ClassArchive> archive(String internalName) {
        return found.computeIfAbsent(
                internalName,
                name -> archives.stream().filter(one -> one.contains(name)).findFirst());
    }

    /**
     * Whether a reference can be resolved, as the JVM does when it links a class. What depends on a class that can't be read counts as
     * resolved.
     */
    public boolean resolves(Reference reference) {
        Boolean known = resolved.get(reference);
        if (known == null) {
            known = search(reference.owner(), reference.member());
            resolved.put(reference, known);
        }
        return known;
    }

    /** Whether a class has the member, or inherits it as far as its supertypes are known. */
    private boolean search(String owner, String member) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(owner));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (!seen.add(name)) {
                continue;
            }
            Optional<ClassArchive> archive = archive(name);
            if (archive.isPresent() && archive.get().isUnreadable(name)) {
                return true;
            }
            ClassFile file = archive.map(one -> one.find(name)).orElseGet(() -> ofPlatform(name));
            if (file == null) {
                return seen.size() > 1;
            }
            if (member.isEmpty() || file.members().contains(member)) {
                return true;
            }
            open.addAll(file.parents());
        }
        return false;
    }

    private @Nullable ClassFile ofPlatform(String name) {
        return platform.computeIfAbsent(name, ClassPath::readPlatform).orElse(null);
    }

    private static Optional<ClassFile> readPlatform(String name) {
        try (InputStream stream = ClassLoader.getPlatformClassLoader().getResourceAsStream(name + ".class")) {
            return stream == null ? Optional.empty() : ClassFile.read(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
