package io.github.waymark.entrypoints;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs carry this jar, so it is small, and depends on nothing that they could lack or configure. */
class ArchitectureTest {

    private static final Path CLASSES = Path.of("target/classes");
    /** Of 25 kB, with room for the manifest and the folders that Maven adds. */
    private static final int MAX_BYTES = 24_000;

    private static final JavaClasses OURS = new ClassFileImporter().importPath(CLASSES);

    @Test
    void itUsesPackagesOfJavaBaseOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "io.github.waymark.entrypoints",
                        "java.lang..",
                        "java.util",
                        "java.util.function",
                        "java.util.stream",
                        "java.net",
                        "java.security",
                        "java.io")
                .check(OURS);
    }

    @Test
    void itKeepsNothingInStaticFields() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .areNotEnums()
                .should()
                .beFinal()
                .check(OURS);
    }

    @Test
    void itPrintsAndLogsNothing() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(OURS);
    }

    @Test
    void theJarIsSmall(@TempDir Path folder) throws IOException {
        // With the options of the POM; what an IDE compiled has more.
        JavaProgram.compile(
                Path.of("src/main/java"), folder, "--release", "11", "-g:lines,source", "-XDstringConcat=inline");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".class")).collect(Collectors.toUnmodifiableList())) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        }

        assertTrue(bytes.size() > 10_000, "bytes: " + bytes.size());
        assertTrue(bytes.size() <= MAX_BYTES, "bytes: " + bytes.size());
    }

    @Test
    void whatUsersSeeIsAsDeclared() throws IOException {
        List<String> visible = OURS.stream()
                .filter(type -> type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                .map(type -> type.getSimpleName())
                .sorted()
                .collect(Collectors.toUnmodifiableList());

        assertEquals(
                List.of(
                        "AmbiguousExtensionException",
                        "Conflict",
                        "Enabled",
                        "Extension",
                        "ExtensionFailedException",
                        "Extensions",
                        "LoadFailure",
                        "Missing",
                        "Named",
                        "NoSuchExtensionException",
                        "Provides"),
                visible);
    }
}
