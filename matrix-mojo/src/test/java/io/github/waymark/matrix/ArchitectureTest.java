package io.github.waymark.matrix;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Keeps the arrows of design §1 within the matrix plugin. */
class ArchitectureTest {

    private static final JavaClasses OUR_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            // The agent is a module of its own, which is all about Maven.
            .withImportOption(location -> !location.contains("/agent/"))
            .importPackages("io.github.waymark.matrix");

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
