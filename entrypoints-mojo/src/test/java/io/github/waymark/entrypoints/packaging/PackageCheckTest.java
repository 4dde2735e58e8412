package io.github.waymark.entrypoints.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.entrypoints.TrialPath;
import io.github.waymark.entrypoints.TrialPath.Entry;
import io.github.waymark.entrypoints.check.EntryPointFinding;
import io.github.waymark.finding.Level;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hard cases 14, 15 and 16, without the plugins. */
class PackageCheckTest {

    private static final String SERVICE = "lib.Store";
    private static final String APPEND =
            "<transformers><transformer implementation=\"org.apache.maven.plugins.shade.resource.AppendingTransformer\">"
                    + "<resource>META-INF/spring.handlers</resource></transformer></transformers> in the <configuration>"
                    + " of maven-shade-plugin, execution 'plain'";

    @TempDir
    private Path folder;

    private TrialPath path = new TrialPath(Path.of(""));

    @BeforeEach
    void threeJarsWithProviders() throws IOException {
        path = new TrialPath(folder);
        path.classes(
                "api", code("Store", "public interface Store {}"), code("A", "public class A implements Store {}"));
        path.classes("app", "// app/Main.java\npackage app; public class Main {}")
                .folder("app", true);
        path.folder("api", false, Entry.service(SERVICE, "lib.A\n"));
        path.classes(
                        "two",
                        code("B", "public class B implements Store {}"),
                        code("C", "public class C implements Store {}"))
                .folder("two", false, Entry.service(SERVICE, "lib.B\nlib.C\n"));
    }

    private static String code(String name, String text) {
        return "// lib/" + name + ".java\npackage lib; " + text;
    }

    private PackagedArtifact shaded(Path jar, Relocation... relocations) throws IOException {
        return new PackagedArtifact(path.source(jar), PackagingTool.SHADE, "plain", List.of(relocations));
    }

    private List<EntryPointFinding> findings(PackagedArtifact artifact) {
        return new PackageCheck(path.registry())
                .findings(artifact).stream()
                        .filter(one -> one.level() != Level.INFO)
                        .toList();
    }

    private static List<String> ids(List<EntryPointFinding> findings) {
        return findings.stream()
                .map(one -> one.finding().rule().id() + " " + one.level().word() + " " + one.service())
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    /** Hard case 15. */
    @Test
    void oneFileOfSeveralLosesTheProvidersOfTheOthers() throws IOException {
        Path jar = path.jar("app-plain.jar", "", "app", "api", "two");

        List<EntryPointFinding> findings = findings(shaded(jar));

        assertEquals(List.of("EP14 error lib.Store"), ids(findings));
        assertEquals(
                "The artifact target/app-plain.jar lacks 2 of 3 providers of lib.Store: lib.B, lib.C (two) [EP14]\n"
                        + "  where: target/app-plain.jar/META-INF/services/lib.Store\n"
                        + "  why:   2 archives have this file, and maven-shade-plugin kept that of api; what passed in tests"
                        + " fails with this artifact.\n"
                        + "  fix:   <transformers><transformer"
                        + " implementation=\"org.apache.maven.plugins.shade.resource.ServicesResourceTransformer\"/>"
                        + "</transformers> in the <configuration> of maven-shade-plugin, execution 'plain'",
                findings.get(0).text());
    }

    @Test
    void aMergedFileHasNoFinding() throws IOException {
        write("merged/META-INF/services/lib.Store", "lib.C\nlib.A\nlib.B\n");

        assertEquals(List.of(), ids(findings(shaded(path.jar("app.jar", "", "merged", "app", "api", "two")))));
    }

    /** Hard case 16. */
    @Test
    void anAssemblyGetsTheLinesForItsDescriptor() throws IOException {
        Path jar = path.jar("app-jar-with-dependencies.jar", "", "app", "two", "api");

        List<EntryPointFinding> findings =
                findings(new PackagedArtifact(path.source(jar), PackagingTool.ASSEMBLY, "a", List.of()));

        assertEquals(List.of("EP14 error lib.Store"), ids(findings));
        assertTrue(findings.get(0)
                .finding()
                .fix()
                .startsWith("<containerDescriptorHandlers><containerDescriptorHandler>"
                        + "<handlerName>metaInf-services</handlerName>"));
        assertTrue(findings.get(0).finding().message().contains("lacks 1 of 3 providers of lib.Store: lib.A (api)"));
    }

    /** Hard case 15: a class that was left out on purpose is no loss, but its line is an error. */
    @Test
    void aClassThatWasLeftOutIsNoLossUnlessItsLineIsKept() throws IOException {
        Files.delete(folder.resolve("two/lib/C.class"));
        write("merged/META-INF/services/lib.Store", "lib.A\nlib.B\nlib.C\n");
        Path kept = path.jar("kept.jar", "", "merged", "app", "api", "two");
        write("merged/META-INF/services/lib.Store", "lib.A\nlib.B\n");
        Path removed = path.jar("removed.jar", "", "merged", "app", "api", "two");

        assertEquals(List.of("EP02 error lib.Store"), ids(findings(shaded(kept))));
        assertEquals(List.of(), ids(findings(shaded(removed))));
    }

    /** Hard case 15. */
    @Test
    void aRelocationOfClassesOnlyIsReportedForEachFile() throws IOException {
        Relocation relocation = new Relocation("lib", "my.lib", List.of(), List.of());
        relocated("api", "two");
        write("merged/META-INF/services/lib.Store", "lib.A\nlib.B\nlib.C\n");
        Path half = path.jar("half.jar", "", "merged", "app", "relocated");
        Files.delete(folder.resolve("merged/META-INF/services/lib.Store"));
        write("merged/META-INF/services/my.lib.Store", "my.lib.A\nmy.lib.B\nmy.lib.C\n");
        Path whole = path.jar("whole.jar", "", "merged", "app", "relocated");

        assertEquals(List.of("EP15 error lib.Store"), ids(findings(shaded(half, relocation))));
        // By another plugin, whose relocations nobody knows.
        assertEquals(
                List.of("EP15 error lib.Store"),
                ids(findings(new PackagedArtifact(path.source(half), PackagingTool.OTHER, "", List.of())).stream()
                        .filter(one -> one.finding().rule().id().equals("EP15"))
                        .toList()));
        assertEquals(List.of(), ids(findings(shaded(whole, relocation))));
    }

    /** The names of the files only; what is inside of them isn't read. */
    private void relocated(String... folders) throws IOException {
        for (String one : folders) {
            try (var files = Files.list(folder.resolve(one).resolve("lib"))) {
                for (Path file : files.toList()) {
                    Path target = folder.resolve("relocated/my/lib").resolve(file.getFileName());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    @Test
    void relocationsHaveIncludesAndExcludes() {
        Relocation relocation = new Relocation("a", "b.a", List.of("a.x.**", "a.y.*"), List.of("a.x.Keep"));

        assertEquals("b.a.x.deep.One", Relocation.apply(List.of(relocation), "a.x.deep.One"));
        assertEquals("a.x.Keep", Relocation.apply(List.of(relocation), "a.x.Keep"));
        assertEquals("a.z.One", Relocation.apply(List.of(relocation), "a.z.One"));
    }

    /** Hard case 14: jars within a war or an executable jar stay whole. */
    @Test
    void jarsWithinAnArchiveLoseNothing() throws IOException {
        Path jar = path.jar("boot.jar", "BOOT-INF/classes/", "app");
        PackagedArtifact boot = new PackagedArtifact(path.source(jar), PackagingTool.OTHER, "", List.of());

        assertFalse(new PackageCheck(path.registry()).isBundle(boot));
        assertEquals(List.of(), ids(findings(boot)));
        Path plain = path.jar("plain.jar", "", "app");
        assertFalse(new PackageCheck(path.registry())
                .isBundle(new PackagedArtifact(path.source(plain), PackagingTool.OTHER, "", List.of())));
    }

    @Test
    void otherIndexesLoseEntriesToo() throws IOException {
        write("api/META-INF/spring.handlers", "http\\://acme/a=lib.A\n");
        write("two/META-INF/spring.handlers", "http\\://acme/b=lib.B\nhttp\\://acme/x=lib.Absent\n");
        write("api/META-INF/spring.schemas", "http\\://acme/a.xsd=lib/a.xsd\n");
        write("two/META-INF/spring.schemas", "http\\://acme/b.xsd=lib/b.xsd\n");
        write("api/lib/a.xsd", "");
        write("two/lib/b.xsd", "");
        write("api/META-INF/spring.factories", "k=lib.A\n");
        write("two/META-INF/spring.factories", "k=lib.B,\\\n lib.C\n");
        write("api/META-INF/spring/x.imports", "lib.A\n");
        write("two/META-INF/spring/x.imports", "# c\nlib.C\n");
        write("api/META-INF/sisu/javax.inject.Named", "lib.A\n");
        write("two/META-INF/sisu/javax.inject.Named", "lib.B\n");
        write("api/META-INF/entry-points/console-scripts", "a = lib.A\n");
        write("two/META-INF/entry-points/console-scripts", "b = lib.B::main # x\n");
        write("api/META-INF/helidon/service-registry.json", "[{\"s\":[{\"descriptor\":\"lib.A\"}]}]");
        write("two/META-INF/helidon/service-registry.json", "[{\"s\":[{\"descriptor\":\"lib.C\",\"n\":1}]}]");
        write("api/META-INF/jandex.idx", "x");
        write("two/META-INF/jandex.idx", "y");
        String log4j = "META-INF/org/apache/logging/log4j/core/config/plugins/Log4j2Plugins.dat";
        Files.createDirectories(folder.resolve("api/" + log4j).getParent());
        Files.createDirectories(folder.resolve("two/" + log4j).getParent());
        Files.write(folder.resolve("api/" + log4j), plugins("lib.A"));
        Files.write(folder.resolve("two/" + log4j), plugins("lib.B"));
        write("merged/META-INF/services/lib.Store", "lib.A\nlib.B\nlib.C\n");
        TrialPath again =
                new TrialPath(folder).folder("app", true).folder("api", false).folder("two", false);
        path = again;
        List<EntryPointFinding> findings = findings(shaded(path.jar("app.jar", "", "merged", "app", "api", "two")));

        assertEquals(
                List.of(
                        "EP16 error META-INF/entry-points/console-scripts",
                        "EP16 error META-INF/helidon/service-registry.json",
                        "EP16 error " + log4j,
                        "EP16 error META-INF/sisu/javax.inject.Named",
                        "EP16 error META-INF/spring.factories",
                        "EP16 error META-INF/spring.handlers",
                        "EP16 error META-INF/spring.schemas",
                        "EP16 error META-INF/spring/x.imports"),
                ids(findings));
        assertEquals(
                "The artifact target/app.jar lacks 1 of 2 entries of META-INF/spring.handlers: lib.B (two)",
                findings.get(5).finding().message());
        assertEquals(APPEND, findings.get(5).finding().fix());
        assertTrue(findings.get(2).finding().fix().contains("Log4j2PluginCacheFileTransformer"));
        assertTrue(findings.get(4).finding().fix().contains("PropertiesMergingResourceTransformer"));
        assertTrue(findings.get(4).finding().message().contains("lib.B, lib.C (two)"));
    }

    private static byte[] plugins(String type) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream stream = new DataOutputStream(bytes);
        stream.writeInt(1);
        stream.writeUTF("core");
        stream.writeInt(1);
        stream.writeUTF("key");
        stream.writeUTF(type);
        stream.writeUTF("name");
        stream.writeBoolean(false);
        stream.writeBoolean(false);
        return bytes.toByteArray();
    }

    @Test
    void damagedIndexesAreNoReasonToFail() throws IOException {
        write("api/META-INF/helidon/service-registry.json", "[{\"s\":");
        write("two/META-INF/spring.handlers", "k=\\uZZZZ\n");
        write("api/META-INF/org/apache/logging/log4j/core/config/plugins/Log4j2Plugins.dat", "\u0001\u0001");
        write("merged/META-INF/services/lib.Store", "lib.A\nlib.B\nlib.C\n");
        path = new TrialPath(folder).folder("app", true).folder("api", false).folder("two", false);

        assertEquals(List.of(), ids(findings(shaded(path.jar("app.jar", "", "merged", "app", "api", "two")))));
    }
}
