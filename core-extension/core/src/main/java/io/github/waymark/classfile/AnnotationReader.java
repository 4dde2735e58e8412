package io.github.waymark.classfile;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Collects the values of an annotation. */
final class AnnotationReader extends AnnotationVisitor {

    private final String type;
    private final Consumer<AnnotationUse> result;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, List<AnnotationUse>> nested = new LinkedHashMap<>();

    AnnotationReader(String descriptor, Consumer<AnnotationUse> result) {
        super(Opcodes.ASM9);
        this.type = Type.getType(descriptor).getClassName();
        this.result = result;
    }

    @Override
    public void visit(@Nullable String name, Object value) {
        add(name, value);
    }

    @Override
    public void visitEnum(@Nullable String name, String descriptor, String value) {
        add(name, value);
    }

    @Override
    public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
        String key = String.valueOf(name);
        return new AnnotationReader(
                descriptor,
                use -> nested.computeIfAbsent(key, unused -> new ArrayList<>()).add(use));
    }

    @Override
    public AnnotationVisitor visitArray(@Nullable String name) {
        AnnotationReader array = this;
        values.computeIfAbsent(String.valueOf(name), key -> new ArrayList<>());
        return new AnnotationVisitor(Opcodes.ASM9) {
            @Override
            public void visit(@Nullable String unnamed, Object value) {
                array.add(name, value);
            }

            @Override
            public void visitEnum(@Nullable String unnamed, String descriptor, String value) {
                array.add(name, value);
            }

            @Override
            public AnnotationVisitor visitAnnotation(@Nullable String unnamed, String descriptor) {
                return array.visitAnnotation(name, descriptor);
            }
        };
    }

    private void add(@Nullable String name, Object value) {
        List<String> texts = values.computeIfAbsent(String.valueOf(name), key -> new ArrayList<>());
        if (value.getClass().isArray()) {
            // Arrays of primitive values come as a whole.
            for (int i = 0; i < Array.getLength(value); i++) {
                texts.add(String.valueOf(Array.get(value, i)));
            }
        } else {
            texts.add(value instanceof Type constant ? constant.getClassName() : String.valueOf(value));
        }
    }

    @Override
    public void visitEnd() {
        result.accept(new AnnotationUse(type, values, nested));
    }
}
