package io.github.waymark.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import io.github.waymark.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** The module is in each plugin and in the extension, so it requires nothing that one of them hasn't. */
class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("""
                maven -> cache, checkout, constraint, constraint.source, environment, pom, problem, settings |
                    environment, maven, resolver
                maven.collect -> constraint | resolver
                maven.goal -> maven, output, problem, settings | maven, resolver
                maven.site -> | maven
                """);
    }

    /** The extension leaves the package of the goals out. */
    @Test
    void onlyGoalsKnowHowGoalsAreMade() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..maven.goal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..maven.goal..", "org.apache.maven.plugin..", "org.apache.maven.plugins..")
                .check(all());
    }
}
