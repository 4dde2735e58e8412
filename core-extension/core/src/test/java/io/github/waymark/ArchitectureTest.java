package io.github.waymark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import io.github.waymark.architecture.ArchitectureRules;
import java.time.Clock;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("""
                checkout -> cache, constraint.source, history, history.jgit, metadata, output, pom, problem, settings,
                    settings.yaml, version
                constraint -> problem
                constraint.bom -> constraint, constraint.text, problem
                constraint.source -> constraint, constraint.bom, constraint.text, constraint.yaml, output, problem, settings
                constraint.text -> constraint, problem
                constraint.yaml -> constraint, problem, settings, yaml | snakeyaml
                history -> cache, problem, version
                history.jgit -> cache, history, problem, version | jgit
                metadata -> history, problem
                output -> problem
                pom -> problem
                settings -> problem
                settings.yaml -> problem, settings, tree, yaml | snakeyaml
                version -> problem
                yaml -> | snakeyaml
                """);
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
                .check(all());
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
                .check(all());
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
                .check(all());
    }
}
