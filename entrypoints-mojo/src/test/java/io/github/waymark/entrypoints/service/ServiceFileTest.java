package io.github.waymark.entrypoints.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.classfile.Compiled;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceFileTest {

    private static ServiceFile read(String text) {
        return ServiceFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ServiceFileError error(byte[] content) {
        return ServiceFile.read(content).error().orElseThrow();
    }

    /** Hard case 2. */
    @Test
    void blanksCommentsAndAllLineEndsAreAccepted() {
        ServiceFile file = read("# head\r\n  a.A # why\r\ra.B\n\n\ta.C$D\t#\r\na.A");

        assertEquals(
                List.of(
                        new ServiceLine("a.A", 2, 3),
                        new ServiceLine("a.B", 4, 1),
                        new ServiceLine("a.C$D", 6, 2),
                        new ServiceLine("a.A", 7, 1)),
                file.lines());
        assertEquals(Set.of("a.A", "a.B", "a.C$D"), file.providers());
        assertEquals(List.of(new ServiceLine("a.A", 7, 1)), file.repeated());
        assertEquals(Set.of(), file.hidden());
    }

    /** Hard case 2. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.A,a.B | 4 | the character ','",
                "a A | 2 | a blank within the name",
                "﻿a.A | 1 | a byte-order mark (EF BB BF)",
                "1a | 1 | the character '1' (U+0031)",
                "a-b | 2 | the character '-' (U+002D)",
            })
    void anErrorHasItsPlaceAndCharacter(String line, int column, String reason) {
        ServiceFileError error = error(("a.First\n" + line + "\na.Last\n").getBytes(StandardCharsets.UTF_8));

        assertEquals(2, error.line());
        assertEquals(column, error.column());
        assertEquals(reason, error.reason());
        assertTrue(error.fix().endsWith("."), error.fix());
    }

    @Test
    void aByteThatIsNotUtf8IsNamed() {
        ServiceFileError error = error("a.Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertEquals("the byte E9, which is not UTF-8", error.reason());
        assertEquals(6, error.column());
    }

    @Test
    void whatIsNamedBeforeAnErrorIsHiddenInLaterFiles() {
        ServiceFile file = read("a.A\na.B\nbad line\na.C\n");

        assertEquals(Set.of(), file.providers());
        assertEquals(Set.of("a.A", "a.B"), file.hidden());
    }

    /** Hard case 2. */
    @Test
    void hugeFilesAreRefused() {
        assertEquals(
                "more than 65536 bytes",
                error(new byte[ServiceFile.MAX_LINE + 1]).reason());
        assertEquals(
                "more than 10000 lines",
                error("a.A\n".repeat(ServiceFile.MAX_LINES + 1).getBytes(StandardCharsets.UTF_8))
                        .reason());
        assertEquals(
                ServiceFile.MAX_LINES,
                read("a.A\n".repeat(ServiceFile.MAX_LINES)).lines().size());
    }

    /** Two files with random lines give what ServiceLoader makes of them, in each order: hard case 1. */
    @Test
    void randomFilesAreReadAsTheJdkReadsThem(@TempDir Path folder) throws IOException, ReflectiveOperationException {
        Compiled.into(
                folder.resolve("classes"),
                "// S.java\npublic interface S {}",
                "// A.java\npublic class A implements S {}",
                "// B.java\npublic class B implements S {}",
                "// C.java\npublic class C implements S {}",
                "// Calls.java\npublic class Calls { public static java.util.ServiceLoader<?> s()"
                        + " { return java.util.ServiceLoader.load(S.class, Calls.class.getClassLoader()); } }");
        String[] pieces = {
            "A", "B", "C", "\n", "\r", "\r\n", " ", "\t", "#", "A\n", "B\n", "C\r\n", "# x\n", ",", "\u00e9", "\uFEFF",
            "\f", "\u0001", "\u00a0"
        };
        Random random = new Random(7);
        int errors = 0;
        for (int i = 0; i < 400; i++) {
            List<byte[]> files = new ArrayList<>();
            for (int j = 0; j < 2; j++) {
                StringBuilder text = new StringBuilder();
                for (int k = random.nextInt(9); k > 0; k--) {
                    text.append(pieces[random.nextInt(random.nextInt(3) == 0 ? pieces.length : 13)]);
                }
                boolean latin = random.nextInt(8) == 0;
                files.add(text.toString().getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
            }
            List<String> expected = loaded(folder, files);
            errors += expected.contains("error") ? 1 : 0;
            assertEquals(
                    expected,
                    ours(files),
                    () -> files.stream().map(String::new).toList().toString());
        }
        assertTrue(errors > 50, errors + " errors");
    }

    private static List<String> ours(List<byte[]> files) {
        List<String> result = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (byte[] content : files) {
            ServiceFile file = ServiceFile.read(content);
            file.providers().stream()
                    .filter(seen::add)
                    .map(name -> Set.of("A", "B", "C").contains(name) ? name : "error")
                    .forEach(result::add);
            seen.addAll(file.hidden());
            if (file.error().isPresent()) {
                result.add("error");
            }
        }
        return result;
    }

    private static List<String> loaded(Path folder, List<byte[]> files)
            throws IOException, ReflectiveOperationException {
        List<URL> urls = new ArrayList<>();
        for (byte[] file : files) {
            Path root = folder.resolve("f" + urls.size());
            Files.createDirectories(root.resolve("META-INF/services"));
            Files.write(root.resolve("META-INF/services/S"), file);
            urls.add(root.toUri().toURL());
        }
        urls.add(folder.resolve("classes").toUri().toURL());
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), null)) {
            return names(
                    (ServiceLoader<?>) loader.loadClass("Calls").getMethod("s").invoke(null));
        } catch (InvocationTargetException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> names(ServiceLoader<?> services) {
        List<String> result = new ArrayList<>();
        var iterator = services.iterator();
        while (true) {
            try {
                if (!iterator.hasNext()) {
                    return result;
                }
                result.add(iterator.next().getClass().getName());
            } catch (ServiceConfigurationError e) {
                result.add("error");
            }
        }
    }
}
