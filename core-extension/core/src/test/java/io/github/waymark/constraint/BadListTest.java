package io.github.waymark.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.constraint.source.ListFetcher;
import io.github.waymark.constraint.source.ListForms;
import io.github.waymark.constraint.source.ListLocation;
import io.github.waymark.constraint.source.ListReader;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults of a list are reported with their place. */
class BadListTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a:b==1|1:1|'a:b==1' has an operator other than ===",
                "a:b|1:1|'a:b' is not an entry of a list",
                "^  a:b===^|1:3|'' is not a literal version",
                "a:b===[1,2)|1:1|'[1,2)' is not a literal version",
                "a:b===LATEST|1:1|LATEST is resolved to different versions over time",
                "a===1|1:1|'a' is not groupId:artifactId[:type[:classifier]]",
                "a:b:c:d:e===1|1:1|'a:b:c:d:e' is not groupId",
                "a b:c===1|1:1|'a b:c' is not groupId",
                "a:b===1 ; python<3|1:1|'python<3' is not a condition of a JDK or an operating system",
                "a:b===1 ; jdk>=17 and jdk<11|1:1|'jdk>=17 and jdk<11' applies to no JDK",
                "deny a:b|1:1|the reason is missing",
                "allow a:b [1,2|1:1|'[1,2' is not a range of versions",
                "-r|1:1|'-r ' is not a single list",
            })
    void aMalformedLine(String line, String place, String reason) {
        ProblemException problem =
                assertThrows(ProblemException.class, () -> form("text").read(line, "list.txt"));

        assertEquals("list.txt:" + place, problem.problems().get(0).where());
        assertTrue(problem.getMessage().contains(reason), problem.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "g:a:1.0|g:a===1.0",
                "g:a==1.0|g:a===1.0",
                "org.acme:a-b=1.0-rc1|org.acme:a-b===1.0-rc1",
                "g:a 1.0|g:a===1.0",
                "g:a:jar:1.0|g:a:jar===1.0",
                "g:a:test-jar:tests:1.0|g:a:test-jar:tests===1.0",
            })
    void coordinatesInAnotherFormAreCorrectedByTheAdvice(String line, String meant) {
        ProblemException problem =
                assertThrows(ProblemException.class, () -> form("text").read(line, "list.txt"));
        String fix = problem.problems().get(0).fix();

        assertTrue(fix.startsWith("Did you mean `" + meant + "`? "), fix);
        String advised = fix.substring(fix.indexOf('`') + 1, fix.indexOf('`', fix.indexOf('`') + 1));
        assertEquals(1, form("text").read(advised, "list.txt").content().items().size());
    }

    @Test
    void atMostTwentyProblemsAreShown() {
        ProblemException problem = assertThrows(
                ProblemException.class, () -> form("text").read("a:b===1\n" + "no entry\n".repeat(501), "list.txt"));

        assertEquals(501, problem.problems().size());
        assertTrue(problem.getMessage().endsWith("\nand 481 more problems."), problem.getMessage());
        assertTrue(problem.getMessage().length() < 20_000, problem.getMessage().length() + " characters");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text|<!DOCTYPE html>\\n<html><body>Sign in</body></html>|it is a page",
                "text|{\"error\": 401}|it is JSON",
                "text|requests===2.31.0\\nurllib3===2.0\\na===1\\nb===2\\nc===3|Python packages",
                "text|one\\ntwo\\nthree\\nfour\\nfive|5 lines and no entry",
                "yaml|name: ci\\non: push\\njobs: x|none of the sections",
            })
    void aFileThatIsNoListIsOneProblem(String form, String text, String reason) {
        ProblemException problem =
                assertThrows(ProblemException.class, () -> form(form).read(text.replace("\\n", "\n"), "list.txt"));

        assertEquals(1, problem.problems().size(), problem.getMessage());
        assertEquals(
                "The file is not a constraints list.", problem.problems().get(0).what());
        assertTrue(problem.getMessage().contains(reason), problem.getMessage());
    }

    @Test
    void everyMalformedLineIsTold() {
        ProblemException problem =
                assertThrows(ProblemException.class, () -> form("text").read("a\nb:c===1\nd\n", "x"));

        assertEquals(
                List.of("x:1:1", "x:3:1"),
                problem.problems().stream().map(p -> p.where()).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "constraints: [|1:15|expected the node content",
                "constraint: []|1:1|Did you mean 'constraints'?",
                "constraints: {a: 1}|1:14|the section 'constraints' is a mapping",
                "constraints:\\n  - a:b|2:5|an entry is not a mapping",
                "constraints:\\n  - ga: a:b|2:5|the entry has no 'version'",
                "constraints:\\n  - {ga: a:b, versoin: 1}|2:15|Did you mean 'version'?",
                "constraints:\\n  - {ga: a:b, version: [1]}|2:5|the value of 'version' is a list",
                "constraints:\\n  - {ga: a:b, version: !!java.net.URL x}|2:24|Global tag is not allowed",
                "constraints: []\\nconstraints: []|2:1|is given twice",
                "just words|1:1|the list is a text",
                "deny:\\n  - ga: a:b|2:5|the reason is missing",
            })
    void malformedYaml(String yaml, String place, String reason) {
        ProblemException problem =
                assertThrows(ProblemException.class, () -> form("yaml").read(yaml.replace("\\n", "\n"), "list.yaml"));

        assertEquals("list.yaml:" + place, problem.problems().get(0).where());
        assertTrue(problem.getMessage().contains(reason), problem.getMessage());
    }

    @Test
    void hostileYamlIsRefused() {
        String deep = "constraints: " + "[".repeat(1000) + "]".repeat(1000);
        String bomb = "a: &a [x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\nd: [" + "*c,".repeat(50)
                + "]\n";

        assertTrue(assertThrows(ProblemException.class, () -> form("yaml").read(deep, "x"))
                .getMessage()
                .contains("Nesting Depth exceeded"));
        assertTrue(assertThrows(ProblemException.class, () -> form("yaml").read(bomb, "x"))
                .getMessage()
                .contains("aliases"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "<project>|'project' is never closed",
                "<project></projekt>|does not match a start tag",
                "<html></html>|the root is 'html', not 'project'",
                "<!DOCTYPE p [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><project>&x;</project>|there is a document type",
                "<project><name>&x;</name></project>|contains an entity that XML does not predefine",
                "words|text outside the root element",
            })
    void malformedBom(String pom, String reason) {
        ProblemException problem =
                assertThrows(ProblemException.class, () -> form("bom").read(pom, "pom.xml"));

        assertTrue(problem.problems().get(0).where().startsWith("pom.xml:1:"), problem.getMessage());
        assertTrue(problem.getMessage().contains(reason), problem.getMessage());
    }

    @Test
    void aPropertyThatTheFileDoesNotKnowIsTold() {
        String pom =
                "<project><dependencyManagement><dependencies>\n  <dependency><groupId>g</groupId><artifactId>a</artifactId>"
                        + "<version>${x}</version></dependency></dependencies></dependencyManagement></project>";

        ProblemException problem =
                assertThrows(ProblemException.class, () -> form("bom").read(pom, "pom.xml"));

        assertEquals("pom.xml:2:3", problem.problems().get(0).where());
        assertTrue(problem.getMessage().contains("Specify the BOM by its coordinates"), problem.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a:b===1\\na:b===2|There are two versions for a:b: 1 and 2.",
                "a:b===1\\na:b===1|Duplicate entry for a:b.",
                "a:b===1 ; jdk>=11\\na:b===2 ; jdk<17|There are two versions for a:b: 1 and 2 (jdk>=11, jdk<17).",
                "a:b===1 ; os==linux\\na:b===2 ; os!=mac|two versions",
                "a:b===1\\nA:b===1|'A:b' and 'a:b' differ only in case.",
                "a:b===1\\ndeny a:*  # bad|a:b has a version, but is denied.",
                "a:b===1\\nexempt a:b  # free|a:b has a version, but is exempt.",
                "allow a:b\\nallow a:b [1,)|a:b is listed twice as allowed.",
            })
    void entriesThatContradictEachOther(String text, String what) {
        ProblemException problem = assertThrows(ProblemException.class, () -> list(text.replace("\\n", "\n")));

        assertTrue(problem.getMessage().contains(what), problem.getMessage());
        assertTrue(
                problem.getMessage().contains("x:2:1") && problem.getMessage().contains("x:1:1"), problem.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "a:b===1 ; jdk<17|a:b===2 ; jdk>=17",
        "a:b===1|a:b===2 ; jdk>=17",
        "a:b===1|a:b:zip===2",
        "a:b===1 ; os==mac|a:b===2 ; os!=mac"
    })
    void entriesThatDoNot(String two) {
        assertEquals(2, list(two.replace('|', '\n')).constraints().size());
    }

    private static ConstraintList list(String text) {
        return ConstraintList.of(form("text").read(text, "x").content().items());
    }

    @Test
    void twoFilesMayAgreeButNotContradict() throws IOException {
        file("one.txt", "a:b===1\n-r sub/two.txt\n");
        file("sub/two.txt", "a:b===1\n-r ../three.yaml\n");
        file("three.yaml", "constraints:\n  - {ga: a:b, version: 2}\n");

        ProblemException problem = assertThrows(ProblemException.class, () -> read("one.txt"));

        assertEquals("three.yaml:2:5 and one.txt:1:1", problem.problems().get(0).where());
    }

    @Test
    void aFileThatIsIncludedTwiceIsReadOnce() throws IOException {
        file("one.txt", "-r two.txt\n-r three.txt\n");
        file("two.txt", "-r three.txt\na:b===1\n");
        file("three.txt", "c:d===1\n");

        assertEquals(2, read("one.txt").constraints().size());
    }

    @Test
    void aListThatYieldsAddsOnlyTheConstraintsThatAreMissing() throws IOException {
        file("one.txt", "-i two.txt\n-i three.txt\na:b===1\n");
        file("two.txt", "a:b===2\nc:d===2\na:b:zip===2\ndeny e:f  # hole\n");
        file("three.txt", "c:d===3\ng:h===3\n");

        ConstraintList list = read("one.txt");

        assertEquals(
                List.of("a:b===1", "c:d===2", "a:b:zip===2", "g:h===3"),
                list.constraints().stream()
                        .map(constraint -> constraint.pattern() + "===" + constraint.version())
                        .toList());
        assertEquals(1, list.denials().size());
        assertEquals(5, list.items().size());
    }

    @Test
    void aCircleOfIncludesIsTold() throws IOException {
        file("one.txt", "-r two.txt\n");
        file("two.txt", "\n-r one.txt\n");

        ProblemException problem = assertThrows(ProblemException.class, () -> read("one.txt"));

        assertEquals("two.txt:2:1", problem.problems().get(0).where());
        assertTrue(problem.getMessage().contains("one.txt -> "), problem.getMessage());
    }

    @Test
    void aFileThatIsNotThereIsTold() throws IOException {
        file("one.txt", "-r no.txt\n");

        ProblemException problem = assertThrows(ProblemException.class, () -> read("one.txt"));

        assertEquals("one.txt:1:1", problem.problems().get(0).where());
        assertTrue(problem.getMessage().contains("The constraints list '"), problem.getMessage());
    }

    @Test
    void bytesThatAreNoTextAreTold() throws IOException {
        Files.write(folder.resolve("one.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertTrue(assertThrows(ProblemException.class, () -> read("one.txt"))
                .getMessage()
                .contains("it isn't text in UTF-8"));
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ConstraintList read(String name) {
        return new ListReader(new FilesOnly(), folder)
                .read(List.of(ListLocation.parse(name, folder, "here")))
                .list();
    }

    private static ListForm form(String name) {
        return ListForms.named(name).orElseThrow();
    }

    private static final class FilesOnly implements ListFetcher {
        @Override
        public ListText list(ListLocation.Url url, Function<String, ListText> parse) {
            throw new AssertionError(url);
        }

        @Override
        public List<Constraint> bom(ListLocation.Bom bom) {
            throw new AssertionError(bom);
        }
    }
}
