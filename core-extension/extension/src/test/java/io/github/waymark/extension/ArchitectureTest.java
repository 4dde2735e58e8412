package io.github.waymark.extension;

import io.github.waymark.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("""
                extension -> cache, checkout, extension.constraints, git, maven, metadata, output, pom, problem,
                    text | clock, maven, resolver, slf4j
                extension.constraints -> constraint, constraint.source, environment, extension.container, finding, maven, maven.collect, problem,
                    settings, text | maven, resolver, slf4j
                extension.container -> | maven
                extension.goals -> cache, extension.container | maven, resolver
                extension.maven3 -> extension, pom, problem | maven, model-building
                extension.maven4 -> extension, pom | maven, maven4
                """);
    }
}
