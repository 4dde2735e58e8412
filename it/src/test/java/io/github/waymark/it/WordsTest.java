package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages, messages, comments and descriptions are in plain technical English: they contain none of the words in {@code words.txt}.
 * In Java this applies to string literals and comments, but not to names.
 */
class WordsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<Word> WORDS = words();

    private static final Pattern JAVA_TOKEN = Pattern.compile(
            "\"\"\".*?(?<!\\\\)\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\n]|\\\\.)+'|/\\*.*?\\*/|//[^\n]*",
            Pattern.DOTALL);
    private static final Pattern JAVA_NAMES = Pattern.compile(
            "\\{@(?:code|link|linkplain|value)\\b[^}]*+}|@(?:param|throws|see)\\s+\\S+|(?<=\n)\\s*\\*|</?code>|\\\\n");

    /** A pattern that is always wrong, and what to write instead. */
    private record Word(Pattern wrong, String right) {

        Stream<String> in(String text, String file) {
            return wrong.matcher(text)
                    .results()
                    .map(found -> "%s:%d: \"%s\" => %s"
                            .formatted(
                                    file,
                                    line(text, found.start()),
                                    found.group().replaceAll("\\s+", " "),
                                    right));
        }

        private static long line(String text, int offset) {
            return text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void theWordsArePlain(String part) {
        List<String> found = files(part)
                .flatMap(file -> findings(
                        ROOT.relativize(file).toString(),
                        Ground.read(file),
                        file.toString().endsWith(".java")))
                .toList();

        assertTrue(found.isEmpty(), () -> found.size() + " words to replace:\n" + String.join("\n", found));
    }

    @Test
    void onlyWhatIsAlwaysWrongIsFound() {
        assertAll(
                () -> assertEquals(
                        List.of(), plain("Recommended: X stands for a file. Git signs a tag behind a proxy.")),
                () -> assertEquals(List.of(), plain("\"3 commits behind\", an understanding, amended besides.")),
                () -> assertEquals(
                        List.of(), plain("The branch falls behind. It waits until a build a user started ends.")),
                () -> assertEquals(2, plain("Mends what stands\nin the file.").size()),
                () -> assertEquals(1, plain("The tag lies\n behind it.").size() - 1),
                () -> assertEquals(
                        1, plain("It holds every module of it against a list.").size()),
                () -> assertEquals(1, plain("Prints one object a line.").size()));
    }

    @Test
    void inJavaOnlyTextsAndCommentsCount() {
        assertEquals(List.of(), java("String told = mend('\"', told); // plain\n/** {@link A#tells} {@code told} */"));
        assertEquals(
                List.of("A.java:1: \"told\" => reports, prints, says, shows, is passed", "A.java:4: \"mends\" => fix"),
                java("String a = \"told\";\n/**\n * Plain,\n * mends.\n */").stream()
                        .sorted()
                        .toList());
        assertEquals(1, java("/** What stands\n * in a file. */").size());
        assertEquals(1, java("var a = \"can't \"\n    + \"be had\";").size());
        assertEquals(1, java("var a = \"\"\"\n    \"told\"\n    \"\"\";").size());
    }

    /** Documents one by one, and each module as a whole. */
    private static Stream<String> parts() {
        Stream<String> documents =
                Stream.of("README.md", "CONTRIBUTING.md", "matrix.yaml", "pom.xml", "src/site/site.xml");
        Stream<String> pages = Stream.of("src/site/markdown", "releasenotes")
                .flatMap(folder -> Ground.below(ROOT.resolve(folder)))
                .filter(file -> Files.isRegularFile(file) && !file.toString().endsWith(".png"))
                .map(file -> ROOT.relativize(file).toString());
        Stream<String> modules = Pom.of(Ground.read(ROOT.resolve("pom.xml"))).all("//modules/module").stream()
                .map(module -> module.getTextContent().strip());
        return Stream.of(documents, pages, modules).flatMap(parts -> parts);
    }

    private static Stream<Path> files(String part) {
        Path path = ROOT.resolve(part);
        return Files.isDirectory(path)
                ? Stream.concat(Stream.of(path.resolve("pom.xml")), Ground.below(path.resolve("src/main")))
                        .filter(Files::isRegularFile)
                : Stream.of(path);
    }

    private static List<String> plain(String text) {
        return findings("text", text, false).toList();
    }

    private static List<String> java(String source) {
        return findings("A.java", source, true).toList();
    }

    private static Stream<String> findings(String file, String content, boolean java) {
        String text = java ? textsAndComments(content) : content;
        return WORDS.stream().flatMap(word -> word.in(text, file));
    }

    /** The source with spaces in place of code, so that offsets stay the same. */
    private static String textsAndComments(String source) {
        StringBuilder texts = new StringBuilder();
        int end = 0;
        for (MatchResult token : JAVA_TOKEN.matcher(source).results().toList()) {
            texts.append(blank(source.substring(end, token.start())));
            String text = token.group();
            texts.append(text.startsWith("'") ? blank(text) : words(text));
            end = token.end();
        }
        return texts.append(blank(source.substring(end))).toString();
    }

    /** A literal or comment without names, quotes at its ends and asterisks at its line starts. */
    private static String words(String token) {
        String text = JAVA_NAMES.matcher(token).replaceAll(name -> blank(name.group()));
        return text.startsWith("\"") ? " " + text.substring(1, text.length() - 1) + " " : text;
    }

    private static String blank(String code) {
        return code.replaceAll("[^\n]", " ");
    }

    private static List<Word> words() {
        try (InputStream list = Objects.requireNonNull(WordsTest.class.getResourceAsStream("words.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" => ", 2))
                    .map(word ->
                            new Word(Pattern.compile(word[0].replace(" ", "\\s+"), Pattern.CASE_INSENSITIVE), word[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
