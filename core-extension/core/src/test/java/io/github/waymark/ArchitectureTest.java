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
                authors -> git, git.commits, problem, text
                checkout -> cache, constraint.source, git, git.commits, git.status, history, history.jgit, metadata, pom,
                    problem, settings, text, tree, version, yaml
                classfile -> problem | asm
                constraint -> finding, problem, text
                constraint.bom -> constraint, constraint.text, finding, problem, text, xml
                constraint.source -> cache, constraint, constraint.bom, constraint.text, constraint.yaml, finding, problem,
                    settings
                constraint.text -> constraint, finding, problem, text
                constraint.yaml -> constraint, finding, problem, settings, tree, yaml
                environment -> problem
                finding -> json, problem, xml
                git -> cache, problem
                git.commits -> cache
                git.program -> environment, git, problem, process
                git.status -> git
                history -> git.commits, problem, version
                history.jgit -> cache, environment, git, git.commits, git.status, history, problem, version | jgit
                json -> | gson
                markup -> markup.asciidoc, markup.block, markup.markdown, markup.rst
                markup.asciidoc -> markup.block
                markup.block -> text
                markup.markdown -> markup.block | commonmark
                markup.rst -> markup.block
                metadata -> git, problem, text
                output -> problem
                pom -> problem, xml
                release -> git.commits, history, markup, problem, tree, version, yaml
                settings -> finding, problem, text, tree, yaml
                text -> problem
                tree -> finding
                version -> problem, text
                xml -> text
                yaml -> finding, problem, tree | snakeyaml
                """);
    }

    @Test
    void versionKnowsValuesPatternsAndProblemsOnly() {
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
                        "io.github.waymark.text",
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
                        "java.lang..",
                        "java.io",
                        "java.util",
                        "java.util.function",
                        "java.util.regex",
                        "org.jspecify.annotations",
                        "io.github.waymark.problem")
                .check(all());
    }
}
