package io.github.waymark.configuration;

import io.github.waymark.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("""
                configuration.check -> configuration.file, configuration.option, configuration.source, configuration.value,
                    finding, json, settings, text, tree
                configuration.compare -> configuration.check, configuration.file, configuration.option, configuration.source,
                    configuration.value, finding, json, text, yaml
                configuration.file -> configuration.option, finding, text, tree, yaml
                configuration.maven -> checkout, constraint, constraint.source, configuration.check, configuration.compare, configuration.file,
                    configuration.migrate, configuration.option, configuration.render, configuration.schema, configuration.source,
                    finding, maven,
                    maven.goal, maven.site, output, problem, settings, text | maven, resolver
                configuration.migrate -> configuration.check, configuration.file, configuration.option, finding, history.jgit, tree
                configuration.render -> configuration.option, configuration.schema, json, text
                configuration.schema -> configuration.option, configuration.value, finding, problem, settings, tree, yaml | gson
                configuration.source -> classfile, configuration.option, configuration.schema, problem | gson
                configuration.value -> configuration.option, problem, text
                """);
    }
}
