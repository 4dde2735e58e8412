package io.github.waymark.constraints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The fix of each message about constraints occurs in a test, which applies it. */
class FixesHaveTestsTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private static final List<String> SOURCES = List.of(
            "constraints-mojo/src/main/java",
            "core-extension/core/src/main/java/io/github/waymark/constraint",
            "core-extension/extension/src/main/java/io/github/waymark/extension/constraints");

    private static final List<String> TESTS = List.of(
            "constraints-mojo/src/test/java",
            "core-extension/core/src/test/java/io/github/waymark/constraint",
            "core-extension/maven/src/test/java",
            "core-extension/extension/src/test/java",
            "it/src/test/java");

    /** Fixes that need what a test has not: another program, another extension, or a network. */
    private static final Map<String, String> UNTESTED = Map.of(
            "Install git, or set -Dconstraints.proveIn to a folder that is not in a repository",
            "a system without git; the second half is applied by UpdateGoalTest#soItDoesWithoutARepository",
            "Fix the cause; `git worktree prune` removes leftovers of interrupted runs",
            "git's own message is the reason",
            "Correct the URL, run once online, or set a folder or a ZIP file",
            "a network",
            "Run online, or correct the coordinates or the repositories",
            "a network");

    /** The calls whose last argument is a fix. */
    private static final Pattern CALL =
            Pattern.compile("\\bnew (?:Problem|MalformedException)\\(|\\bYamlListText\\.problem\\("
                    + "|\\bmalformed\\(\\s*(?:node|item|in|entry)\\.where");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");

    /** Shorter texts are no sentences. */
    private static final int SENTENCE = 10;

    private static List<Path> files(String root) throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT.resolve(root))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** The arguments of a call, which starts after its parenthesis. */
    private static List<String> arguments(String source, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int start = from;
        boolean quoted = false;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && depth == 0) {
                arguments.add(source.substring(start, i));
                return arguments;
            } else if (c == ')') {
                depth--;
            } else if (c == ',' && depth == 0) {
                arguments.add(source.substring(start, i));
                start = i + 1;
            }
        }
        throw new AssertionError("a call without end");
    }

    private static Optional<String> longestSentence(String argument) {
        return LITERAL.matcher(argument)
                .results()
                .map(literal -> literal.group(1))
                .filter(text -> text.length() >= SENTENCE && text.indexOf(' ') > 0)
                .max(Comparator.comparingInt(String::length));
    }

    private static String stripped(String text) {
        return text.strip().replaceFirst("\\.$", "");
    }

    private static Map<String, String> fixes() throws IOException {
        Map<String, String> fixes = new TreeMap<>();
        for (String root : SOURCES) {
            for (Path file : files(root)) {
                String source = JOINED.matcher(Files.readString(file)).replaceAll("");
                Matcher call = CALL.matcher(source);
                while (call.find()) {
                    List<String> arguments = arguments(source, call.end());
                    boolean cause = arguments.get(arguments.size() - 1).strip().equals("e");
                    String fix = arguments.get(arguments.size() - (cause && arguments.size() > 1 ? 2 : 1));
                    longestSentence(fix)
                            .ifPresent(text ->
                                    fixes.put(stripped(text), file.getFileName().toString()));
                }
            }
        }
        return fixes;
    }

    /** The texts in tests, and the columns of their tables. */
    private static Set<String> expectations() throws IOException {
        Set<String> expectations = new HashSet<>();
        for (String root : TESTS) {
            for (Path file : files(root)) {
                if (!file.endsWith("FixesHaveTestsTest.java")) {
                    String source = JOINED.matcher(Files.readString(file)).replaceAll("");
                    LITERAL.matcher(source)
                            .results()
                            .flatMap(literal -> Stream.of(literal.group(1).split("\\|", -1)))
                            .map(FixesHaveTestsTest::stripped)
                            .filter(text -> text.length() > SENTENCE)
                            .forEach(expectations::add);
                }
            }
        }
        return expectations;
    }

    @Test
    void eachFixOccursInATest() throws IOException {
        Set<String> expected = expectations();
        Map<String, String> fixes = fixes();
        assertTrue(fixes.size() > 80, fixes.size() + " fixes were found");

        List<String> untested = fixes.entrySet().stream()
                .filter(fix -> !UNTESTED.containsKey(fix.getKey())
                        && expected.stream()
                                .noneMatch(text -> fix.getKey().contains(text) || text.contains(fix.getKey())))
                .map(fix -> fix.getValue() + ": " + fix.getKey())
                .toList();

        assertEquals("", String.join("\n", untested));
        Set<String> unknown = new HashSet<>(UNTESTED.keySet());
        unknown.removeAll(fixes.keySet());
        assertEquals(Set.of(), unknown);
    }
}
