package io.github.waymark.version;

import io.github.waymark.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("""
                version.archive -> checkout, history, metadata, output, problem | commons-compress, gson
                version.authors -> history, problem, version.words | gson
                version.buildinfo -> checkout, problem | gson
                version.changelog -> history, metadata, problem, version, version.words | gson
                version.maven -> checkout, history, history.jgit, metadata, output, problem, version, version.archive,
                    version.authors, version.buildinfo, version.changelog, version.metadata, version.release, version.report |
                    clock, maven, resolver
                version.metadata -> metadata | gson
                version.release -> checkout, history, output, problem, settings.yaml, version | gson
                version.report -> checkout, history, pom, problem, version, version.release | gson
                """);
    }
}
