package io.github.waymark.entrypoints.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.entrypoints.TrialPath;
import io.github.waymark.entrypoints.TrialPath.Entry;
import io.github.waymark.entrypoints.settings.EntryPointSettings;
import io.github.waymark.finding.Level;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryPointCheckTest {

    private static final String FILE = "META-INF/services/";

    @TempDir
    private Path folder;

    private TrialPath path = new TrialPath(Path.of(""));

    @BeforeEach
    void newPath() {
        path = new TrialPath(folder);
    }

    private static String store(String type, String body) {
        return "// com/acme/" + type + ".java\npackage com.acme;\n" + body;
    }

    private static final String STORE = store("Store", "public interface Store { interface Kind {} }");

    private TrialPath own(String service, String lines, String... code) throws IOException {
        return path.classes("classes", code).folder("classes", true, Entry.service(service, lines));
    }

    private EntryPointFinding only() {
        List<EntryPointFinding> findings = path.findings();
        assertEquals(1, findings.size(), path.lines().toString());
        return findings.get(0);
    }

    private static String fix(EntryPointFinding finding) {
        return finding.finding().fix();
    }

    @Test
    void aFitProviderHasNoFinding() throws IOException {
        own(
                "com.acme.Store",
                "com.acme.A\ncom.acme.A$B\ncom.acme.A$R\n",
                STORE,
                store(
                        "A",
                        "public class A implements Store { public A() {} public A(int x) {}"
                                + " protected static class B extends A { public B() {} }"
                                + " public record R() implements Store {} }"));

        assertEquals(List.of(), path.lines());
    }

    /** As in jackson-dataformat-cbor 3.0.1, which names a class in another package. */
    @Test
    void aFaultInADependencyIsCorrectedByAnotherVersionOfIt() throws IOException {
        path.classes("lib", STORE, store("Mapper", "public class Mapper implements Store {}"))
                .folder("lib", false, Entry.service("com.acme.Store", "com.acme.databind.Mapper\n"));

        assertEquals(Level.WARN, only().level());
        assertEquals(
                "Use a version of com.acme:lib:1 without this fault, or ignore it with a reason. In the artifact itself:"
                        + " Did you mean com.acme.Mapper? Correct the line or remove it.",
                fix(only()));

        path.sources().clear();
        path.folder("lib", false, Entry.service("com.acme.Store", "com.acme.Mapper\n"));
        assertEquals(List.of(), path.lines());
    }

    /** Hard case 1. */
    @Test
    void aMalformedLineIsReportedWithTheProvidersThatItHidesInLaterJars() throws IOException {
        own("com.acme.Store", "com.acme.A\nbad line\n", STORE, store("A", "public class A implements Store {}"));
        path.classes("lib", store("C", "public class C implements Store {}"))
                .folder("lib", false, Entry.service("com.acme.Store", "com.acme.A\ncom.acme.C\n"));

        EntryPointFinding finding = only();

        assertEquals(
                "EP01 error classes/" + FILE + "com.acme.Store:2:4",
                path.lines().get(0));
        assertTrue(finding.finding().why().contains("It also hides com.acme.A,"), finding.text());
        assertEquals(
                List.of("com.acme.C"),
                path.registry().services().getOrDefault("com.acme.Store", List.of()).stream()
                        .map(one -> one.provider())
                        .toList());
    }

    /** Hard case 1, the other order. */
    @Test
    void aMalformedLineInALaterJarHidesNothingOfEarlierOnes() throws IOException {
        own("com.acme.Store", "com.acme.A\n", STORE, store("A", "public class A implements Store {}"));
        path.folder("lib", false, Entry.service("com.acme.Store", "com.acme.A\nbad line\n"));

        assertEquals(List.of("EP01 error lib/" + FILE + "com.acme.Store:2:4"), path.lines());
        assertEquals(
                1,
                path.registry()
                        .services()
                        .getOrDefault("com.acme.Store", List.of())
                        .size());
    }

    @Test
    void aMissingClassIsReportedWithTheNearestOne() throws IOException {
        own(
                "com.acme.Store",
                "com.acme.S3Stor\ncom.acme.old.FileStore\ncom.acme.S3Store.Part\n",
                STORE,
                store(
                        "S3Store",
                        "public class S3Store implements Store { public static class Part implements Store {} }"),
                store("FileStore", "public class FileStore implements Store {}"));

        assertEquals(3, path.findings().size(), path.lines().toString());
        assertTrue(path.lines().stream().allMatch(line -> line.startsWith("EP02 error classes/")));
        List<String> fixes =
                path.findings().stream().map(EntryPointCheckTest::fix).toList();
        assertTrue(fixes.get(0).startsWith("Did you mean com.acme.S3Store? "), fixes.get(0));
        assertTrue(fixes.get(1).startsWith("Did you mean com.acme.FileStore? "), fixes.get(1));
        // Hard case 3.
        assertTrue(fixes.get(2).startsWith("Write com.acme.S3Store$Part:"), fixes.get(2));
    }

    /** Hard cases 3 and 6: real class names with $, nested enums, objects of Kotlin and Scala. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "class P implements Store { public P() {} } | P | EP03 | is not public",
                "public class P implements Store { private P() {} public static final P INSTANCE = new P(); } | P | EP03 | has no public constructor without parameters",
                "public class P implements Store { public P(int x) {} } | P | EP03 | has no public constructor",
                "public abstract class P implements Store {} | P | EP03 | is abstract",
                "public interface P extends Store {} | P | EP03 | is an interface",
                "public enum P implements Store { ONE } | P | EP03 | is an enum, which has no public constructor",
                "public class P { public class In implements Store {} } | P$In | EP03 | is an inner class",
                "public class P { private static class In implements Store { public In() {} } } | P$In | EP03 | is not public",
                "public class P { enum In implements Store { X } } | P$In | EP03 | is an enum",
                "public class P { static final Store S = new Store() {}; } | P$1 | EP03 | is a local class",
                "public class P {} | P | EP05 | doesn't implement com.acme.Store",
                "public class P implements Store.Kind { public P() {} } | P | EP05 | doesn't implement",
                "public class P { public static Store provider() { return null; } } | P | EP04 | can only be made by its method provider()",
                "public class P implements Store { private P() {} public static P provider() { return null; } } | P | EP04 | can only be made by its method",
                "public class P implements Store { private P() {} public Store provider() { return null; } } | P | EP03 | has no public constructor",
            })
    void aProviderThatServiceLoaderCannotMakeIsReportedOnce(String code, String name, String rule, String text)
            throws IOException {
        own("com.acme.Store", "com.acme." + name + "\n", STORE, store("P", code));

        EntryPointFinding finding = only();

        assertEquals(
                rule + " error classes/" + FILE + "com.acme.Store:1:1",
                path.lines().get(0));
        assertTrue(finding.finding().message().contains(text), finding.text());
        assertEquals("com.acme.Store", finding.service());
        assertEquals("com.acme." + name, finding.provider());
    }

    /** Hard case 3. */
    @Test
    void aDollarAtTheEndBelongsToTheNameOfAnObjectOfScala() throws IOException {
        own("com.acme.Store", "com.acme.Foo$\n", STORE, store("Foo$", "public class Foo$ implements Store {}"));

        assertEquals(List.of(), path.lines());
    }

    /** Hard case 8. */
    @Test
    void supertypesAreFoundInOtherJarsAndInAllModulesOfTheJdk() throws IOException {
        path.classes("base", store("Base", "public abstract class Base implements java.sql.Driver {}"))
                .folder("base", false);
        path.classes("middle", store("Middle", "public abstract class Middle extends Base {}"))
                .folder("middle", false);
        path.classes(
                        "classes",
                        "// com/acme/D.java\npackage com.acme; public class D extends Middle {"
                                + " public java.sql.Connection connect(String u, java.util.Properties p) { return null; }"
                                + " public boolean acceptsURL(String u) { return false; }"
                                + " public java.sql.DriverPropertyInfo[] getPropertyInfo(String u, java.util.Properties p)"
                                + " { return null; } public int getMajorVersion() { return 1; }"
                                + " public int getMinorVersion() { return 1; } public boolean jdbcCompliant() { return false; }"
                                + " public java.util.logging.Logger getParentLogger() { return null; } }")
                .folder("classes", true, Entry.service("java.sql.Driver", "com.acme.D\n"));

        assertEquals(List.of(), path.lines());
        path.sources().removeIf(source -> source.label().equals("base"));
        // Hard case 9.
        assertEquals(List.of("EP05 error classes/" + FILE + "java.sql.Driver:1:1"), path.lines());
        assertTrue(only().finding().message().endsWith("is unknown, because com.acme.Base is missing"), only().text());
    }

    /** Hard case 4. */
    @Test
    void aFileThatIsNamedAfterNoTypeIsReportedWithTheBinaryName() throws IOException {
        own("com.acme.Store.Kind", "com.acme.A\n", STORE, store("A", "public class A implements Store.Kind {}"));

        assertEquals(List.of("EP06 warn classes/" + FILE + "com.acme.Store.Kind"), path.lines());
        assertTrue(fix(only()).startsWith("Rename it to META-INF/services/com.acme.Store$Kind:"), fix(only()));
        Files.move(
                folder.resolve("classes/META-INF/services/com.acme.Store.Kind"),
                folder.resolve("classes/META-INF/services/com.acme.Store$Kind"));
        TrialPath fixed = new TrialPath(folder).folder("classes", true);
        assertEquals(List.of(), fixed.lines());
    }

    @Test
    void aFileOfADependencyForATypeThatIsMissingIsOfNoInterest() throws IOException {
        path.classes("lib", store("A", "public class A {}"))
                .folder("lib", false, Entry.service("org.absent.Listener", "com.acme.A\n"));

        assertEquals(List.of(), path.lines());
        assertEquals("EP06", path.all().get(0).finding().rule().id());
        assertEquals(
                "Add the dependency that contains the service, or add the service to `entry-points: foreign:` in"
                        + " .mvn/waymark.yaml if something else reads it.",
                fix(path.all().get(0)));

        path.classes("api", "// org/absent/Listener.java\npackage org.absent;\npublic interface Listener {}")
                .folder("api", false);
        assertTrue(
                path.all().stream().noneMatch(one -> one.finding().rule().id().equals("EP06")),
                path.all().toString());
    }

    @Test
    void aLineThatIsTwiceInADependencyIsForItsPublisherToRemove() throws IOException {
        path.classes("lib", STORE, store("A", "public class A implements Store {}"))
                .folder("lib", false, Entry.service("com.acme.Store", "com.acme.A\ncom.acme.A\n"));

        assertEquals(
                "Use a version of com.acme:lib:1 without this fault, or ignore it with a reason. In the artifact itself:"
                        + " Remove line 2.",
                fix(path.all().get(0)));

        path.sources().clear();
        path.folder("lib", false, Entry.service("com.acme.Store", "com.acme.A\n"));
        assertEquals(List.of(), path.all());
    }

    @Test
    void aLineThatIsThereTwiceIsAWarning() throws IOException {
        own(
                "com.acme.Store",
                "com.acme.A\n# again\ncom.acme.A # twice\n",
                STORE,
                store("A", "public class A implements Store {}"));

        assertEquals(List.of("EP08 warn classes/" + FILE + "com.acme.Store:3:1"), path.lines());
    }

    @Test
    void aClassFileNewerThanTheReleaseIsReported() throws IOException {
        own("com.acme.Store", "com.acme.A\n", STORE, store("A", "public class A implements Store {}"));

        path.release(11);

        EntryPointFinding finding = only();
        assertEquals("EP07", finding.finding().rule().id());
        assertTrue(finding.finding().message().contains("but the project is for Java 11"), finding.text());
        path.release(99);
        assertEquals(List.of(), path.lines());
    }

    /** Hard case 10. */
    @Test
    void aClassFileOfAFutureJavaVersionIsReadAndCompared() throws IOException {
        own("com.acme.Store", "com.acme.A\n", STORE, store("A", "public class A implements Store {}"));
        Path file = folder.resolve("classes/com/acme/A.class");
        byte[] bytes = Files.readAllBytes(file);
        bytes[7] = (byte) 200;
        Files.write(file, bytes);

        assertEquals(List.of(), path.lines());
        path.release(17);
        assertTrue(only().finding().message().contains("needs Java 156"), only().text());
    }

    @Test
    void aTruncatedClassFileIsAFinding() throws IOException {
        own("com.acme.Store", "com.acme.A\n", STORE, store("A", "public class A implements Store {}"));
        Path file = folder.resolve("classes/com/acme/A.class");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

        assertEquals(List.of("EP02 error classes/" + FILE + "com.acme.Store:1:1"), path.lines());
        assertTrue(only().finding().message().contains("is damaged"), only().text());
    }

    /** Hard case 11. */
    @Test
    void aProviderInTwoJarsIsReportedIfTheBytesDiffer() throws IOException {
        own("com.acme.Store", "com.acme.A\n", STORE, store("A", "public class A implements Store {}"));
        path.classes("old", store("A", "public class A implements Store { public int x; }"))
                .folder("old", false, Entry.service("com.acme.Store", "com.acme.A\n"));

        EntryPointFinding finding = only();
        assertEquals("EP09", finding.finding().rule().id());
        assertEquals("com.acme.A is in 2 jars: classes, old", finding.finding().message());
        Files.copy(
                folder.resolve("classes/com/acme/A.class"),
                folder.resolve("old/com/acme/A.class"),
                StandardCopyOption.REPLACE_EXISTING);
        assertEquals(List.of(), path.lines());
    }

    /** Hard case 19. */
    @Test
    void twoProvidersOfASingleChoiceServiceAreAnErrorWithAnExclusionForTheLater() throws IOException {
        path.settings(EntryPointSettings.of(Optional.empty(), List.of("com.acme.*"), List.of()));
        own("com.acme.Store", "com.acme.A\n", STORE, store("A", "public class A implements Store {}"));
        path.classes("lib", store("B", "public class B implements Store {}"))
                .folder("lib", false, Entry.service("com.acme.Store", "com.acme.B\n"));

        EntryPointFinding finding = only();

        assertEquals("EP10", finding.finding().rule().id());
        assertEquals(
                "There are 2 providers of com.acme.Store, of which one is used: com.acme.A (classes), com.acme.B (lib)",
                finding.finding().message());
        assertTrue(finding.finding().why().contains("com.acme.A is the first"), finding.text());
        assertTrue(fix(finding).contains("<artifactId>lib</artifactId>"), fix(finding));
        path.sources().remove(1);
        assertEquals(List.of(), path.lines());
    }

    @Test
    void ofTwoProvidersTheOneThatAListDeniesIsToGo() throws IOException {
        path.settings(EntryPointSettings.of(Optional.empty(), List.of("com.acme.*"), List.of()));
        path.classes("api", STORE).folder("api", false);
        for (String name : List.of("A", "B")) {
            path.classes("lib-" + name, store(name, "public class " + name + " implements Store {}"))
                    .folder("lib-" + name, false, Entry.service("com.acme.Store", "com.acme." + name + "\n"));
        }
        assertTrue(fix(only()).contains("<artifactId>lib-B</artifactId>"), fix(only()));

        path.denied(artifact -> artifact.startsWith("com.acme:lib-A:") ? Optional.of("list.yaml:7") : Optional.empty());

        assertTrue(fix(only()).contains("<artifactId>lib-A</artifactId>"), fix(only()));
        assertTrue(
                only().finding().why().endsWith("The constraints list denies com.acme:lib-A:1 (list.yaml:7)."),
                only().text());
    }

    @Test
    void theServiceFilesAndTheModuleDeclarationMustAgree() throws IOException {
        own(
                "com.acme.Store",
                "com.acme.A\ncom.acme.B\n",
                STORE,
                store("A", "public class A implements Store {}"),
                store("B", "public class B implements Store {}"),
                store("C", "public class C implements Store {}"),
                "// module-info.java\nmodule acme { exports com.acme; provides com.acme.Store with com.acme.A, com.acme.C; }");

        List<EntryPointFinding> findings = path.findings();

        assertEquals(
                List.of("EP11 error classes/module-info.class", "EP11 error classes/" + FILE + "com.acme.Store:2:1"),
                path.lines());
        assertEquals(
                "Only the module declaration provides com.acme.C for com.acme.Store",
                findings.get(0).finding().message());
        assertTrue(fix(findings.get(0)).startsWith("Run `mvn entry-points:generate`"), fix(findings.get(0)));
        assertTrue(
                fix(findings.get(1)).endsWith("provides com.acme.Store with com.acme.A, com.acme.C, com.acme.B;"),
                fix(findings.get(1)));
    }

    /** Hard case 5. */
    @Test
    void aProviderMethodIsFineInAModuleButNotInAFile() throws IOException {
        own(
                "com.acme.Other",
                "",
                STORE,
                store("Other", "public interface Other {}"),
                store("F", "public class F { private F() {} public static Store provider() { return null; } }"),
                "// module-info.java\nmodule acme { exports com.acme; provides com.acme.Store with com.acme.F; }");

        EntryPointFinding finding = only();
        assertEquals("EP11", finding.finding().rule().id());
        assertTrue(fix(finding).startsWith("Write an adapter class"), fix(finding));
    }

    /** Hard case 5: the name must be on the class that provider() returns. */
    @Test
    void aNameOnAFactoryOfAnotherTypeIsNeverFound() throws IOException {
        path.classes(
                        "named",
                        "// jakarta/inject/Named.java\npackage jakarta.inject;"
                                + " @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
                                + " public @interface Named { String value(); }")
                .folder("named", false);
        path.classes(
                        "classes",
                        STORE,
                        store(
                                "F",
                                "@jakarta.inject.Named(\"s3\") public class F implements Store {"
                                        + " public F() {} public static G provider() { return null; } }"),
                        store("G", "public class G implements Store {}"))
                .folder(
                        "classes",
                        true,
                        Entry.service("com.acme.Store", "com.acme.F\n"),
                        new Entry("module-info.class", module()));

        EntryPointFinding finding = only();
        assertEquals("EP19", finding.finding().rule().id());
        assertEquals("Put the annotation with the name 's3' on com.acme.G.", fix(finding));
    }

    private byte[] module() throws IOException {
        new TrialPath(folder)
                .classes(
                        "module",
                        store("Store", "public interface Store {}"),
                        store("F", "public class F implements Store {}"),
                        "// module-info.java\nmodule acme { exports com.acme; provides com.acme.Store with com.acme.F; }");
        return Files.readAllBytes(folder.resolve("module/module-info.class"));
    }

    @Test
    void aModuleMustDeclareWhatItsCodeAsksFor() throws IOException {
        path.classes(
                        "classes",
                        STORE,
                        store(
                                "Main",
                                "import java.util.ServiceLoader; public class Main { void run(Class<Store> some) {"
                                        + " ServiceLoader.load(Store.class); ServiceLoader.load(some);"
                                        + " ServiceLoader.load(Store.Kind.class, Main.class.getClassLoader()); } }"),
                        "// module-info.java\nmodule acme { exports com.acme; uses com.acme.Store; }")
                .folder("classes", true);

        assertEquals(
                List.of(
                        "EP13 warn classes/com/acme/Main.class",
                        "EP12 error classes/com/acme/Main.class",
                        "EP13 warn classes/com/acme/Main.class"),
                path.lines());
        assertEquals(
                "Write in module-info.java: uses com.acme.Store.Kind;",
                fix(path.findings().get(1)));
        assertEquals(
                1, path.all().stream().filter(one -> one.level() == Level.INFO).count());
    }

    @Test
    void servicesOfTheJdkHaveProvidersInTheJdk() throws IOException {
        path.classes(
                        "classes",
                        store(
                                "Main",
                                "public class Main { void run() {"
                                        + " java.util.ServiceLoader.load(java.nio.file.spi.FileSystemProvider.class); } }"))
                .folder("classes", true);

        assertEquals(List.of(), path.lines());
    }

    @Test
    void twoProvidersOfAnOwnServiceWithOneNameAreAnErrorWhereNamesSelect() throws IOException {
        own(
                "com.acme.Store",
                "com.acme.S3Store\ncom.acme.deep.S3\n",
                STORE,
                store("S3Store", "public class S3Store implements Store {}"),
                "// com/acme/deep/S3.java\npackage com.acme.deep; public class S3 implements com.acme.Store {}");
        // As in junit-platform-engine, where nobody asks for a name.
        assertEquals(List.of(), path.lines());
        path.classes(
                        "runtime",
                        "// io/github/waymark/entrypoints/Extensions.java\npackage io.github.waymark.entrypoints;"
                                + " public class Extensions {}")
                .folder("runtime", false);

        EntryPointFinding finding = only();
        assertEquals("EP18", finding.finding().rule().id());
        assertTrue(finding.finding().message().contains("have the name 's3'"), finding.text());
    }

    /** Hard case 24. */
    @Test
    void namesThatDifferByCaseOnlyAreDifferent() throws IOException {
        path.classes(
                        "named",
                        "// javax/inject/Named.java\npackage javax.inject;"
                                + " @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
                                + " public @interface Named { String value(); }")
                .folder("named", false);
        own(
                "com.acme.Store",
                "com.acme.A\ncom.acme.B\n",
                STORE,
                store("A", "@javax.inject.Named(\"S3\") public class A implements Store {}"),
                store("B", "@javax.inject.Named(\"s3\") public class B implements Store {}"));

        assertEquals(List.of(), path.lines());
    }

    /** As in shrinkwrap-impl-base, whose own reader wants properties. */
    @Test
    void aFileOfPropertiesForAnotherReaderIsForeign() throws IOException {
        path.folder(
                "classes",
                true,
                Entry.service(
                        "org.jboss.shrinkwrap.api.spec.WebArchive", "implementingClassName=a.B\nextension=.war\n"));

        assertEquals(List.of(), path.lines());
    }

    @Test
    void foreignServicesHaveOtherRules() throws IOException {
        path.settings(EntryPointSettings.builtIn());
        path.classes("classes", store("A", "public class A { private A() {} }"))
                .folder(
                        "classes",
                        true,
                        Entry.service("org.apache.maven.surefire.api.provider.SurefireProvider", "com.acme.A\n"),
                        Entry.service("org.codehaus.groovy.runtime.ExtensionModule", "moduleName = x\n"),
                        Entry.of("META-INF/services/org/apache/camel/TypeConverter", "com.acme.\n"));

        assertEquals(List.of(), path.lines());
        assertEquals(1, path.registry().foreign());
    }

    /** Hard case 2. */
    @Test
    void aByteThatIsNotUtf8IsReportedWithItsPlace() throws IOException {
        path.classes("classes", STORE)
                .folder(
                        "classes",
                        true,
                        new Entry(FILE + "com.acme.Store", "com.acme.Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1)));

        assertEquals(List.of("EP01 error classes/" + FILE + "com.acme.Store:1:13"), path.lines());
        assertTrue(only().finding().message().contains("the byte E9, which is not UTF-8"), only().text());
    }
}
