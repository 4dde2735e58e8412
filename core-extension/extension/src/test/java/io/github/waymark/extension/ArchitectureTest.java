package io.github.waymark.extension;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses OUR_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.waymark.extension");

    @Test
    void thereAreClassesToLookAt() {
        assertTrue(OUR_CLASSES.contain("io.github.waymark.extension.maven4.VersionModelTransformer"));
    }

    @Test
    void onlyItsAdaptersKnowMaven4() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..maven4..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven.api..", "..maven4..")
                .check(OUR_CLASSES);
    }

    @Test
    void onlyItsAdaptersKnowHowMaven3BuildsModels() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..maven3..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven.model.building..", "..maven3..")
                .check(OUR_CLASSES);
    }

    @Test
    void gitIsLeftToTheCore() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.jgit..", "org.yaml..", "io.github.waymark.history.jgit..")
                .check(OUR_CLASSES);
    }

    /** One JVM may serve many builds. */
    @Test
    void nothingIsKeptBeyondASession() {
        fields().that().areStatic().should().beFinal().check(OUR_CLASSES);
    }
}
