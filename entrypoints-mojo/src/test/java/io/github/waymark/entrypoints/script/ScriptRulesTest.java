package io.github.waymark.entrypoints.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.entrypoints.check.EntryPointFinding;
import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.entrypoints.rule.EntryPointRule;
import io.github.waymark.finding.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptRulesTest {

    @TempDir
    private static Path classes;

    @TempDir
    private Path folder;

    private ClassFolder app;

    @BeforeAll
    static void compile() throws IOException {
        ClassFolder.in(classes.resolve("app")).with("x.Main", """
                package x;
                class Main { public static void main(String[] a) {} }
                class Heir extends Main {}
                class None {}
                class Instance { void main() {} }
                class Private { private static void main(String[] a) {} }
                class Hidden { static void main(String[] a) {} }
                class Unmade { Unmade(int i) {} void main() {} }
                class Number { public static int main(String[] a) { return 0; } }
                interface Face { static void main(String[] a) {} }
                class Post {
                    private static int post(String[] a) { return 0; }
                    static void all() {}
                    static String text() { return ""; }
                    void some() {}
                    static void one(String a) {}
                }
                """);
    }

    @BeforeEach
    void classes() throws IOException {
        app = ClassFolder.in(classes.resolve("app"));
    }

    private List<EntryPointFinding> findings(int release, String lines) throws IOException {
        Source source = app.file(ScriptFile.PATH, lines).source("org.example:app:1", true);
        return new ScriptRules(ClassFolder.classes(source), release, true)
                .findings(DeclaredScripts.of(List.of(source)));
    }

    private static List<String> messages(List<EntryPointFinding> findings) {
        return findings.stream().map(found -> found.finding().message()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x.Main | 17",
                "x.Heir | 17",
                "x.Face | 17",
                "x.Instance | 25",
                "x.Hidden | 25",
                "x.Post::post | 17",
                "x.Post::all | 17"
            })
    void whatTheJvmOrTheRuntimeStartsIsValid(String target, int release) throws IOException {
        assertEquals(List.of(), findings(release, "run = " + target));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x.Gone | 17 | there is no class x.Gone on the class path",
                "x.None | 17 | x.None has no method main",
                "x.Instance | 21 | the method main of x.Instance is not public static void main(String[]),"
                        + " and Java starts another one from version 25",
                "x.Hidden | 0 | the method main of x.Hidden is not public static void main(String[]),"
                        + " and Java starts another one from version 25",
                "x.Private | 25 | the method main of x.Private is not public static void main(String[])",
                "x.Unmade | 25 | the method main of x.Unmade is not public static void main(String[])",
                "x.Number | 17 | the method main of x.Number is not public static void main(String[])",
                "x.Post::gone | 17 | there is no method x.Post::gone",
                "x.Post::text | 17 | x.Post::text is not static, or takes or returns something else",
                "x.Post::some | 17 | x.Post::some is not static, or takes or returns something else",
                "x.Post::one | 17 | x.Post::one is not static, or takes or returns something else"
            })
    void whatCanNotBeStartedIsAnError(String target, int release, String message) throws IOException {
        List<EntryPointFinding> findings = findings(release, "ok = x.Main\nrun = " + target);

        assertEquals(List.of("The script run can't be started: " + message), messages(findings));
        assertEquals(EntryPointRule.EP17, findings.get(0).finding().rule());
        assertEquals(Level.ERROR, findings.get(0).level());
        assertEquals(
                "app/META-INF/entry-points/console-scripts:2:1",
                findings.get(0).finding().place().text());
    }

    @Test
    void theFixThatIsProposedForANameIsApplied() throws IOException {
        EntryPointFinding found = findings(17, "RUN = x.Main").get(0);

        assertTrue(found.finding().fix().startsWith("Write "), found.finding().fix());
        String line = found.finding().fix().substring("Write ".length()).replaceFirst("\\.$", "");
        assertEquals(List.of(), findings(17, line));
    }

    @Test
    void aNameTwiceInAnArtifactIsAnErrorUnlessBothLinesAreTheSame() throws IOException {
        assertEquals(List.of(), findings(17, "run = x.Main\nrun = x.Main\n"));
        assertEquals(
                List.of("The script run is declared in line 1, too"),
                messages(findings(17, "run = x.Main\nrun = x.Heir\n")));
    }

    @Test
    void aNameInTwoDependenciesIsAFindingAndTheModuleHasPrecedence() throws IOException {
        Source own = app.file(ScriptFile.PATH, "own = x.Main").source("org.example:app:1", true);
        Source first = ClassFolder.in(folder.resolve("first"))
                .file(ScriptFile.PATH, "run = x.Main\nown = x.Heir")
                .source("org.example:first:1", false);
        Source second = ClassFolder.in(folder.resolve("second"))
                .file(ScriptFile.PATH, "run = x.Heir")
                .source("org.example:second:1", false);

        List<EntryPointFinding> findings = new ScriptRules(ClassFolder.classes(own), 17, true)
                .findings(DeclaredScripts.of(List.of(own, first, second)));

        assertEquals(
                List.of(
                        "The script own is declared by org.example:app:1, too, as x.Main",
                        "The script run is declared by org.example:first:1, too, as x.Main"),
                messages(findings));
        assertEquals(
                List.of(Level.WARN, Level.WARN),
                findings.stream().map(EntryPointFinding::level).toList());
    }

    @Test
    void inADependencyItIsAWarning() throws IOException {
        Source dependency = app.file(ScriptFile.PATH, "run = x.Gone").source("org.example:lib:1", false);

        List<EntryPointFinding> findings = new ScriptRules(ClassFolder.classes(dependency), 17, true)
                .findings(DeclaredScripts.of(List.of(dependency)));

        assertEquals(
                List.of(Level.WARN),
                findings.stream().map(EntryPointFinding::level).toList());
    }
}
