package io.github.waymark.version;

import io.github.waymark.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("""
                version.archive -> checkout, git, history, json, metadata, output, problem, version.text | commons-compress
                version.authors -> authors, git.commits, json, problem, text, version.text
                version.buildinfo -> checkout, json, problem, version.text
                version.changelog -> git.commits, history, metadata, problem, release, version, version.text | gson
                version.doctor -> cache, checkout, finding, git, history, json, pom, problem, settings, text, version,
                    version.project, xml
                version.maven -> authors, checkout, environment, finding, git, git.commits, git.program, history, history.jgit, maven, maven.goal,
                    metadata, problem, release, text, version, version.archive, version.authors, version.buildinfo,
                    version.changelog, version.doctor, version.metadata, version.project, version.release, version.report,
                    version.setup | clock, enforcer, maven, resolver
                version.metadata -> json, metadata
                version.release -> checkout, finding, history, json, problem, release, text, version
                version.project -> checkout, finding, git, pom, tree, version, xml, yaml
                version.report -> checkout, git, git.commits, history, json, pom, problem, text, version, version.project,
                    version.release, version.text
                version.setup -> cache, checkout, finding, git, history, history.jgit, output, pom, problem, version.project, xml
                """);
    }
}
