package io.github.waymark.classfile;

import io.github.waymark.classfile.DeclaredClass.Nesting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/** Collects what a class file declares. */
final class DeclarationReader extends ClassVisitor {

    private final int version;
    private final Set<String> owners;
    private final List<String> interfaces = new ArrayList<>();
    private final List<String> components = new ArrayList<>();
    private final List<DeclaredMember> fields = new ArrayList<>();
    private final List<DeclaredMember> methods = new ArrayList<>();
    private final List<AnnotationUse> annotations = new ArrayList<>();
    private final List<MethodCall> calls = new ArrayList<>();
    private String name = "";
    private int access;
    private @Nullable String superclass;
    private @Nullable ModuleReader module;
    private Nesting nesting = Nesting.TOP_LEVEL;

    DeclarationReader(int version, Set<String> owners) {
        super(Opcodes.ASM9);
        this.version = version;
        this.owners = owners;
    }

    /** What was collected, after the file was visited. */
    DeclaredClass read() {
        return new DeclaredClass(
                name,
                version,
                access,
                Optional.ofNullable(superclass),
                interfaces,
                nesting,
                components,
                fields,
                methods,
                annotations,
                Optional.ofNullable(module).map(ModuleReader::read),
                calls);
    }

    @Override
    public void visit(
            int ignored,
            int flags,
            String internalName,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] implemented) {
        name = internalName;
        access = flags;
        superclass = superName;
        if (implemented != null) {
            interfaces.addAll(List.of(implemented));
        }
    }

    @Override
    public ModuleVisitor visitModule(String moduleName, int flags, @Nullable String moduleVersion) {
        ModuleReader reader = new ModuleReader(moduleName);
        module = reader;
        return reader;
    }

    @Override
    public void visitOuterClass(String owner, @Nullable String method, @Nullable String descriptor) {
        nesting = Nesting.LOCAL;
    }

    /** The flags of the class itself can't be private or static; those of its entry in this table can. */
    @Override
    public void visitInnerClass(String inner, @Nullable String outerName, @Nullable String innerName, int flags) {
        if (!inner.equals(name)) {
            return;
        }
        access = flags | (access & ~(Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED | Opcodes.ACC_PRIVATE));
        if (outerName == null || innerName == null) {
            nesting = Nesting.LOCAL;
        } else {
            nesting = (flags & Opcodes.ACC_STATIC) == 0 ? Nesting.INNER : Nesting.STATIC;
        }
    }

    @Override
    public @Nullable RecordComponentVisitor visitRecordComponent(
            String component, String descriptor, @Nullable String signature) {
        components.add(component);
        return null;
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return new AnnotationReader(descriptor, annotations::add);
    }

    @Override
    public FieldVisitor visitField(
            int flags, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
        List<AnnotationUse> ofField = new ArrayList<>();
        return new FieldVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(String type, boolean visible) {
                return new AnnotationReader(type, ofField::add);
            }

            @Override
            public void visitEnd() {
                fields.add(new DeclaredMember(
                        field,
                        descriptor,
                        Optional.ofNullable(signature),
                        flags,
                        Optional.ofNullable(value),
                        ofField,
                        List.of()));
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(
            int flags, String method, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new MethodReader(
                new DeclaredMember(
                        method,
                        descriptor,
                        Optional.ofNullable(signature),
                        flags,
                        Optional.empty(),
                        List.of(),
                        List.of()),
                methods::add,
                new CallReader(method, owners, calls::add));
    }
}
