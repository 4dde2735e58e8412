package io.github.waymark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** Keeps the arrows of design §1 within core. */
class ArchitectureTest {

    private static final JavaClasses OUR_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.waymark");

    @Test
    void thereAreClassesToLookAt() {
        assertTrue(OUR_CLASSES.contain("io.github.waymark.version.Standing"));
    }

    @Test
    void nothingKnowsMaven() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven..", "org.eclipse.aether..")
                .check(OUR_CLASSES);
    }

    @Test
    void onlyHistoryJgitKnowsJGit() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..history.jgit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.jgit..")
                .check(OUR_CLASSES);
    }

    @Test
    void onlyTheYamlPackageKnowsSnakeYaml() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.github.waymark.yaml")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.yaml..")
                .check(OUR_CLASSES);
    }

    @Test
    void versionKnowsValuesAndProblemsOnly() {
        classes()
                .that()
                .resideInAPackage("..version..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.util",
                        "java.util.function",
                        "java.util.regex",
                        "org.jspecify.annotations",
                        "io.github.waymark.problem",
                        "io.github.waymark.version")
                .check(OUR_CLASSES);
    }

    @Test
    void versionAsksNeitherTheClockNorTheEnvironment() {
        noClasses()
                .that()
                .resideInAPackage("..version..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        System.class,
                        Runtime.class,
                        Process.class,
                        ProcessBuilder.class,
                        Instant.class,
                        Clock.class,
                        Date.class,
                        Calendar.class,
                        TimeZone.class,
                        Random.class)
                .check(OUR_CLASSES);
    }

    @Test
    void problemKnowsNothingOfTheRest() {
        classes()
                .that()
                .resideInAPackage("..problem..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..", "java.io", "java.util", "org.jspecify.annotations", "io.github.waymark.problem")
                .check(OUR_CLASSES);
    }
}
