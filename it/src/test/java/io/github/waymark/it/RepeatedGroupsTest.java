package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A repeated group of a regular expression is possessive, as in {@code (\.\d+)*+}: java.util.regex needs stack for each repetition of any
 * other one, so that a version of ten thousand numbers ends the build with a StackOverflowError.
 */
class RepeatedGroupsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** A group that is repeated any number of times, within a text on one line. */
    private static final Pattern REPEATED = Pattern.compile("\"[^\"]*(?<=[^\\\\])\\)[+*](?![+])[^\n]*\"");

    /** Their expressions run with limits of their own, or are texts of messages. */
    private static final List<String> BOUNDED = List.of("BoundedPattern.java", "NoteConventions.java");

    @Test
    void repeatedGroupsArePossessive() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(RepeatedGroupsTest::isSource).toList()) {
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    if (isRepeated(lines.get(i))) {
                        found.add(ROOT.relativize(file) + ":" + (i + 1) + ": "
                                + lines.get(i).strip());
                    }
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void theCheckFindsThem() {
        assertTrue(isRepeated("    Pattern.compile(\"\\\\d+(\\\\.\\\\d+)*\");"));
        assertTrue(isRepeated("    Pattern.compile(\"(?:a|b)+?c\");"));
        assertFalse(isRepeated("    Pattern.compile(\"(?:a|b)++c\");"));
        assertFalse(isRepeated("    Pattern.compile(\"a\\\\)+\");"));
    }

    private static boolean isRepeated(String line) {
        return REPEATED.matcher(line).find();
    }

    private static boolean isSource(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.contains("/src/main/java/")
                && path.endsWith(".java")
                && BOUNDED.stream().noneMatch(path::endsWith);
    }
}
