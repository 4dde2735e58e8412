package io.github.waymark.matrix;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Keeps the arrows of design §1 within the matrix plugin. */
class ArchitectureTest {

    /** Looking through the whole class path for the package would take as long again. */
    private static final JavaClasses OUR_CLASSES = new ClassFileImporter()
            // The goal `help` is made by the plugin tools.
            .withImportOption(location -> !location.contains("matrix_maven_plugin"))
            .importPath(Path.of("target/classes"));

    @Test
    void thereAreClassesToLookAt() {
        assertTrue(OUR_CLASSES.contain("io.github.waymark.matrix.plan.Plan"));
    }

    @Test
    void onlyTheMavenPackageKnowsMaven() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..maven..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven..", "org.eclipse.aether..")
                .check(OUR_CLASSES);
    }

    @Test
    void nothingKnowsYaml() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.yaml..")
                .check(OUR_CLASSES);
    }

    @Test
    void theDomainAsksNoClockAndNoEnvironment() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..maven..")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class)
                .check(OUR_CLASSES);
    }
}
