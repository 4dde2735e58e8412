package io.github.waymark.entrypoints.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptCollectionTest {

    @TempDir
    private static Path compiled;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile() throws IOException {
        ClassFolder.in(compiled.resolve("classes")).with("x.A", """
                package x;
                class A { public static void main(String[] a) {} }
                class B extends A {}
                class C extends A {}
                class D extends A {}
                """);
    }

    private Source jar(String name, Map<String, String> manifest, String scripts, String... types) throws IOException {
        ClassFolder classes = ClassFolder.in(folder.resolve(name)).file(ScriptFile.PATH, scripts);
        for (String type : types) {
            Path file = Path.of("x", type + ".class");
            Files.createDirectories(folder.resolve(name).resolve("x"));
            Files.copy(
                    compiled.resolve("classes").resolve(file),
                    folder.resolve(name).resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        return ClassFolder.source(
                classes.jar(folder.resolve(name + "-1.jar"), manifest), "org.example:" + name + ":1", false);
    }

    private static ScriptCollection collect(List<String> added, boolean mainClasses, Source... jars) {
        return ScriptCollection.of(
                ScriptFile.of(added, "<scripts>"),
                List.of(jars),
                mainClasses,
                new ScriptRules(ClassFolder.classes(jars), 17, true));
    }

    private static List<String> lines(ScriptCollection collection) {
        return ScriptFile.text(collection.scripts()).lines().toList();
    }

    private static List<String> what(List<Problem> problems) {
        return problems.stream().map(Problem::what).toList();
    }

    @Test
    void scriptsAreThoseOfTheParametersTheModuleAndItsDependencies() throws IOException {
        ScriptCollection collection = collect(
                List.of("b = x.A"),
                false,
                jar("app", Map.of(), "c = x.A", "A"),
                jar("lib", Map.of("Main-Class", "x.B"), "a = x.B", "B"));

        assertEquals(List.of("a = x.B", "b = x.A", "c = x.A"), lines(collection));
        assertEquals(List.of(), collection.problems());
        assertEquals(List.of(), collection.warnings());
        assertFalse(collection.needsRuntime());
    }

    @Test
    void theModuleHasPrecedenceOverADependency() throws IOException {
        ScriptCollection collection = collect(
                List.of(), false, jar("app", Map.of(), "run = x.A", "A"), jar("lib", Map.of(), "run = x.B", "B"));

        assertEquals(List.of("run = x.A"), lines(collection));
        assertEquals(List.of(), collection.problems());
        assertEquals(List.of("Two scripts are named run."), what(collection.warnings()));
    }

    @Test
    void twoDependenciesWithOneNameAreAProblemThatTheModuleSolves() throws IOException {
        Source app = jar("app", Map.of(), "", "A");
        Source first = jar("first", Map.of(), "run = x.B", "B");
        Source second = jar("second", Map.of(), "run = x.C", "C");

        ScriptCollection clash = collect(List.of(), false, app, first, second);
        ScriptCollection solved = collect(List.of("run = x.B"), false, app, first, second);

        assertEquals(List.of("Two scripts are named run."), what(clash.problems()));
        assertEquals(
                "first-1.jar/META-INF/entry-points/console-scripts:1:1 starts x.B, and"
                        + " second-1.jar/META-INF/entry-points/console-scripts:1:1 starts x.C",
                clash.problems().get(0).where());
        assertTrue(clash.problems().get(0).fix().contains("declare run in this module"));
        assertEquals(List.of(), solved.problems());
        assertEquals(List.of("run = x.B"), lines(solved));
    }

    @Test
    void aScriptOfADependencyThatCanNotBeStartedIsAProblem() throws IOException {
        ScriptCollection collection =
                collect(List.of(), false, jar("app", Map.of(), "", "A"), jar("lib", Map.of(), "run = x.Gone"));

        assertEquals(
                List.of("The script run can't be started: there is no class x.Gone on the class path."),
                what(collection.problems()));
    }

    @Test
    void mainClassesOfDependenciesAreScriptsOnRequest() throws IOException {
        Source app = jar("app", Map.of("Main-Class", "x.A"), "", "A");
        Source tool = jar("tool", Map.of("Main-Class", "x.B"), "", "B");
        Source both = jar("both", Map.of("Main-Class", "x.C"), "both = x.D", "C", "D");

        assertEquals(List.of("both = x.D", "tool = x.B"), lines(collect(List.of(), true, app, tool, both)));
        assertEquals(List.of("both = x.D"), lines(collect(List.of(), false, app, tool, both)));
    }

    @Test
    void aStaticMethodNeedsTheRuntime() throws IOException {
        Source app = jar("app", Map.of(), "run = x.A::main", "A");

        assertTrue(collect(List.of(), false, app).needsRuntime());
    }

    @Test
    void theMainClassOfTheModuleHasTheNameOfItsArtifact() {
        assertEquals("my-app", ScriptCollection.nameOf("My App"));
        assertEquals("run-con", ScriptCollection.nameOf("con"));
    }
}
