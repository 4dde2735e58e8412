package io.github.waymark.entrypoints.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.classfile.JdkClasses;
import io.github.waymark.entrypoints.TrialPath;
import io.github.waymark.entrypoints.registry.KnownClasses;
import io.github.waymark.entrypoints.service.ServiceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTest {

    private static final String STORE = code("Store", "public interface Store {}");
    private static final String PROVIDES = "// io/github/waymark/entrypoints/Provides.java\n"
            + "package io.github.waymark.entrypoints; public @interface Provides { Class<?>[] value(); }";
    private static final String AUTO = "// com/google/auto/service/AutoService.java\n"
            + "package com.google.auto.service; public @interface AutoService { Class<?>[] value(); }";
    private static final String BND = "// aQute/bnd/annotation/spi/ServiceProvider.java\n"
            + "package aQute.bnd.annotation.spi; import java.lang.annotation.*;"
            + " @Repeatable(ServiceProviders.class) public @interface ServiceProvider { Class<?>[] value() default {}; }";
    private static final String BND_ALL = "// aQute/bnd/annotation/spi/ServiceProviders.java\n"
            + "package aQute.bnd.annotation.spi; public @interface ServiceProviders { ServiceProvider[] value(); }";

    @TempDir
    private Path folder;

    private static String code(String name, String text) {
        return "// com/acme/" + name + ".java\npackage com.acme; " + text;
    }

    private ProviderScan scan(List<String> services, String... sources) throws IOException {
        TrialPath path = new TrialPath(folder).classes("classes", sources).folder("classes", true);
        ProviderScan scan =
                new ProviderScan(path.sources().get(0), new KnownClasses(path.sources(), JdkClasses.running()));
        scan.addAnnotated();
        scan.addOfTypes(services);
        scan.addProvided();
        return scan;
    }

    private List<Path> write(SortedMap<String, SortedSet<String>> found) throws IOException {
        GeneratedFiles files = new GeneratedFiles(
                folder.resolve("classes"),
                List.of(folder.resolve("resources")),
                folder.resolve("target/generated.tsv"));
        SortedMap<String, SortedSet<String>> wanted = new TreeMap<>();
        found.forEach((service, providers) -> wanted.put(ServiceFile.FOLDER + service, providers));
        files.write(wanted);
        return files.changed();
    }

    private Path file() {
        return folder.resolve("classes/META-INF/services/com.acme.Store");
    }

    private void resource(String text) throws IOException {
        Path file = folder.resolve("resources/META-INF/services/com.acme.Store");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
    }

    @Test
    void classesWithAnAnnotationAreRegisteredSorted() throws IOException {
        ProviderScan scan = scan(
                List.of(),
                STORE,
                PROVIDES,
                AUTO,
                BND,
                BND_ALL,
                code("Z", "@io.github.waymark.entrypoints.Provides(Store.class) public class Z implements Store {}"),
                code(
                        "B",
                        "@com.google.auto.service.AutoService({Store.class, Runnable.class})"
                                + " @aQute.bnd.annotation.spi.ServiceProvider(Store.class)"
                                + " public class B implements Store, Runnable { public void run() {}"
                                + " @aQute.bnd.annotation.spi.ServiceProvider public static class In implements Store {} }"),
                code(
                        "C",
                        "import aQute.bnd.annotation.spi.*; @ServiceProvider(Store.class) @ServiceProvider(Object.class)"
                                + " public class C implements Store {}"));

        assertEquals(List.of(), scan.problems());
        write(scan.found());

        assertEquals("com.acme.B\ncom.acme.B$In\ncom.acme.C\ncom.acme.Z\n", Files.readString(file()));
        assertEquals("com.acme.B\n", Files.readString(folder.resolve("classes/META-INF/services/java.lang.Runnable")));
        assertEquals("com.acme.C\n", Files.readString(folder.resolve("classes/META-INF/services/java.lang.Object")));
    }

    @Test
    void implementationsOfRequestedTypesAreRegisteredIfTheyCanBeMade() throws IOException {
        ProviderScan scan = scan(
                List.of("com.acme.Store"),
                STORE,
                code("Base", "public abstract class Base implements Store {}"),
                code("A", "public class A extends Base {}"),
                code("Hidden", "class Hidden implements Store {}"),
                code("Other", "public class Other {}"));

        assertEquals("{com.acme.Store=[com.acme.A]}", scan.found().toString());
    }

    @Test
    void whatTheModuleProvidesIsRegisteredForTheClassPathToo() throws IOException {
        ProviderScan scan = scan(
                List.of(),
                STORE,
                code("A", "public class A implements Store {}"),
                code("F", "public class F { public static Store provider() { return new A(); } }"),
                "// module-info.java\nmodule acme { provides com.acme.Store with com.acme.A, com.acme.F; }");

        assertEquals("{com.acme.Store=[com.acme.A]}", scan.found().toString());
        assertEquals(1, scan.problems().size());
        assertTrue(scan.problems().get(0).what().startsWith("com.acme.F can only be made by its method provider()"));
    }

    @Test
    void aProviderOfTheModuleThatHasChangedIsAProblem() throws IOException {
        scan(
                List.of(),
                STORE,
                code("A", "public class A implements Store {}"),
                "// module-info.java\nmodule acme { provides com.acme.Store with com.acme.A; }");
        Path module = folder.resolve("classes/module-info.class");
        byte[] compiled = Files.readAllBytes(module);
        Files.delete(module);
        new TrialPath(folder).classes("classes", STORE, code("A", "public abstract class A implements Store {}"));
        Files.write(module, compiled);

        TrialPath path = new TrialPath(folder).folder("classes", true);
        ProviderScan scan =
                new ProviderScan(path.sources().get(0), new KnownClasses(path.sources(), JdkClasses.running()));
        scan.addProvided();

        assertEquals(
                "com.acme.A is provided by the module for com.acme.Store, but it is abstract.",
                scan.problems().get(0).what());
        assertEquals("{}", scan.found().toString());
    }

    @Test
    void anAnnotatedClassThatCannotBeAProviderIsAProblemAtOnce() throws IOException {
        ProviderScan scan = scan(
                List.of("com.acme.Absent"),
                STORE,
                AUTO,
                BND,
                BND_ALL,
                code(
                        "A",
                        "@com.google.auto.service.AutoService(Store.class) public abstract class A implements Store {}"),
                code("B", "@com.google.auto.service.AutoService(Store.class) public class B {}"),
                code("C", "@aQute.bnd.annotation.spi.ServiceProvider public class C {}"));

        assertEquals(
                List.of(
                        "com.acme.A has @AutoService, but it is abstract.",
                        "com.acme.B has @AutoService for com.acme.Store, but doesn't implement it.",
                        "com.acme.C has @ServiceProvider without a service, but not exactly one interface.",
                        "The service com.acme.Absent is no class on the class path."),
                scan.problems().stream()
                        .map(problem -> problem.what())
                        .sorted((a, b) -> a.startsWith("The") ? 1 : b.startsWith("The") ? -1 : a.compareTo(b))
                        .toList());
    }

    @Test
    void linesOfTheProjectStayFirstWithTheirComments() throws IOException {
        resource("# ours\ncom.acme.Z # last\ncom.acme.A");
        SortedMap<String, SortedSet<String>> found = scan(
                        List.of("com.acme.Store"),
                        STORE,
                        code("A", "public class A implements Store {}"),
                        code("B", "public class B implements Store {}"),
                        code("Z", "public class Z implements Store {}"))
                .found();

        assertEquals(List.of(file()), write(found));

        assertEquals("# ours\ncom.acme.Z # last\ncom.acme.A\ncom.acme.B\n", Files.readString(file()));
        assertEquals(List.of(), write(found));
    }

    /** Hard case 20. */
    @Test
    void aDeletedProviderLeavesNoLineWithoutClean() throws IOException {
        String base = code("A", "public class A implements Store {}");
        write(scan(List.of("com.acme.Store"), STORE, base, code("B", "public class B implements Store {}"))
                .found());
        assertEquals("com.acme.A\ncom.acme.B\n", Files.readString(file()));
        Files.delete(folder.resolve("classes/com/acme/B.class"));

        write(scan(List.of("com.acme.Store"), STORE, base).found());
        assertEquals("com.acme.A\n", Files.readString(file()));
        Files.delete(folder.resolve("classes/com/acme/A.class"));

        assertEquals(
                List.of(file()), write(scan(List.of("com.acme.Store"), STORE).found()));
        assertFalse(Files.exists(file()));
        assertEquals("", Files.readString(folder.resolve("target/generated.tsv")));
    }

    @Test
    void linesOfAnAnnotationProcessorStay() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "com.acme.ByProcessor\n");
        SortedMap<String, SortedSet<String>> found = scan(
                        List.of("com.acme.Store"), STORE, code("A", "public class A implements Store {}"))
                .found();
        write(found);
        write(found);
        assertEquals("com.acme.ByProcessor\ncom.acme.A\n", Files.readString(file()));
        found.clear();

        write(found);
        assertEquals("com.acme.ByProcessor\n", Files.readString(file()));
    }

    @Test
    void nothingFoundWritesNothing() throws IOException {
        assertEquals(List.of(), write(scan(List.of(), STORE).found()));
        assertFalse(Files.exists(folder.resolve("target")));
    }
}
