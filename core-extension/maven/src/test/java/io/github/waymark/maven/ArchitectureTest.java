package io.github.waymark.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
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
            .importPackages("io.github.waymark.maven");

    @Test
    void thereAreClassesToLookAt() {
        assertTrue(OUR_CLASSES.contain("io.github.waymark.maven.goal.WaymarkMojo"));
    }

    /** It is in each plugin and in the extension, so it requires nothing that one of them hasn't. */
    @Test
    void itKnowsMavenAndCoreAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations",
                        "org.apache.maven..",
                        "org.eclipse.aether..",
                        "io.github.waymark..")
                .check(OUR_CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..yaml..", "..jgit..", "org.apache.maven.api..")
                .check(OUR_CLASSES);
    }

    /** The extension leaves the goals' package out. */
    @Test
    void onlyGoalsKnowHowGoalsAreMade() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..maven.goal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..maven.goal..", "org.apache.maven.plugin..", "org.apache.maven.plugins..")
                .check(OUR_CLASSES);
    }

    /** One JVM may serve many builds. */
    @Test
    void nothingIsKeptBeyondASession() {
        fields().that().areStatic().should().beFinal().allowEmptyShould(true).check(OUR_CLASSES);
    }
}
