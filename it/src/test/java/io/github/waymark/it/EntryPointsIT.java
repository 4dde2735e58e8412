package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A shaded jar loses a provider, the check names it, and the lines that it proposes make the build green. */
class EntryPointsIT {

    private static final String ENFORCE = "-Dentry-points.enforce=true";
    private static final Pattern TRANSFORMER = Pattern.compile("<transformers>(.+)</transformers>");
    private static final String SERVICES = "META-INF/services/shop.api.Store";

    private static String list(Scene scene, String... options) {
        List<String> goals = new ArrayList<>(List.of("process-classes", "entry-points:list"));
        goals.addAll(List.of(options));
        goals.add("-Dentry-points.output=list.txt");
        scene.run(goals.toArray(String[]::new)).succeeds();
        // Each module writes its own.
        return Ground.read(scene.folder().resolve("app/list.txt"));
    }

    /** What the program finds that is in the bundle. */
    private static SortedSet<String> found(Path jar) throws IOException, ReflectiveOperationException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            SortedSet<String> names = new TreeSet<>();
            Class<?> store = loader.loadClass("shop.api.Store");
            ServiceLoader.load(store, loader)
                    .forEach(one -> names.add(one.getClass().getSimpleName()));
            return names;
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void aBundleThatLosesProvidersGetsTheLinesToPaste(Maven maven) throws IOException, ReflectiveOperationException {
        Scene scene = Scene.of("entrypoints.bundle", "entrypoints", maven).played("commit One");
        Path bundle = scene.folder().resolve("app/target/app-1.0.0-bundle.jar");

        BuildOutcome red = scene.run("verify", ENFORCE).fails();
        red.prints("lacks 1 of 3 providers of shop.api.Store: shop.api.MemoryStore")
                .prints("execution 'bundle'")
                .prints("lacks 1 of 2 entries of META-INF/sisu/javax.inject.Named: shop.api.MemoryStore");
        assertEquals(new TreeSet<>(List.of("GlacierStore", "S3Store")), found(bundle));

        StringBuilder transformers = new StringBuilder("<transformers>");
        for (String line : new TreeSet<>(red.lines())) {
            Matcher matcher = TRANSFORMER.matcher(line);
            if (line.contains("fix:") && matcher.find()) {
                transformers.append(matcher.group(1));
            }
        }
        Path pom = scene.folder().resolve("app/pom.xml");
        Ground.write(pom, Ground.read(pom).replace("<!-- merged -->", transformers.append("</transformers>")));

        scene.run("verify", ENFORCE).succeeds().prints("1 packaged artifact with dependencies; 0 errors, 0 warnings");
        assertEquals(new TreeSet<>(List.of("GlacierStore", "MemoryStore", "S3Store")), found(bundle));
    }

    /** Hard case 20. */
    @Test
    void aRemovedProviderLeavesNoLineInABuildWithoutClean() throws IOException {
        Scene scene = Scene.of("entrypoints.stale", "entrypoints").played("commit One");
        Path file = scene.folder().resolve("s3/target/classes").resolve(SERVICES);
        scene.run("install").succeeds();
        assertEquals("shop.s3.GlacierStore\nshop.s3.S3Store\n", Ground.read(file));

        Files.delete(scene.folder().resolve("s3/src/main/java/shop/s3/GlacierStore.java"));
        Files.delete(scene.folder().resolve("s3/target/classes/shop/s3/GlacierStore.class"));
        scene.run("process-classes").succeeds();
        assertEquals("shop.s3.S3Store\n", Ground.read(file));

        Files.writeString(file, "shop.s3.GlacierStore\n");
        scene.run("compile", "entry-points:check", "-pl", "s3", "-am", "-Dentry-points.scope=own", ENFORCE)
                .fails()
                .prints("shop.s3.GlacierStore, registered for shop.api.Store, does not exist")
                .prints("s3/target/classes/" + SERVICES + ":1:1");
    }

    @Test
    void theProvidersOfAClassPathAreListedAndExplained() {
        Scene scene = Scene.of("entrypoints.list", "entrypoints").played("commit One");

        String group = "entrypoints.list";
        scene.run("install").succeeds();
        String table = list(scene, "-Dentry-points.format=tsv");
        assertEquals(
                List.of(
                        "artifact\tservice\tprovider\tname",
                        group + ":s3:1.0.0\tshop.api.Store\tshop.s3.GlacierStore\tglacier",
                        group + ":s3:1.0.0\tshop.api.Store\tshop.s3.S3Store\ts3",
                        group + ":api:1.0.0\tshop.api.Store\tshop.api.MemoryStore\tmemory"),
                table.lines().toList());
        scene.run("process-classes", "entry-points:explain", "-Dentry-points.provider=shop.s3.S3Store")
                .succeeds()
                .prints("through " + group + ":app:1.0.0 -> " + group + ":s3:1.0.0");
        scene.run("package", ENFORCE).succeeds();
        String bundle = "app/target/app-1.0.0-bundle.jar";
        assertTrue(new File(scene.folder().toFile(), bundle).isFile());
        scene.run("entry-points:list", "-N", "-Dentry-points.jars=" + bundle)
                .succeeds()
                .prints("1 service with 2 providers in 1 archive");
        scene.run("entry-points:explain", "-N", "-Dentry-points.jars=" + bundle, "-Dentry-points.service=shop.*")
                .succeeds()
                .prints("s3: shop.s3.S3Store")
                .prints("loads");
        scene.run("entry-points:check", "-N", "-Dentry-points.jars=absent.jar")
                .fails()
                .prints("A jar can't be read");
        assertFalse(Files.exists(scene.folder().resolve("app/target/entry-points")));
    }

    @Test
    void theSiteShowsAPageOfTheEntryPoints() {
        Scene scene = Scene.of("entrypoints.site", "entrypoints").played("commit One");
        Path pom = scene.folder().resolve("pom.xml");
        Ground.write(pom, Ground.read(pom).replace("  <build>", """
                  <reporting>
                    <excludeDefaults>true</excludeDefaults>
                    <plugins>
                      <plugin>
                        <groupId>io.github.waymark</groupId>
                        <artifactId>entry-points-maven-plugin</artifactId>
                        <version>%s</version>
                      </plugin>
                    </plugins>
                  </reporting>
                  <build>""".formatted(Ground.told("version"))));

        scene.run("entry-points:report", "-N").succeeds().prints("add it to <reporting> and run `mvn site`");
        scene.run("process-classes", "site").succeeds();

        String page = Ground.read(scene.folder().resolve("s3/target/site/entry-points.html"));
        for (String wanted : List.of("shop.api.Store", "shop.s3.GlacierStore", "shop.s3.S3Store", "glacier")) {
            assertTrue(page.contains(wanted), () -> wanted + " is missing in\n" + page);
        }
    }

    /** They are shaded, too. */
    @Test
    void theJarsOfWaymarkItselfHaveNoFinding() {
        Scene scene = Scene.of("entrypoints.own", "single").played("commit One");
        List<String> jars = Ground.below(Ground.target().resolve("staged"))
                .map(Path::toString)
                .filter(name -> name.endsWith(".jar"))
                .toList();
        assertTrue(jars.size() > 8, jars.toString());

        scene.run("entry-points:check", "-Dentry-points.jars=" + String.join(",", jars), ENFORCE)
                .succeeds()
                .prints("0 errors, 0 warnings");
    }
}
