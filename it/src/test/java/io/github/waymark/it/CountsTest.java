package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Messages have no "1 commits": wherever a number is followed by a plural noun, {@code Count} writes both, or the case of one is separate. */
class CountsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern NUMBER = Pattern.compile("\\b(?:int|long)\\s+(\\w+)\\s*[(,);=]");
    private static final Pattern NO_NUMBER = Pattern.compile("\\b[A-Z]\\w*(?:<[^>]*>+)?\\s+(\\w+)\\s*[(,)]");
    private static final Set<String> JDK_NUMBERS = Set.of("size()", "length()", "count()", "cardinality()");
    /** What is counted somewhere: {@code Count.of(files.size(), "file")}. */
    private static final Pattern COUNTED = Pattern.compile("Count\\.of\\([^;]*?, \"(?:[\\w-]+ )*([\\w-]+)\"\\)");

    /** The end of what precedes a text: {@code files.size() + " files"}, {@code append(count).append(" files")}. */
    private static final Pattern OPERAND =
            Pattern.compile("(\\w*[a-z]\\w*(?:\\(\\))?)\\)?\\s*(?:\\+|\\)\\s*\\.append\\()\\s*$");

    /** A case of its own for one: {@code files.size() == 1 ? "a file" : files.size() + " files"}. */
    private static final Pattern ONE = Pattern.compile("[=>] 1\\b");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

    @Test
    void aNumberAndItsNounAgree() {
        Map<String, String> sources = sources();
        String all = String.join("\n", sources.values());
        Set<String> methods = names(NUMBER, all);
        methods.removeAll(names(NO_NUMBER, all));
        Set<String> nouns = names(COUNTED, all);
        nouns.add("other");

        List<String> found = new ArrayList<>();
        sources.forEach((file, source) -> {
            Set<String> numbers = names(NUMBER, source);
            methods.forEach(name -> numbers.add(name + "()"));
            numbers.addAll(JDK_NUMBERS);
            findings(source, numbers, nouns).forEach(text -> found.add(file + ": " + text + " => Count.of(…)"));
        });

        assertTrue(nouns.containsAll(List.of("commit", "file", "entry", "test")), nouns::toString);
        assertEquals(List.of(), found);
    }

    @Test
    void onlyNumbersBeforePluralsAreFound() {
        Set<String> numbers = Set.of("distance()", "size()", "left");
        Set<String> nouns = Set.of("commit", "entry", "request");

        assertEquals(
                List.of("distance() + \" commits"),
                findings("String a = \"and the \" + distance() + \" commits since\";", numbers, nouns));
        assertEquals(
                List.of("size()).append(\" changed entries"),
                findings("text.append(list.size()).append(\" changed entries\");", numbers, nouns));
        assertEquals(
                List.of(),
                findings(
                        "a = size() == 1 ? \"one\" : size() + \" commits\"; b = name + \" requests it\";",
                        numbers,
                        nouns));
        assertEquals(List.of("left + \" entries"), findings("a = left + \" entries\";", numbers, nouns));
        assertEquals(List.of(), findings("if (left > 1) { a = left + \" entries\"; }", numbers, nouns));
        assertEquals(List.of(), findings("a = \"more than \" + MAX_COMMITS + \" commits\";", numbers, nouns));
    }

    private static Set<String> names(Pattern declaration, String source) {
        Set<String> names = new TreeSet<>();
        declaration.matcher(source).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    private static List<String> findings(String source, Set<String> numbers, Set<String> nouns) {
        Pattern plurals = Pattern.compile("\" (?:[\\w-]+ ){0,2}(?:" + plurals(nouns) + ")\\b");
        List<String> found = new ArrayList<>();
        for (MatchResult text : plurals.matcher(source).results().toList()) {
            String statement = source.substring(source.lastIndexOf(';', text.start()) + 1, text.start());
            var operand = OPERAND.matcher(statement);
            if (operand.find()
                    && numbers.contains(operand.group(1))
                    && !ONE.matcher(statement).find()) {
                found.add(statement.substring(operand.start()) + text.group());
            }
        }
        return found;
    }

    private static String plurals(Set<String> nouns) {
        return String.join(
                "|",
                nouns.stream()
                        .map(noun -> noun.replaceAll("(?<![aeiou])y$", "ie") + "s")
                        .toList());
    }

    /** The sources of all modules that are published, without comments, by file. */
    private static Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        Pom.of(Ground.read(ROOT.resolve("pom.xml"))).all("//modules/module").stream()
                .map(module -> ROOT.resolve(module.getTextContent().strip()))
                .flatMap(Ground::below)
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> file.toString().replace('\\', '/').contains("/src/main/java/"))
                .filter(file -> !file.startsWith(ROOT.resolve("it")))
                .forEach(file -> sources.put(
                        ROOT.relativize(file).toString(),
                        COMMENT.matcher(Ground.read(file)).replaceAll(" ")));
        return sources;
    }
}
