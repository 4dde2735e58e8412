package io.github.waymark.notes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import io.github.waymark.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("""
                notes -> problem, version
                notes.config -> notes, notes.finding, notes.tree, problem, settings, version
                notes.draft -> notes, notes.config, notes.home, notes.yaml, problem, settings
                notes.finding -> problem
                notes.gate -> history, notes, notes.config, notes.home, notes.text, problem, version
                notes.home -> history, notes, notes.config, notes.finding, notes.tree, notes.yaml, problem
                notes.json -> | gson
                notes.lint -> cache, history, notes, notes.config, notes.finding, notes.home, notes.markup, notes.text,
                    notes.yaml, output, problem | gson
                notes.listing -> notes, notes.json, problem, version
                notes.markup -> notes.config | commonmark
                notes.maven -> checkout, history, history.jgit, notes, notes.config, notes.draft, notes.finding, notes.gate,
                    notes.home, notes.lint, notes.listing, notes.markup, notes.migrate, notes.module, notes.next,
                    notes.reader, notes.render, notes.scan, notes.text, notes.tree, notes.upgrade, notes.yaml, output,
                    problem, settings, version | clock, enforcer, jgit, maven, resolver
                notes.migrate -> notes.config, notes.finding, notes.markup, notes.tree, notes.yaml, problem, settings
                notes.module -> notes, notes.text
                notes.next -> notes, notes.json, notes.text, problem, version
                notes.render -> notes, notes.config, notes.finding, notes.json, notes.markup, notes.text, notes.yaml, problem,
                    settings, version | freemarker, gson
                notes.scan -> cache, history, history.jgit, notes, problem, settings, version
                notes.text -> notes.config, notes.finding, notes.tree, settings
                notes.tree -> notes.finding
                notes.upgrade -> notes.config, notes.render, problem, version
                notes.yaml -> notes.finding, notes.tree | snakeyaml
                """);
    }

    /** It is there only where a project uses it. */
    @Test
    void oneClassKnowsTheEnforcer() {
        noClasses()
                .that()
                .doNotHaveSimpleName("RequireReleaseNote")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.maven.enforcer..")
                .check(all());
    }
}
