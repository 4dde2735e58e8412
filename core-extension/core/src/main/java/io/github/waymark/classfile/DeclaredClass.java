package io.github.waymark.classfile;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * What a class file declares.
 *
 * @param name the internal name, {@code com/acme/Store$Local}; {@code module-info} for a module
 * @param version the major version of the class file: 61 for Java 17
 * @param access the access flags; of a nested class those that its outer class gives it, so that it can be private or static
 * @param superclass the internal name; empty for {@code java/lang/Object} and modules
 * @param interfaces the internal names of its interfaces
 * @param nesting whether the class is nested, and how
 * @param components the names of the components, if it is a record
 * @param fields its fields, in the order of the file
 * @param methods its methods and constructors, in the order of the file
 * @param annotations the annotations of the class
 * @param module what a module declares
 * @param calls the calls of methods of the classes that were asked for
 */
public record DeclaredClass(
        String name,
        int version,
        int access,
        Optional<String> superclass,
        List<String> interfaces,
        Nesting nesting,
        List<String> components,
        List<DeclaredMember> fields,
        List<DeclaredMember> methods,
        List<AnnotationUse> annotations,
        Optional<DeclaredModule> module,
        List<MethodCall> calls) {

    /** The largest class file that is read. */
    public static final int MAX_BYTES = 16 << 20;

    /** How a class is nested in another one. */
    public enum Nesting {
        TOP_LEVEL,
        /** Made without an instance of the outer class. */
        STATIC,
        /** Needs an instance of the outer class. */
        INNER,
        /** Local or anonymous: declared in a method. */
        LOCAL
    }

    public DeclaredClass {
        // The library passes null for a name that a damaged file refers to by zero.
        Objects.requireNonNull(name);
        interfaces = List.copyOf(interfaces);
        components = List.copyOf(components);
        fields = List.copyOf(fields);
        methods = List.copyOf(methods);
        annotations = List.copyOf(annotations);
        calls = List.copyOf(calls);
    }

    /** Reads the declarations of a class, without the code; empty if the file is damaged or too large. */
    public static Optional<DeclaredClass> read(byte[] bytes) {
        return read(bytes, Set.of());
    }

    /**
     * Reads a class file; empty if the file is damaged or too large.
     *
     * @param owners the internal names of classes; which of their methods the class calls, and with which constants, is read, too
     */
    public static Optional<DeclaredClass> read(byte[] bytes, Set<String> owners) {
        if (bytes.length > MAX_BYTES) {
            return Optional.empty();
        }
        int code = owners.isEmpty() ? ClassReader.SKIP_CODE : 0;
        return ClassBytes.read(
                bytes,
                version -> new DeclarationReader(version, owners),
                ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES | code,
                DeclarationReader::read);
    }

    /** The name as in source code and service files, with dots between packages: {@code com.acme.Store$Local}. */
    public String binaryName() {
        return name.replace('/', '.');
    }

    public boolean isPublic() {
        return Modifier.isPublic(access);
    }

    /** Whether code in other packages can use it by reflection. The JVM knows no protected classes; it takes them for public. */
    public boolean isAccessible() {
        return isPublic() || Modifier.isProtected(access);
    }

    public boolean isAbstract() {
        return Modifier.isAbstract(access);
    }

    public boolean isInterface() {
        return Modifier.isInterface(access);
    }

    public boolean isEnum() {
        return (access & Opcodes.ACC_ENUM) != 0;
    }

    /** The names of the constants, if it is an enum. */
    public List<String> enumConstants() {
        return fields.stream()
                .filter(field -> (field.access() & Opcodes.ACC_ENUM) != 0)
                .map(DeclaredMember::name)
                .toList();
    }

    /** The constructor without parameters. */
    public Optional<DeclaredMember> constructor() {
        return method("<init>", "()V");
    }

    /** The method with this name and descriptor. */
    public Optional<DeclaredMember> method(String method, String descriptor) {
        return methods.stream()
                .filter(one -> one.name().equals(method) && one.descriptor().equals(descriptor))
                .findFirst();
    }

    /** The methods with this name. */
    public List<DeclaredMember> methods(String method) {
        return methods.stream().filter(one -> one.name().equals(method)).toList();
    }

    /** The annotation of a type. */
    public Optional<AnnotationUse> annotation(String type) {
        return AnnotationUse.find(annotations, type);
    }
}
