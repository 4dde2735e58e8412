package io.github.waymark.notes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import io.github.waymark.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("""
            notes -> problem, version
            notes.announce -> notes, problem, settings, version
            notes.body -> authors, git.commits, history, notes, notes.render, release, version
            notes.config -> finding, notes, notes.finding, problem, settings, tree, version
            notes.draft -> notes, notes.config, notes.home, problem, settings, yaml
            notes.finding -> finding
            notes.fix -> finding, history.jgit, notes, notes.config, notes.home, notes.markup, notes.text, output, problem,
                tree, yaml
            notes.gate -> finding, git.commits, history, notes, notes.config, notes.finding, notes.home, notes.text, problem,
                text, version
            notes.home -> git, notes, notes.config, problem, tree, yaml
            notes.lint -> cache, finding, git, json, notes, notes.config, notes.finding, notes.home, notes.markup,
                notes.markup.block, notes.text, problem, text, yaml
            notes.listing -> json, notes, version
            notes.markup -> notes.config, notes.markup.asciidoc, notes.markup.block, notes.markup.markdown,
                notes.markup.rst
            notes.markup.asciidoc -> notes.markup.block
            notes.markup.block -> notes.config, text
            notes.markup.markdown -> notes.markup.block | commonmark
            notes.markup.rst -> notes.markup.block
            notes.maven -> authors, checkout, environment, finding, git, git.commits, history, history.jgit, maven,
                maven.goal, metadata, notes, notes.announce, notes.body, notes.config, notes.draft, notes.finding, notes.fix, notes.gate, notes.home, notes.lint, notes.listing,
                notes.markup.block, notes.migrate, notes.module, notes.next, notes.reader, notes.render, notes.scan,
                notes.text, notes.upgrade, problem, process, release, settings, text, tree, version, yaml | clock,
                enforcer, jgit, maven, resolver
            notes.migrate -> notes.config, notes.markup, problem, tree, yaml | gson
            notes.module -> notes, notes.text
            notes.next -> json, notes, notes.text, problem, version
            notes.render -> finding, json, notes, notes.config, notes.finding, notes.markup, notes.markup.asciidoc,
                notes.markup.block, notes.markup.markdown, notes.markup.rst, notes.text, problem, text, version, yaml |
                freemarker, gson
            notes.scan -> git, git.commits, history, history.jgit, notes, notes.scan.branch, notes.scan.noteid,
                notes.scan.store, problem, settings, text, version
            notes.scan.branch -> git, git.commits, history, notes, notes.scan.noteid, problem, release, settings, version
            notes.scan.noteid -> history, notes, problem
            notes.scan.store -> cache, git, notes, notes.scan.branch, problem, version
            notes.text -> finding, notes.config, notes.finding, settings, tree, version, yaml
            notes.upgrade -> notes.config, notes.render, notes.text, problem, version
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
