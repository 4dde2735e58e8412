package io.github.waymark.version;

import io.github.waymark.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("""
                version.archive -> checkout, git, history, json, metadata, output, problem, version.text | commons-compress
                version.authors -> git, git.commits, json, problem, text, version.text
                version.buildinfo -> checkout, json, problem, version.text
                version.changelog -> git.commits, history, metadata, problem, release, version, version.text | gson
                version.maven -> checkout, finding, git, git.commits, history, history.jgit, maven, maven.goal, metadata,
                    output, problem, release, text, version, version.archive, version.authors, version.buildinfo, version.changelog,
                    version.metadata, version.release, version.report | clock, maven, resolver
                version.metadata -> json, metadata
                version.release -> checkout, finding, history, json, problem, process, text, tree, version, yaml
                version.report -> checkout, git.commits, history, json, pom, problem, text, version, version.release, version.text
                """);
    }
}
