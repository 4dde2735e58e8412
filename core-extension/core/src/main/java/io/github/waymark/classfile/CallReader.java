package io.github.waymark.classfile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Collects calls of methods with the constants that are passed to them.
 *
 * <p>Only values on the stack of one straight piece of code are followed. What comes from variables, fields, arithmetic or branches is
 * unknown.
 */
final class CallReader extends MethodVisitor {

    private final String caller;
    private final Set<String> owners;
    private final Consumer<MethodCall> result;
    /** The known part of the stack, the top first; below it, everything is unknown. */
    private final Deque<Optional<String>> stack = new ArrayDeque<>();

    CallReader(String caller, Set<String> owners, Consumer<MethodCall> result) {
        super(Opcodes.ASM9);
        this.caller = caller;
        this.owners = owners;
        this.result = result;
    }

    private Optional<String> pop() {
        return stack.isEmpty() ? Optional.empty() : stack.pop();
    }

    private void push() {
        stack.push(Optional.empty());
    }

    private void push(String descriptor) {
        if (Type.getReturnType(descriptor).getSort() != Type.VOID) {
            push();
        }
    }

    private List<Optional<String>> arguments(String descriptor) {
        List<Optional<String>> arguments = new ArrayList<>();
        for (int i = Type.getArgumentTypes(descriptor).length; i > 0; i--) {
            arguments.add(pop());
        }
        Collections.reverse(arguments);
        return arguments;
    }

    @Override
    public void visitLdcInsn(Object value) {
        if (value instanceof Type type && type.getSort() == Type.OBJECT) {
            stack.push(Optional.of(type.getClassName()));
        } else {
            stack.push(value instanceof String text ? Optional.of(text) : Optional.empty());
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String method, String descriptor, boolean isInterface) {
        List<Optional<String>> arguments = arguments(descriptor);
        if (opcode != Opcodes.INVOKESTATIC) {
            pop();
        }
        if (owners.contains(owner)) {
            result.accept(new MethodCall(owner, method, descriptor, caller, arguments));
        }
        push(descriptor);
    }

    @Override
    public void visitInvokeDynamicInsn(String method, String descriptor, Handle bootstrap, Object... constants) {
        arguments(descriptor);
        push(descriptor);
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        if (opcode >= Opcodes.ILOAD && opcode <= Opcodes.ALOAD) {
            push();
        } else {
            pop();
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
        if (opcode == Opcodes.GETFIELD || opcode == Opcodes.PUTSTATIC) {
            pop();
        } else if (opcode == Opcodes.PUTFIELD) {
            pop();
            pop();
        }
        if (opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC) {
            push();
        }
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode >= Opcodes.ACONST_NULL && opcode <= Opcodes.DCONST_1) {
            push();
        } else if (opcode == Opcodes.DUP) {
            Optional<String> top = pop();
            stack.push(top);
            stack.push(top);
        } else {
            stack.clear();
        }
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        if (opcode == Opcodes.NEWARRAY) {
            pop();
        }
        push();
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == Opcodes.NEW) {
            push();
        } else if (opcode != Opcodes.CHECKCAST) {
            pop();
            push();
        }
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        stack.clear();
    }

    /** Code that can be reached from elsewhere. */
    @Override
    public void visitLabel(Label label) {
        stack.clear();
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        stack.clear();
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label fallback, Label... labels) {
        stack.clear();
    }

    @Override
    public void visitLookupSwitchInsn(Label fallback, int[] keys, Label[] labels) {
        stack.clear();
    }
}
