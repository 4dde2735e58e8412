package io.github.waymark.entrypoints.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.classfile.Compiled;
import io.github.waymark.entrypoints.TrialPath;
import io.github.waymark.entrypoints.TrialPath.Entry;
import io.github.waymark.entrypoints.registry.RegisteredFile;
import io.github.waymark.entrypoints.service.ServiceLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the check says about service files is what ServiceLoader does: of the JDK that runs this test, and as recorded of others. */
class JdkVerdictsTest {

    private static final String TYPES =
            """
            // Sl.java
            public class Sl {
                public interface S {}
                public static class A implements S {}
                public static class B implements S {}
                public static class C implements S {}
                public static class X implements S { public X() { throw new IllegalStateException(); } }
                static class P implements S { public P() {} }
                public abstract static class Abs implements S { public Abs() {} }
                public static class NotS {}
                public class Inner implements S {}
                public static class Prov { public static S provider() { return new A(); } }
                public static class Prov2 implements S { private Prov2() {} public static S provider() { return new A(); } }
                public static ServiceLoader<S> load() { return ServiceLoader.load(S.class, Sl.class.getClassLoader()); }
            }
            """.replace("public class Sl", "import java.util.ServiceLoader;\npublic class Sl");

    @TempDir
    private Path folder;

    @Test
    void theRecordedFilesAreReadAsTheJdksReadThem() throws IOException, ReflectiveOperationException {
        Path table = Path.of(System.getProperty("waymark.data", ""), "data/entry-points/serviceloader-verdicts.tsv");
        assumeTrue(Files.exists(table), "skipped: -Dwaymark.data is not set");
        Compiled.into(folder.resolve("types"), TYPES);
        List<String> rows = Files.readAllLines(table);
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split("\t", -1);
            String name = cells[0].startsWith("file named") ? "Sl.S" : "Sl$S";
            List<byte[]> files = new ArrayList<>(List.of(content(cells[1])));
            if (!cells[2].isEmpty()) {
                files.add(content(cells[2]));
            }
            Path place = folder.resolve("row" + rows.indexOf(row));

            List<String> ours = ours(place, name, files);

            assertEquals(recorded(cells[3]), ours, row);
            assertEquals(loaded(place, files.size()), ours, row);
        }
        assertEquals(11, rows.size());
    }

    /** What the JDK that runs this test does, and what the specification of ServiceLoader says. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "A\\nB                      ; ''    ; A, B",
                "'# only a comment'           ; ''    ; nothing",
                "A # comment\\r\\n\\r\\n B # end ; ''    ; A, B",
                "A\\nA                      ; A     ; A",
                "A                            ; B     ; A, B",
                "A B                          ; ''    ; error",
                "A\\n1B\\nC                ; ''    ; error",
                "Missing\\nA                ; ''    ; error, A",
                "Abs\\nNotS\\nA           ; ''    ; error, error, A",
                "Inner\\nP\\nX\\nC       ; ''    ; error, error, error, C",
                "A                            ; 1B    ; A, error",
            })
    void aFileIsReadAsServiceLoaderReadsIt(String first, String second, String expected)
            throws IOException, ReflectiveOperationException {
        Compiled.into(folder.resolve("types"), TYPES);
        List<byte[]> files = new ArrayList<>(List.of(content(first)));
        if (!second.isEmpty()) {
            files.add(content(second));
        }
        Path place = folder.resolve("row");

        List<String> ours = ours(place, "Sl$S", files);

        assertEquals(recorded(expected), ours);
        assertEquals(loaded(place, files.size()), ours);
    }

    /** The short names of the table are those of classes nested in Sl. */
    private static byte[] content(String cell) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String text = cell.replace("\\n", "\n").replace("\\r", "\r");
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '<') {
                int end = text.indexOf('>', i);
                for (String hex : text.substring(i + 1, end).split(" ", -1)) {
                    bytes.write(Integer.parseInt(hex, 16));
                }
                i = end;
            } else {
                boolean first = i == 0 || "\n\r >".indexOf(text.charAt(i - 1)) >= 0;
                boolean isName = first && Character.isUpperCase(text.charAt(i)) && !text.startsWith("Sl.", i);
                bytes.write(((isName ? "Sl$" : "") + text.charAt(i)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> recorded(String cell) {
        List<String> results = new ArrayList<>();
        for (String one : cell.replaceAll("\\([^)]*\\)", "").split(",", -1)) {
            String word = one.strip();
            if (!word.equals("nothing") && !word.equals("no error")) {
                results.add(word.startsWith("error") ? "error" : "Sl$" + word);
            }
        }
        return results;
    }

    private List<String> ours(Path place, String name, List<byte[]> files) throws IOException {
        TrialPath path = new TrialPath(place);
        Files.createDirectories(place);
        path.add(folder.resolve("types"), "types", false);
        for (int i = 0; i < files.size(); i++) {
            path.folder("jar" + i, true, new Entry("META-INF/services/" + name, files.get(i)));
        }
        List<EntryPointFinding> findings = path.findings();
        List<String> results = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RegisteredFile file : path.registry().files()) {
            if (file.file().error().isPresent()) {
                seen.addAll(file.file().hidden());
                results.add("error");
            } else if (file.service().equals("Sl$S")) {
                for (ServiceLine line : file.file().lines()) {
                    if (seen.add(line.provider())) {
                        results.add(isLoaded(line.provider(), findings) ? line.provider() : "error");
                    }
                }
            }
        }
        return results;
    }

    /** That a constructor throws an exception can't be known before. */
    private static boolean isLoaded(String provider, List<EntryPointFinding> findings) {
        return !provider.equals("Sl$X")
                && findings.stream()
                        .noneMatch(one -> one.provider().equals(provider)
                                && Set.of("EP02", "EP03", "EP04", "EP05")
                                        .contains(one.finding().rule().id()));
    }

    private List<String> loaded(Path place, int jars) throws IOException, ReflectiveOperationException {
        List<URL> urls = new ArrayList<>(List.of(folder.resolve("types").toUri().toURL()));
        for (int i = 0; i < jars; i++) {
            urls.add(place.resolve("jar" + i).toUri().toURL());
        }
        List<String> results = new ArrayList<>();
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), null)) {
            var iterator =
                    ((ServiceLoader<?>) loader.loadClass("Sl").getMethod("load").invoke(null)).iterator();
            while (true) {
                try {
                    if (!iterator.hasNext()) {
                        return results;
                    }
                    results.add(iterator.next().getClass().getName());
                } catch (ServiceConfigurationError e) {
                    results.add("error");
                }
            }
        }
    }
}
