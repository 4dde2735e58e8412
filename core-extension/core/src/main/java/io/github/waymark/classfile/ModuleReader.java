package io.github.waymark.classfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;

/** Collects what a module declares about services. */
final class ModuleReader extends ModuleVisitor {

    private final String name;
    private final Map<String, List<String>> provides = new LinkedHashMap<>();
    private final Set<String> uses = new LinkedHashSet<>();
    private final Set<String> exports = new LinkedHashSet<>();

    ModuleReader(String name) {
        super(Opcodes.ASM9);
        this.name = name;
    }

    DeclaredModule read() {
        return new DeclaredModule(name, provides, uses, exports);
    }

    @Override
    public void visitExport(String exported, int access, String @Nullable ... modules) {
        exports.add(binary(exported));
    }

    @Override
    public void visitUse(String service) {
        uses.add(binary(service));
    }

    @Override
    public void visitProvide(String service, String... providers) {
        List<String> names = provides.computeIfAbsent(binary(service), key -> new ArrayList<>());
        for (String provider : providers) {
            names.add(binary(provider));
        }
    }

    private static String binary(String internalName) {
        return internalName.replace('/', '.');
    }
}
