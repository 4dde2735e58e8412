package io.github.waymark.classfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

class ClassArchiveTest {

    private static final String MAKER = """
            // acme/Maker.java
            package acme;
            public class Maker { public static Object made() { return new Part(); } }
            """;

    private static final String PART = """
            // acme/Part.java
            package acme;
            public class Part {}
            """;

    @TempDir
    private Path folder;

    @Test
    void aClassRefersToTheClassesThatItMakes() throws IOException {
        Compiled.into(folder, MAKER, PART);

        ClassArchive archive = ClassArchive.read(folder, "parts");

        assertEquals(Set.of("acme/Maker", "acme/Part"), archive.classNames());
        assertTrue(archive.references("acme/Maker").contains(new Reference("acme/Part", "")));
    }

    @Test
    void aClassWhoseCodeNamesNoTypeIsKnownByItsNameOnly() throws IOException {
        Compiled.into(folder, MAKER, PART);
        Path maker = folder.resolve("acme/Maker.class");
        byte[] bytes = Files.readAllBytes(maker);
        // NEW #index DUP: the index of the type becomes zero, for which the library passes null.
        for (int i = 0; i + 3 < bytes.length; i++) {
            if ((bytes[i] & 0xFF) == Opcodes.NEW && bytes[i + 3] == Opcodes.DUP) {
                bytes[i + 1] = 0;
                bytes[i + 2] = 0;
            }
        }
        Files.write(maker, bytes);

        ClassArchive archive = ClassArchive.read(folder, "parts");

        assertEquals(Set.of("acme/Part"), archive.classNames());
        assertTrue(archive.contains("acme/Maker"));
        assertTrue(archive.satisfies(new Reference("acme/Maker", "made()Ljava/lang/Object;")));
        assertEquals(Set.of(), archive.references("acme/Maker"));
    }

    // A jar of somebody else may have any hierarchy.
    @Test
    void aClassMayHaveThousandsOfSuperclasses() throws IOException {
        int count = 5_000;
        Path jar = folder.resolve("deep.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (int i = 0; i <= count; i++) {
                ClassWriter type = new ClassWriter(0);
                type.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "C" + i, null, "C" + Math.min(i + 1, count), null);
                zip.putNextEntry(new ZipEntry("C" + i + ".class"));
                zip.write(type.toByteArray());
            }
        }
        Reference inherited = new Reference("C0", "made()V");

        ClassArchive archive = ClassArchive.read(jar, "deep");

        assertFalse(archive.satisfies(inherited));
        assertFalse(new ClassPath(List.of(archive)).resolves(inherited));
        assertTrue(archive.satisfies(new Reference("C" + count, "")));
    }

    @Test
    void aClassWithoutANameIsUnreadable() throws IOException {
        Compiled.into(folder, PART);
        Path part = folder.resolve("acme/Part.class");
        byte[] bytes = Files.readAllBytes(part);
        // After the constants come the access flags, public and super, and the index of the name.
        String content = new String(bytes, StandardCharsets.ISO_8859_1);
        int flags = content.lastIndexOf("\0!\0");
        bytes[flags + 2] = 0;
        bytes[flags + 3] = 0;
        Files.write(part, bytes);

        ClassArchive archive = ClassArchive.read(folder, "parts");

        assertEquals(Set.of(), archive.classNames());
        assertTrue(archive.contains("acme/Part"));
        assertEquals(Optional.empty(), DeclaredClass.read(bytes));
    }
}
