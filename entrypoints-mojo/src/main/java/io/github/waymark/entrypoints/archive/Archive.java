package io.github.waymark.entrypoints.archive;

import io.github.waymark.classfile.DeclaredClass;
import io.github.waymark.classfile.DeclaredModule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A jar or a folder with classes.
 *
 * <p>Of a multi-release jar the classes for a Java version are those that a program gets which runs with that version. Thread-safe.
 */
public final class Archive implements AutoCloseable {

    private static final int MAX_MANIFEST = 1 << 20;
    private static final String CLASS = ".class";
    private static final String MODULE = "module-info";
    private static final String META_INF = "META-INF/";
    private static final String VERSIONS = META_INF + "versions/";
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/(\\d{1,4})/(.+\\.class)");

    private final Path file;
    private final Content content;
    private final int release;
    private final List<String> metaInf = new ArrayList<>();
    private final Map<String, String> versioned = new ConcurrentHashMap<>();
    private final Map<String, ClassLookup> classes = new ConcurrentHashMap<>();

    private Archive(Path file, Content content, int release) throws IOException {
        this.file = file;
        this.content = content;
        this.release = release;
        for (String name : content.names()) {
            if (name.startsWith(META_INF)) {
                metaInf.add(name);
            }
        }
        if (isMultiRelease()) {
            metaInf.forEach(this::addVersioned);
        }
    }

    /**
     * Opens a jar or folder.
     *
     * @param release the Java version that the program runs with
     * @throws IOException if it is no jar, or damaged or encrypted
     */
    static Archive open(Path file, int release) throws IOException {
        Content content = Content.of(file);
        try {
            return new Archive(file, content, release);
        } catch (IOException e) {
            content.close();
            throw e;
        }
    }

    private boolean isMultiRelease() throws IOException {
        boolean possible = false;
        for (String name : metaInf) {
            possible |= name.startsWith(VERSIONS);
        }
        return possible && Boolean.parseBoolean(manifest().getValue("Multi-Release"));
    }

    private void addVersioned(String name) {
        if (!name.startsWith(VERSIONS)) {
            return;
        }
        Matcher matcher = VERSIONED.matcher(name);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > release) {
            return;
        }
        versioned.merge(matcher.group(2), name, (one, other) -> version(one) > version(other) ? one : other);
    }

    private static int version(String name) {
        Matcher matcher = VERSIONED.matcher(name);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /** The main attributes of the manifest; none if there is no manifest or if it is malformed. */
    public Attributes manifest() {
        try {
            byte[] bytes = content.bytes(MANIFEST, MAX_MANIFEST).orElse(new byte[0]);
            return new Manifest(new ByteArrayInputStream(bytes)).getMainAttributes();
        } catch (IOException e) {
            return new Attributes();
        }
    }

    public Path file() {
        return file;
    }

    /** The name of the file. */
    public String name() {
        return String.valueOf(file.getFileName());
    }

    /** The names of all files in it. */
    public Set<String> names() {
        return content.names();
    }

    /** The names of the files below {@code META-INF}. */
    public List<String> metaInf() {
        return metaInf;
    }

    /**
     * The bytes of an entry; empty if there is none.
     *
     * @param limit the number of bytes to read at most
     * @throws IOException if it is damaged
     */
    public Optional<byte[]> bytes(String name, int limit) throws IOException {
        return content.bytes(name, limit);
    }

    /** The binary names of its classes, without those for later Java versions only. */
    public List<String> classNames() {
        return names().stream()
                .filter(name -> name.endsWith(CLASS) && !name.startsWith("META-INF/") && !name.equals(MODULE + CLASS))
                .map(name -> name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
                .toList();
    }

    /** Whether it contains a class, by its internal name. */
    public boolean contains(String internalName) {
        return containsFile(internalName + CLASS);
    }

    /** Whether it contains a class, by the name of its file. */
    public boolean containsFile(String name) {
        return content.names().contains(name) || (!versioned.isEmpty() && versioned.containsKey(name));
    }

    /** A class by its internal name. */
    public ClassLookup find(String internalName) {
        return contains(internalName) ? classes.computeIfAbsent(internalName, this::read) : ClassLookup.MISSING;
    }

    private ClassLookup read(String internalName) {
        return DeclaredClass.read(classBytes(internalName)).map(ClassLookup::of).orElse(ClassLookup.NOT_READ);
    }

    /** The bytes of a class; none if there is no such class, or if the entry is damaged. */
    public byte[] classBytes(String internalName) {
        String name = internalName + CLASS;
        try {
            return content.bytes(versioned.getOrDefault(name, name), DeclaredClass.MAX_BYTES + 1)
                    .orElse(new byte[0]);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /** The binary names of the classes whose files have one of these texts of ASCII characters in them. */
    public List<String> mentioning(List<String> texts) {
        return classNames().stream()
                .filter(name -> {
                    String bytes = new String(classBytes(name.replace('.', '/')), StandardCharsets.ISO_8859_1);
                    return texts.stream().anyMatch(bytes::contains);
                })
                .toList();
    }

    /** The module declaration, if it is a named module. */
    public Optional<DeclaredModule> module() {
        return find(MODULE).declared().flatMap(DeclaredClass::module);
    }

    /** Whether it must be read again. */
    boolean isChanged() {
        return content.isChanged();
    }

    /** Closes the file until it is needed again; what was read stays known. */
    @Override
    public void close() {
        content.close();
    }
}
