package io.github.waymark.notes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import io.github.waymark.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("""
            notes -> problem, text, version
            notes.announce -> notes, problem, settings, version
            notes.body -> authors, git.commits, history, notes, notes.render, release, version
            notes.config -> finding, markup, markup.block, notes, notes.finding, problem, release, settings, text, tree,
                version
            notes.draft -> markup, notes, notes.config, notes.home, problem, settings, yaml
            notes.finding -> finding
            notes.fix -> finding, history.jgit, markup, notes, notes.config, notes.home, notes.text, output, problem,
                release, tree, yaml
            notes.gate -> finding, git.commits, history, notes, notes.config, notes.finding, notes.home, notes.text,
                problem, text, version | gson
            notes.home -> git, notes, notes.config, problem, release, tree, yaml
            notes.lint -> cache, finding, git, json, markup, markup.block, notes, notes.config, notes.finding, notes.home,
                notes.text, problem, release, text, yaml
            notes.listing -> json, notes, version
            notes.maven -> authors, checkout, environment, finding, git, git.commits, history, history.jgit, markup.block,
                maven, maven.goal, maven.site, metadata, notes, notes.announce, notes.body, notes.config, notes.draft, notes.finding,
                notes.fix, notes.gate, notes.home, notes.lint, notes.listing, notes.migrate, notes.module, notes.next,
                notes.reader, notes.render, notes.scan, notes.text, notes.upgrade, problem, process, release, settings,
                text, tree, version, yaml | clock, enforcer, jgit, maven, resolver
            notes.migrate -> markup, problem, tree, yaml | gson
            notes.module -> notes, notes.text
            notes.next -> json, notes, notes.text, problem, version
            notes.render -> finding, json, markup, markup.asciidoc, markup.block, markup.markdown, markup.rst, notes,
                notes.config, notes.finding, notes.text, problem, release, text, version, yaml | freemarker, gson
            notes.scan -> git, git.commits, history, history.jgit, notes, notes.scan.branch, notes.scan.noteid,
                notes.scan.store, problem, settings, text, version
            notes.scan.branch -> git, git.commits, history, notes, notes.scan.noteid, problem, release, settings, text, version
            notes.scan.noteid -> history, notes, problem
            notes.scan.store -> cache, git, notes, notes.scan.branch, problem, version
            notes.text -> finding, markup, notes.config, notes.finding, problem, release, settings, tree, version, yaml
            notes.upgrade -> markup, notes.render, notes.text, problem, release, version
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
