package io.github.waymark.releases;

import io.github.waymark.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("""
                releases.apply -> json, problem, release, releases.check, releases.request, releases.series,
                    releases.settings, text, version
                releases.changes -> finding, git.commits, history, markup, markup.block, markup.markdown, problem, release,
                    releases.check, releases.pom, releases.request, releases.series, releases.settings, text, tree, version,
                    yaml
                releases.check -> finding, git.commits, history, json, problem, release, releases.directory, releases.pom,
                    releases.request, releases.rule, releases.series, releases.settings, text, version
                releases.directory -> finding, problem, releases.request, releases.rule, releases.schema, releases.series,
                    releases.settings, settings, tree, yaml
                releases.form -> finding, releases.schema, tree, yaml
                releases.lifecycle -> finding, history, problem, releases.check, releases.directory, releases.propose,
                    releases.request, releases.series, tree, version, yaml
                releases.listing -> finding, git.commits, history, json, problem, releases.check, releases.request,
                    releases.series, releases.settings, settings, text
                releases.maven -> checkout, constraint, constraint.source, environment, finding, git, git.program, history, history.jgit,
                    maven, maven.goal, output, problem, process, release, releases.apply, releases.changes, releases.check,
                    releases.directory, releases.form, releases.lifecycle, releases.listing, releases.mirror, releases.pom, releases.propose,
                    releases.published, releases.request, releases.rule, releases.schema, releases.series,
                    releases.settings, releases.site, releases.verify, settings, text, yaml | clock, maven, model-building, resolver
                releases.mirror -> finding, git, git.program, history, history.jgit, output, problem, releases.apply,
                    releases.request, releases.settings | jgit
                releases.pom -> history
                releases.published -> finding, problem, releases.request, releases.settings, xml
                releases.propose -> finding, history, problem, releases.check, releases.directory, releases.request,
                    releases.series, releases.settings, tree, version, yaml
                releases.request -> finding, releases.series, tree, version
                releases.rule -> finding
                releases.schema -> finding, settings, tree, yaml
                releases.series -> finding, tree
                releases.site -> markup.markdown, output, releases.request, releases.series | freemarker
                releases.settings -> finding, releases.rule, settings, tree
                releases.verify -> git.program, history, problem, release, version
                """);
    }
}
