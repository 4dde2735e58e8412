package io.github.waymark.classfile;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a jar or of a folder.
 *
 * <p>Of a jar for several Java versions only the classes for all of them are read. A class that can't be read is known by its name only,
 * and counts as having every member.
 */
public final class ClassArchive {

    private static final int MAX_BYTES = 5_000_000;

    private final String name;
    private final Map<String, ClassFile> classes = new HashMap<>();
    private final Set<String> unreadable = new HashSet<>();

    private ClassArchive(String name) {
        this.name = name;
    }

    /**
     * Reads a jar or a folder.
     *
     * @param name how messages name it
     * @throws ProblemException if it can't be read
     */
    public static ClassArchive read(Path jarOrFolder, String name) {
        ClassArchive archive = new ClassArchive(name);
        try {
            if (Files.isDirectory(jarOrFolder)) {
                archive.addFolder(jarOrFolder);
            } else {
                archive.addJar(jarOrFolder);
            }
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "The classes of " + name + " can't be read.",
                            jarOrFolder.toString(),
                            "It is damaged: " + e,
                            "Delete it; the next build downloads or compiles it again."),
                    e);
        }
        return archive;
    }

    private void addFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (isClass(path) && Files.size(file) <= MAX_BYTES) {
                    add(path, Files.readAllBytes(file));
                }
            }
        }
    }

    private void addJar(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (isClass(entry.getName())) {
                    add(entry.getName(), zip.getInputStream(entry).readNBytes(MAX_BYTES));
                }
            }
        }
    }

    private static boolean isClass(String path) {
        return path.endsWith(".class")
                && !path.startsWith("META-INF/")
                && !path.endsWith("module-info.class")
                && !path.endsWith("package-info.class");
    }

    private void add(String path, byte[] bytes) {
        ClassFile.read(bytes)
                .ifPresentOrElse(
                        read -> classes.put(read.name(), read),
                        () -> unreadable.add(path.substring(0, path.length() - ".class".length())));
    }

    /** How messages name it. */
    public String name() {
        return name;
    }

    /** Whether it contains a class. */
    public boolean contains(String internalName) {
        return classes.containsKey(internalName) || unreadable.contains(internalName);
    }

    /** The names of its classes. */
    public Set<String> classNames() {
        return Set.copyOf(classes.keySet());
    }

    /** What one of its classes refers to. */
    public Set<Reference> references(String internalName) {
        ClassFile file = classes.get(internalName);
        return file == null ? Set.of() : file.references();
    }

    /**
     * Whether the archive itself has what one of its classes refers to, also if another archive has a class of the same name. It was
     * compiled together, so private members of nested classes count too.
     */
    public boolean satisfies(Reference reference) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(reference.owner()));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (isUnreadable(name)) {
                return true;
            }
            ClassFile file = find(name);
            if (file != null && seen.add(name)) {
                String member = reference.member();
                if (member.isEmpty()
                        || file.members().contains(member)
                        || file.hidden().contains(member)) {
                    return true;
                }
                open.addAll(file.parents());
            }
        }
        return false;
    }

    @Nullable
    ClassFile find(String internalName) {
        return classes.get(internalName);
    }

    boolean isUnreadable(String internalName) {
        return unreadable.contains(internalName);
    }
}
