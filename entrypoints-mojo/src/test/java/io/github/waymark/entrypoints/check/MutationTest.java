package io.github.waymark.entrypoints.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.classfile.DeclaredClass;
import io.github.waymark.classfile.JdkClasses;
import io.github.waymark.entrypoints.archive.Archive;
import io.github.waymark.entrypoints.archive.Archives;
import io.github.waymark.entrypoints.registry.KnownClasses;
import io.github.waymark.entrypoints.registry.Registry;
import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.entrypoints.settings.EntryPointSettings;
import io.github.waymark.finding.Level;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Damages jars of the class path of this test in each way that a rule is for: each damage is one finding, of its rule. */
class MutationTest {

    private static final int JARS = 20;
    private static final String SERVICES = "META-INF/services/";

    /**
     * A class that is registered as a provider in a jar.
     *
     * @param service an interface of the same jar that it implements
     * @param other an interface of the same jar that it doesn't implement
     */
    private record Candidate(Path jar, DeclaredClass provider, String service, String other) {

        String file() {
            return provider.name() + ".class";
        }
    }

    /** A damaged jar has these entries more or instead of its own; an empty entry is removed. */
    private interface Damage {

        void apply(Candidate candidate, byte[] type, Map<String, byte[]> entries);
    }

    @TempDir
    private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Damage> damages() {
        Map<String, Damage> damages = new LinkedHashMap<>();
        damages.put("EP01 comma", lines((one, name) -> bytes(name + ",\n")));
        damages.put("EP01 byte-order mark", lines((one, name) -> bytes("\uFEFF" + name + "\n")));
        damages.put("EP01 blank", lines((one, name) -> bytes(name + " " + name + "\n")));
        damages.put("EP01 Latin-1", lines((one, name) -> (name + "\u00e9\n").getBytes(StandardCharsets.ISO_8859_1)));
        damages.put("EP02 misspelt", lines((one, name) -> bytes(name + "x\n")));
        damages.put("EP02 canonical name", lines((one, name) -> bytes(name + ".Nested\n")));
        damages.put("EP02 class removed", (one, type, entries) -> entries.put(one.file(), new byte[0]));
        damages.put(
                "EP02 class truncated",
                (one, type, entries) -> entries.put(one.file(), Arrays.copyOf(type, type.length / 2)));
        damages.put("EP03 not public", changed(Opcodes.ACC_PUBLIC, 0, Opcodes.ACC_PUBLIC));
        damages.put("EP03 abstract", changed(0, Opcodes.ACC_ABSTRACT, Opcodes.ACC_PUBLIC));
        damages.put("EP03 private constructor", changed(0, 0, Opcodes.ACC_PRIVATE));
        damages.put("EP05 other service", (one, type, entries) -> {
            entries.remove(SERVICES + one.service());
            entries.put(SERVICES + one.other(), bytes(one.provider().binaryName() + "\n"));
        });
        damages.put("EP06 no type", (one, type, entries) -> {
            entries.remove(SERVICES + one.service());
            entries.put(SERVICES + one.service() + "x", bytes(one.provider().binaryName() + "\n"));
        });
        damages.put("EP07 newer class", (one, type, entries) -> {
            byte[] newer = type.clone();
            newer[7] = 90;
            entries.put(one.file(), newer);
        });
        damages.put("EP08 line twice", lines((one, name) -> bytes(name + "\n" + name + "\n")));
        return damages;
    }

    private interface Lines {

        byte[] of(Candidate candidate, String provider);
    }

    private static Damage lines(Lines lines) {
        return (one, type, entries) -> entries.put(
                SERVICES + one.service(), lines.of(one, one.provider().binaryName()));
    }

    /** Changes the flags of the class, and the access of its constructor. */
    private static Damage changed(int removed, int added, int constructor) {
        return (one, type, entries) -> {
            ClassWriter writer = new ClassWriter(0);
            new ClassReader(type)
                    .accept(
                            new ClassVisitor(Opcodes.ASM9, writer) {
                                @Override
                                public void visit(
                                        int version,
                                        int access,
                                        String name,
                                        String signature,
                                        String above,
                                        String[] interfaces) {
                                    super.visit(
                                            version, (access & ~removed) | added, name, signature, above, interfaces);
                                }

                                @Override
                                public MethodVisitor visitMethod(
                                        int access, String name, String type, String signature, String[] thrown) {
                                    boolean isFirst = name.equals("<init>") && type.equals("()V");
                                    return super.visitMethod(
                                            isFirst ? constructor : access, name, type, signature, thrown);
                                }
                            },
                            0);
            entries.put(one.file(), writer.toByteArray());
        };
    }

    @Test
    void eachDamageHasOneFindingOfItsRule() throws IOException {
        List<Candidate> candidates = candidates();
        assertEquals(JARS, candidates.size(), "jars with a class that could be a provider");
        int damaged = 0;
        for (Candidate candidate : candidates) {
            assertEquals(List.of(), check(candidate, Map.of()), candidate.toString());
            for (Map.Entry<String, Damage> damage : damages().entrySet()) {
                Map<String, byte[]> entries = new LinkedHashMap<>();
                entries.put(
                        SERVICES + candidate.service(),
                        bytes(candidate.provider().binaryName() + "\n"));
                byte[] type = original(candidate);
                damage.getValue().apply(candidate, type, entries);
                assertEquals(
                        List.of(damage.getKey().substring(0, 4)),
                        check(candidate, entries),
                        damage.getKey() + " in " + candidate);
                damaged++;
            }
        }
        assertEquals(JARS * damages().size(), damaged);
    }

    private static byte[] original(Candidate candidate) throws IOException {
        try (Archives archives = new Archives(17)) {
            return archives.open(candidate.jar())
                    .classBytes(candidate.provider().name());
        }
    }

    private List<String> check(Candidate candidate, Map<String, byte[]> changes) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>(changes);
        if (entries.isEmpty()) {
            entries.put(
                    SERVICES + candidate.service(), bytes(candidate.provider().binaryName() + "\n"));
        }
        Path jar = folder.resolve("damaged.jar");
        try (Archives archives = new Archives(17)) {
            write(jar, archives.open(candidate.jar()), entries, candidate);
            List<Source> sources = List.of(new Source(archives.open(jar), "a:b:1", "damaged.jar", true, List.of()));
            CheckedPath checked = new CheckedPath(
                    Registry.of(sources),
                    new KnownClasses(sources, JdkClasses.running()),
                    EntryPointSettings.builtIn(),
                    21,
                    true,
                    false,
                    false,
                    DeniedArtifacts.NONE);
            return new EntryPointCheck(checked)
                    .findings().stream()
                            .filter(one -> one.level() != Level.INFO)
                            .map(one -> one.finding().rule().id())
                            .toList();
        }
    }

    /** Only the classes that matter, because 300 jars are written. */
    private static void write(Path jar, Archive from, Map<String, byte[]> changes, Candidate candidate)
            throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        Deque<String> names = new ArrayDeque<>(List.of(
                candidate.provider().name(),
                candidate.service().replace('.', '/'),
                candidate.other().replace('.', '/')));
        while (!names.isEmpty()) {
            String name = names.remove();
            if (from.contains(name) && entries.put(name + ".class", from.classBytes(name)) == null) {
                DeclaredClass type = from.find(name).declared().orElseThrow();
                type.superclass().ifPresent(names::add);
                names.addAll(type.interfaces());
            }
        }
        entries.putAll(changes);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                if (entry.getValue().length > 0) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                }
            }
        }
        assertTrue(bytes.size() > candidate.file().length());
        try (OutputStream file = Files.newOutputStream(jar)) {
            bytes.writeTo(file);
        }
    }

    /** The jars that the class loader of this test has, whatever the runner calls its class path. */
    private static List<Candidate> candidates() throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        try (Archives archives = new Archives(17)) {
            for (URL manifest :
                    Collections.list(MutationTest.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
                String url = manifest.toString();
                if (url.startsWith("jar:file:") && candidates.size() < JARS) {
                    Path jar = Path.of(URI.create(url.substring("jar:".length(), url.indexOf('!'))));
                    if (Files.size(jar) < 3_000_000) {
                        candidate(jar, archives.open(jar)).ifPresent(candidates::add);
                    }
                }
            }
        }
        return candidates;
    }

    private static Optional<Candidate> candidate(Path jar, Archive archive) {
        List<DeclaredClass> types = archive.classNames().stream()
                .map(name -> archive.find(name.replace('.', '/')).declared())
                .flatMap(Optional::stream)
                .toList();
        List<String> interfaces = types.stream()
                .filter(DeclaredClass::isInterface)
                .map(DeclaredClass::binaryName)
                .toList();
        KnownClasses known = new KnownClasses(List.of(Source.of(archive, true)), JdkClasses.running());
        for (DeclaredClass type : types) {
            if (Unfit.of(type).isPresent() || type.nesting() != DeclaredClass.Nesting.TOP_LEVEL) {
                continue;
            }
            Optional<String> service = interfaces.stream()
                    .filter(name -> type.interfaces().contains(name.replace('.', '/')))
                    .filter(name -> !interfaces.contains(name + "x"))
                    .findFirst();
            Optional<String> other = interfaces.stream()
                    .filter(name -> known.isOfType(type, name).verdict().equals(Optional.of(false)))
                    .findFirst();
            if (service.isPresent() && other.isPresent()) {
                return Optional.of(new Candidate(jar, type, service.get(), other.get()));
            }
        }
        return Optional.empty();
    }
}
