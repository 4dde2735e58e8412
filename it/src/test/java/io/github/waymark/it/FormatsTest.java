package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is written doesn't depend on the language of its user: in the Arabic of Egypt, {@code %d} writes the digits of that language, which
 * no other program reads.
 */
class FormatsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** A number in a format, but not in a comment. */
    private static final Pattern NUMBER =
            Pattern.compile("(?m)^(?! *(?:\\*|//|/\\*\\*)).*%[-+,0 (]*\\d*(?:d|\\.\\d+f)");

    private static final Pattern IN_THE_LANGUAGE_OF_THE_USER =
            Pattern.compile("\\.formatted\\(|String\\.format\\(\\s*(?!Locale\\.)\\S");

    @Test
    void numbersAreFormattedInNoLanguage() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(ROOT)) {
            sources = files.filter(FormatsTest::isSource).toList();
        }

        List<String> wrong = sources.stream()
                .filter(file -> isFormatted(Ground.read(file)))
                .map(file -> ROOT.relativize(file).toString())
                .toList();

        assertEquals(List.of(), wrong, "use String.format(Locale.ROOT, ...), or %s of a text");
    }

    private static boolean isFormatted(String source) {
        return NUMBER.matcher(source).find()
                && IN_THE_LANGUAGE_OF_THE_USER.matcher(source).find();
    }

    private static boolean isSource(Path file) {
        String path = ROOT.relativize(file).toString().replace('\\', '/');
        return path.contains("src/main/java/")
                && !path.startsWith("it/")
                && !path.contains("/target/")
                && path.endsWith(".java");
    }
}
