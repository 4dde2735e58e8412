package io.github.waymark.entrypoints;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same on the module path, in a JVM of its own: an application, a module with providers, and the runtime as modules. */
class ModulePathTest {

    @TempDir
    private Path folder;

    private Path runtime;
    private Path application;
    private Path providers;

    @BeforeEach
    void compile() throws IOException {
        runtime = folder.resolve("runtime");
        JavaProgram.compile(Path.of("src/main/java"), runtime, "--release", "11");
        application = folder.resolve("application");
        providers = folder.resolve("providers");
    }

    private void application(String main) throws IOException {
        Path sources = folder.resolve("application-src");
        JavaProgram.write(
                sources.resolve("module-info.java"),
                "module app { requires transitive io.github.waymark.entrypoints; exports app; uses app.Store; }");
        JavaProgram.write(sources.resolve("app/Store.java"), "package app; public interface Store { String call(); }");
        JavaProgram.write(sources.resolve("app/Main.java"), """
                package app;
                import io.github.waymark.entrypoints.*;
                import java.lang.module.ModuleFinder;
                import java.nio.file.Path;
                import java.util.*;
                import java.util.concurrent.*;
                public class Main {
                    public static final Extensions<Store> STORES = Extensions.of(ServiceLoader.load(Store.class));
                    private Main() {}
                    public static void main(String[] arguments) throws Exception {
                        %s
                    }
                }
                """.formatted(main));
        JavaProgram.compile(sources, application, "-p", runtime.toString());
    }

    private void providers() throws IOException {
        Path sources = folder.resolve("providers-src");
        JavaProgram.write(sources.resolve("module-info.java"), """
                module prov {
                    requires app;
                    requires io.github.waymark.entrypoints;
                    provides app.Store with p.S3Store, p.CapitalStore, p.BrokenStore, p.Factory, p.CachedStore;
                }
                """);
        provider(sources, "S3Store", "\"s3 made \" + MADE", """
                static final java.util.concurrent.atomic.AtomicInteger MADE =
                        new java.util.concurrent.atomic.AtomicInteger();
                public S3Store() { MADE.incrementAndGet(); }
                """);
        provider(sources, "CapitalStore", "\"S3\"", "public CapitalStore() {}");
        provider(
                sources,
                "BrokenStore",
                "\"\"",
                "public BrokenStore() { throw new IllegalStateException(\"no disk\"); }");
        provider(sources, "CachedStore", "\"cached \" + below.call()", """
                private final app.Store below = app.Main.STORES.driver("s3");
                public CachedStore() {}
                """);
        JavaProgram.write(sources.resolve("p/Factory.java"), """
                package p;
                @io.github.waymark.entrypoints.Named("factory")
                public class Factory {
                    private Factory() {}
                    public static app.Store provider() { return () -> "made by a method"; }
                }
                """);
        JavaProgram.compile(sources, providers, "-p", runtime + File.pathSeparator + application);
    }

    private static void provider(Path sources, String name, String result, String members) throws IOException {
        String annotation = name.equals("CapitalStore") ? "@io.github.waymark.entrypoints.Named(\"S3\")" : "";
        JavaProgram.write(sources.resolve("p/" + name + ".java"), """
                package p;
                %s public class %s implements app.Store {
                    %s
                    @Override public String call() { return %s; }
                }
                """.formatted(annotation, name, members, result));
    }

    private String run() throws IOException, InterruptedException {
        JavaProgram.Outcome outcome = JavaProgram.run(
                folder,
                "-p",
                String.join(File.pathSeparator, runtime.toString(), application.toString(), providers.toString()),
                "-m",
                "app/app.Main");
        assertEquals(0, outcome.exitCode(), outcome.output());
        return outcome.output().replace(System.lineSeparator(), "\n");
    }

    @Test
    void aModuleProvidesByNameAndTheApplicationHandsItsLoaderOver() throws Exception {
        application("""
                System.out.println(STORES.names());
                System.out.println(STORES.driver("S3").call());
                STORES.all().filter(e -> e.name().equals("s3")).forEach(e -> System.out.println(e.artifact()));
                try { STORES.driver("broken"); } catch (ExtensionFailedException e) { System.out.println(e.getCause()); }
                """);
        providers();

        assertEquals(
                "[s3, S3, broken, default, cached]\nS3\nprov in " + folder.getFileName() + "/providers\n"
                        + "java.lang.IllegalStateException: no disk\n",
                run());
    }

    /** The name of a class with a method {@code provider()} can't be read: the loader knows only the type that the method returns. */
    @Test
    void theNameOnAFactoryHasNoEffect() throws Exception {
        application("""
                System.out.println(STORES.driver("default").call());
                System.out.println(STORES.names().contains("factory"));
                """);
        providers();

        assertEquals("made by a method\nfalse\n", run());
    }

    @Test
    void sixteenThreadsGetOneInstance() throws Exception {
        application("""
                ExecutorService threads = Executors.newFixedThreadPool(16);
                List<Callable<Store>> calls = Collections.nCopies(16, () -> STORES.driver("s3"));
                Set<Store> instances = new HashSet<>();
                for (Future<Store> f : threads.invokeAll(calls)) { instances.add(f.get()); }
                threads.shutdown();
                System.out.println(instances.size() + " " + STORES.driver("s3").call());
                """);
        providers();

        assertEquals("1 s3 made 1\n", run());
    }

    @Test
    void aConstructorMayUseTheSameExtensions() throws Exception {
        application("System.out.println(STORES.driver(\"cached\").call());\n");
        providers();

        assertEquals("cached s3 made 1\n", run());
    }

    /** As in an application server: the modules of the application are in a layer with a loader of its own. */
    @Test
    void theLoaderOfALayerIsUsed() throws Exception {
        application("""
                ModuleFinder finder = ModuleFinder.of(Path.of("providers"));
                ModuleLayer boot = ModuleLayer.boot();
                ModuleLayer layer = boot.defineModulesWithOneLoader(
                        boot.configuration().resolve(finder, ModuleFinder.of(), Set.of("prov")), Main.class.getClassLoader());
                Extensions<Store> stores = Extensions.of(ServiceLoader.load(layer, Store.class));
                System.out.println(STORES.names() + " " + stores.names());
                """);
        providers();
        Path hidden = folder.resolve("empty");

        JavaProgram.Outcome outcome = JavaProgram.run(
                folder,
                "-p",
                String.join(File.pathSeparator, runtime.toString(), application.toString(), hidden.toString()),
                "-m",
                "app/app.Main");

        assertEquals(0, outcome.exitCode(), outcome.output());
        assertEquals("[] [s3, S3, broken, default, cached]", outcome.output().strip());
    }
}
