package io.github.waymark.classfile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Collects the annotations of a method, and passes its code on. */
final class MethodReader extends MethodVisitor {

    private final DeclaredMember declared;
    private final Consumer<DeclaredMember> result;
    private final List<AnnotationUse> annotations = new ArrayList<>();
    private final List<List<AnnotationUse>> parameters = new ArrayList<>();

    MethodReader(DeclaredMember declared, Consumer<DeclaredMember> result, MethodVisitor code) {
        super(Opcodes.ASM9, code);
        this.declared = declared;
        this.result = result;
        for (int i = 0; i < Type.getArgumentTypes(declared.descriptor()).length; i++) {
            parameters.add(new ArrayList<>());
        }
    }

    @Override
    public AnnotationVisitor visitAnnotation(String type, boolean visible) {
        return new AnnotationReader(type, annotations::add);
    }

    /** The constructor of an inner class or enum may have fewer annotated parameters than parameters. */
    @Override
    public AnnotationVisitor visitParameterAnnotation(int parameter, String type, boolean visible) {
        return new AnnotationReader(type, parameters.get(parameter)::add);
    }

    @Override
    public void visitEnd() {
        result.accept(new DeclaredMember(
                declared.name(),
                declared.descriptor(),
                declared.signature(),
                declared.access(),
                declared.constant(),
                annotations,
                parameters));
    }
}
