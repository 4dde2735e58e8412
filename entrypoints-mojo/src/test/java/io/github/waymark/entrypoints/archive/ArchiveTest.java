package io.github.waymark.entrypoints.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.classfile.Compiled;
import io.github.waymark.entrypoints.registry.Registry;
import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.problem.Reasons;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hard case 17, and the forms of archives. */
class ArchiveTest {

    private static final String SERVICE = "META-INF/services/com.acme.Store";

    @TempDir
    private Path folder;

    private Path jar(String name, Map<String, byte[]> entries) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return jar;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> providers(Archive archive) {
        return Registry.of(List.of(Source.of(archive, true))).services().values().stream()
                .flatMap(List::stream)
                .map(one -> one.provider())
                .toList();
    }

    @Test
    void signaturesAndNamesWithDotsAreEntriesLikeOthers() throws IOException {
        Path jar = jar(
                "signed.jar",
                new TreeMap<>(Map.of(
                        "META-INF/ACME.SF",
                        bytes("Signature-Version: 1.0\n"),
                        "META-INF/ACME.RSA",
                        bytes("\u0000"),
                        "../../outside.txt",
                        bytes("x"),
                        "META-INF/services/../../../evil",
                        bytes("com.acme.Evil\n"),
                        SERVICE,
                        bytes("com.acme.A\n"))));
        try (Archives archives = new Archives(17)) {
            Archive archive = archives.open(jar);

            assertEquals(List.of("com.acme.A"), providers(archive));
            assertEquals(1, Registry.of(List.of(Source.of(archive, true))).foreign());
        }
        try (var files = Files.list(folder)) {
            assertEquals(List.of(jar), files.toList());
        }
        assertTrue(Files.notExists(folder.resolve("../outside.txt")));
    }

    @Test
    void aZip64JarIsRead() throws IOException {
        Path jar = folder.resolve("many.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.setLevel(0);
            for (int i = 0; i < 66_000; i++) {
                zip.putNextEntry(new ZipEntry("e/" + i));
            }
            zip.putNextEntry(new ZipEntry(SERVICE));
            zip.write(bytes("com.acme.A\n"));
        }
        try (Archives archives = new Archives(17)) {
            assertEquals(List.of("com.acme.A"), providers(archives.open(jar)));
        }
    }

    @Test
    void anEncryptedOrDamagedJarCannotBeOpened() throws IOException {
        Path jar = jar("plain.jar", Map.of(SERVICE, bytes("com.acme.A\n")));
        byte[] content = Files.readAllBytes(jar);
        byte[] encrypted = content.clone();
        int directory = find(encrypted, new byte[] {'P', 'K', 1, 2});
        encrypted[directory + 8] |= 1;
        List<byte[]> damaged =
                List.of(encrypted, new byte[0], Arrays.copyOf(content, content.length / 2), bytes("text"));
        try (Archives archives = new Archives(17)) {
            for (int i = 0; i < damaged.size(); i++) {
                Path file = folder.resolve("damaged" + i + ".jar");
                Files.write(file, damaged.get(i));
                assertThrows(IOException.class, () -> archives.open(file), file.toString());
            }
        }
    }

    private static int find(byte[] bytes, byte[] wanted) {
        for (int i = 0; i < bytes.length; i++) {
            if (Arrays.equals(Arrays.copyOfRange(bytes, i, Math.min(bytes.length, i + wanted.length)), wanted)) {
                return i;
            }
        }
        return -1;
    }

    /** Each byte that is damaged leads to an answer or an IOException. */
    @Test
    void aDamagedJarIsNeverACrash() throws IOException {
        Compiled.into(folder.resolve("c"), "// com/acme/A.java\npackage com.acme; public class A {}");
        byte[] content = Files.readAllBytes(jar(
                "good.jar",
                new TreeMap<>(Map.of(
                        SERVICE,
                        bytes("com.acme.A\n"),
                        "com/acme/A.class",
                        Files.readAllBytes(folder.resolve("c/com/acme/A.class")),
                        "META-INF/MANIFEST.MF",
                        bytes("Manifest-Version: 1.0\nMulti-Release: true\n\n"),
                        "META-INF/versions/9/module-info.class",
                        bytes("no class")))));
        Random random = new Random(3);
        int opened = 0;
        for (int i = 0; i < 400; i++) {
            byte[] damaged = content.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            Path jar = folder.resolve("damaged.jar");
            Files.write(jar, damaged);
            try (Archive archive = Archive.open(jar, 17)) {
                providers(archive);
                archive.find("com/acme/A");
                archive.module();
                opened++;
            } catch (IOException e) {
                assertTrue(!Reasons.of(e).isBlank());
            }
        }
        assertTrue(opened > 100, opened + " opened");
    }

    /** Hard case 7. */
    @Test
    void theClassesOfAMultiReleaseJarAreThoseForTheVersion() throws IOException {
        Compiled.into(
                folder.resolve("a"), "// com/acme/A.java\npackage com.acme; public class A { public A(int x) {} }");
        Compiled.into(
                folder.resolve("b"),
                "// com/acme/A.java\npackage com.acme; public class A {}",
                "// module-info.java\nmodule acme { exports com.acme; }");
        byte[] newer = Files.readAllBytes(folder.resolve("b/com/acme/A.class"));
        Map<String, byte[]> entries = new TreeMap<>(Map.of(
                "META-INF/MANIFEST.MF", bytes("Manifest-Version: 1.0\nMulti-Release: true\n\n"),
                "com/acme/A.class", Files.readAllBytes(folder.resolve("a/com/acme/A.class")),
                "META-INF/versions/17/com/acme/A.class", newer,
                "META-INF/versions/21/com/acme/Later.class", newer,
                "META-INF/versions/9/module-info.class", Files.readAllBytes(folder.resolve("b/module-info.class"))));
        Path jar = jar("multi.jar", entries);
        entries.remove("META-INF/MANIFEST.MF");
        Path plain = jar("plain.jar", entries);
        try (Archive on11 = Archive.open(jar, 11);
                Archive on17 = Archive.open(jar, 17);
                Archive none = Archive.open(plain, 17)) {
            assertTrue(on11.find("com/acme/A")
                    .declared()
                    .orElseThrow()
                    .constructor()
                    .isEmpty());
            assertTrue(on17.find("com/acme/A")
                    .declared()
                    .orElseThrow()
                    .constructor()
                    .isPresent());
            assertTrue(!on17.contains("com/acme/Later"));
            assertEquals("acme", on11.module().orElseThrow().name());
            assertTrue(none.module().isEmpty());
            assertTrue(none.find("com/acme/A")
                    .declared()
                    .orElseThrow()
                    .constructor()
                    .isEmpty());
        }
    }

    @Test
    @SuppressWarnings("try") // Goals close the archives that they share.
    void aJarIsReadOnceUntilItChanges() throws IOException {
        Path jar = jar("one.jar", Map.of(SERVICE, bytes("com.acme.A\n")));
        try (Archives archives = new Archives(17)) {
            Archive first = archives.open(jar);
            archives.close();
            assertSame(first, archives.open(folder.resolve("x/../one.jar")));
            assertEquals(List.of("com.acme.A"), providers(first));
            jar("one.jar", Map.of(SERVICE, bytes("com.acme.A\ncom.acme.B\n")));
            assertNotSame(first, archives.open(jar));
            assertEquals(2, providers(archives.open(jar)).size());
            // Hard case 12: other goals write into folders.
            Files.createDirectories(folder.resolve("classes"));
            assertNotSame(archives.open(folder.resolve("classes")), archives.open(folder.resolve("classes")));
        }
    }

    /** Hard case 21. */
    @Test
    @SuppressWarnings("try") // Goals close the archives that they share.
    void threadsShareAnArchiveThatOthersClose() throws Exception {
        Map<String, byte[]> entries = new TreeMap<>();
        for (int i = 0; i < 50; i++) {
            entries.put("META-INF/services/com.acme.S" + i, bytes("com.acme.P" + i + "\n"));
        }
        Path jar = jar("shared.jar", entries);
        try (Archives archives = new Archives(17)) {
            ExecutorService threads = Executors.newFixedThreadPool(4);
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                tasks.add(() -> {
                    int found = providers(archives.open(jar)).size();
                    archives.close();
                    return found;
                });
            }
            for (Future<Integer> result : threads.invokeAll(tasks)) {
                assertEquals(50, result.get());
            }
            threads.shutdown();
        }
    }
}
