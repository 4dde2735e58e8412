package io.github.waymark.entrypoints;

import io.github.waymark.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("""
                entrypoints.archive -> classfile
                entrypoints.check -> classfile, entrypoints.archive, entrypoints.registry, entrypoints.rule,
                    entrypoints.service, entrypoints.settings, finding, json, problem, settings, text
                entrypoints.diff -> classfile, entrypoints.archive, entrypoints.registry, entrypoints.script, json, text,
                    yaml
                entrypoints.explain -> classfile, entrypoints.archive, entrypoints.check, entrypoints.registry,
                    entrypoints.service, entrypoints.settings, finding, problem, settings, text
                entrypoints.generate -> classfile, entrypoints.archive, entrypoints.check, entrypoints.registry, output,
                    problem
                entrypoints.maven -> checkout, classfile, constraint, constraint.source, entrypoints.archive, entrypoints.check, entrypoints.diff,
                    entrypoints.explain, entrypoints.generate, entrypoints.packaging, entrypoints.registry,
                    entrypoints.report, entrypoints.script, entrypoints.settings, finding, json, maven, maven.goal, maven.site, problem,
                    text | maven, resolver
                entrypoints.packaging -> entrypoints.archive, entrypoints.check, entrypoints.registry, entrypoints.rule,
                    entrypoints.service, finding, text | gson
                entrypoints.registry -> classfile, entrypoints.archive, entrypoints.service, json, problem, text
                entrypoints.report -> classfile, entrypoints.archive, entrypoints.check, entrypoints.diff,
                    entrypoints.registry, entrypoints.script
                entrypoints.rule -> finding
                entrypoints.script -> classfile, entrypoints.archive, entrypoints.check, entrypoints.registry,
                    entrypoints.rule, finding, output, problem, process
                entrypoints.settings -> entrypoints.rule, finding, settings, text, tree
                """);
    }
}
