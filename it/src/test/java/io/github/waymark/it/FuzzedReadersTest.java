package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each class that reads a file or parses a text is in {@code readers.txt}, with the fuzz test that reaches it or with the reason why there
 * is none.
 */
class FuzzedReadersTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path LIST = Path.of("src/test/resources/readers.txt");

    private static final String PACKAGE = "io/github/waymark/";

    /** What reads content: of files, of archives, or in a format. */
    private static final Pattern READS = Pattern.compile(
            "Files\\.(?:readAllBytes|readString|newInputStream|readAllLines|newBufferedReader|lines|newByteChannel)\\("
                    + "|FileChannel\\.open|new (?:Zip|Jar)File\\(|new (?:Zip|Jar)InputStream\\(|new ClassReader\\("
                    + "|Yaml(?:File|Documents)\\.read\\(|JsonParser\\.parse|new JsonReader\\(|DocumentBuilderFactory\\.new"
                    + "|XMLInputFactory\\.new|new XmlScanner\\(|[pP]roperties\\.load\\(|Parser\\.builder\\(");

    private static final Pattern FUZZ = Pattern.compile("Fuzz\\.of\\(\\s*\"([^\"]+)\"");

    @Test
    void eachReaderHasAFuzzTestOrAReason() {
        Set<String> fuzzed = fuzzed();
        Map<String, String> listed = listed();
        List<String> found = new ArrayList<>();
        Set<String> all = classes(Pattern.compile(""));
        for (String reader : classes(READS)) {
            if (!listed.containsKey(reader)) {
                found.add(reader + " reads, and is not in " + LIST);
            }
        }
        listed.forEach((reader, how) -> {
            if (!all.contains(reader)) {
                found.add(reader + " in " + LIST + " is no class");
            }
            if (!how.startsWith("- ") && !fuzzed.contains(how)) {
                found.add(reader + ": no test has Fuzz.of(\"" + how + "\"");
            }
        });
        assertEquals(List.of(), found);
    }

    /** The table of the page has what the tests have. */
    @Test
    void thePageHasEachFuzzTest() {
        String page = Ground.read(ROOT.resolve("src/site/markdown/proof.md"));
        List<String> missing =
                fuzzed().stream().filter(name -> !page.contains("\n| " + name)).toList();
        assertEquals(List.of(), missing);
    }

    /** The classes of the modules whose source has a match, by their paths below the package of the project. */
    private static Set<String> classes(Pattern pattern) {
        Set<String> classes = new TreeSet<>();
        for (Path module : modules()) {
            for (Path file : sources(module.resolve("src/main/java"))) {
                String path = file.toString().replace('\\', '/');
                int start = path.lastIndexOf(PACKAGE);
                if (start >= 0 && pattern.matcher(Ground.read(file)).find()) {
                    classes.add(path.substring(start + PACKAGE.length(), path.length() - ".java".length()));
                }
            }
        }
        return classes;
    }

    private static Set<String> fuzzed() {
        Set<String> names = new TreeSet<>();
        for (Path module : modules()) {
            for (Path file : sources(module.resolve("src/test/java"))) {
                FUZZ.matcher(Ground.read(file))
                        .results()
                        .forEach(found -> names.add(found.group(1).strip()));
            }
        }
        return names;
    }

    /** Those that users get, without that of this test. */
    private static List<Path> modules() {
        return Modules.all().stream()
                .filter(module -> !module.equals(ROOT.resolve("it")))
                .toList();
    }

    private static List<Path> sources(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Ground.below(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Map<String, String> listed() {
        Map<String, String> listed = new TreeMap<>();
        for (String line : Ground.read(LIST).lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(": ", 2);
                listed.put(parts[0], parts[1]);
            }
        }
        return listed;
    }
}
