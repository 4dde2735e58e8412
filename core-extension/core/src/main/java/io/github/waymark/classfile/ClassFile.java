package io.github.waymark.classfile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What a class declares, and what it refers to.
 *
 * @param name its internal name, {@code java/lang/String}
 * @param parents its superclass and its interfaces
 * @param members its methods and fields that other classes may use, as {@link Reference#member} names them
 * @param hidden its private ones, which nested classes use directly
 * @param references what it refers to outside of {@code java}
 */
record ClassFile(
        String name, List<String> parents, Set<String> members, Set<String> hidden, Set<Reference> references) {

    ClassFile {
        // The library passes null for a name that a damaged file refers to by zero.
        Objects.requireNonNull(name);
        parents = List.copyOf(parents);
        members = Set.copyOf(members);
        hidden = Set.copyOf(hidden);
        references = Set.copyOf(references);
    }

    /** Reads a class file; empty if it is none or damaged. */
    static Optional<ClassFile> read(byte[] bytes) {
        return ClassBytes.read(
                bytes, version -> new Collector(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES, Collector::read);
    }

    private static final class Collector extends ClassVisitor {

        private final List<String> parents = new ArrayList<>();
        private final Set<String> members = new HashSet<>();
        private final Set<String> hidden = new HashSet<>();
        private final Set<Reference> references = new HashSet<>();
        private String name = "";

        Collector() {
            super(Opcodes.ASM9);
        }

        ClassFile read() {
            return new ClassFile(name, parents, members, hidden, references);
        }

        @Override
        public void visit(
                int version,
                int access,
                String internalName,
                @Nullable String signature,
                @Nullable String superName,
                String[] interfaces) {
            name = internalName;
            if (superName != null) {
                parents.add(superName);
                type(superName);
            }
            for (String one : interfaces) {
                parents.add(one);
                type(one);
            }
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
            visible(access).add(field + ":" + descriptor);
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String method,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            visible(access).add(method + descriptor);
            return new Body();
        }

        private Set<String> visible(int access) {
            return (access & Opcodes.ACC_PRIVATE) == 0 ? members : hidden;
        }

        private void type(String internalName) {
            String element = internalName.startsWith("[") ? element(internalName) : internalName;
            if (!element.isEmpty() && !element.equals(name) && !element.startsWith("java/")) {
                references.add(new Reference(element, ""));
            }
        }

        private static String element(String array) {
            Type element = Type.getType(array).getElementType();
            return element.getSort() == Type.OBJECT ? element.getInternalName() : "";
        }

        private void member(String owner, String member) {
            if (!owner.startsWith("[") && !owner.equals(name) && !owner.startsWith("java/")) {
                references.add(new Reference(owner, member));
            }
        }

        /** The references in the code of a method. */
        private final class Body extends MethodVisitor {

            Body() {
                super(Opcodes.ASM9);
            }

            @Override
            public void visitMethodInsn(
                    int opcode, String owner, String method, String descriptor, boolean isInterface) {
                member(owner, method + descriptor);
            }

            @Override
            public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
                member(owner, field + ":" + descriptor);
            }

            @Override
            public void visitTypeInsn(int opcode, String type) {
                type(type);
            }

            @Override
            public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
                if (type != null) {
                    type(type);
                }
            }

            @Override
            public void visitInvokeDynamicInsn(
                    String method, String descriptor, Handle bootstrap, Object... arguments) {
                for (Object argument : arguments) {
                    if (argument instanceof Handle handle) {
                        boolean field = handle.getTag() <= Opcodes.H_PUTSTATIC;
                        member(handle.getOwner(), handle.getName() + (field ? ":" : "") + handle.getDesc());
                    }
                }
            }

            @Override
            public void visitLdcInsn(Object value) {
                if (value instanceof Type constant && constant.getSort() == Type.OBJECT) {
                    type(constant.getInternalName());
                }
            }
        }
    }
}
