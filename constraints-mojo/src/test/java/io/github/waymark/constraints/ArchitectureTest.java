package io.github.waymark.constraints;

import io.github.waymark.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("""
                constraints.check -> constraint, constraints.order, constraints.tree, output, problem | gson
                constraints.conflicts -> constraints.generate, constraints.order, constraints.report, constraints.tree,
                    output, problem
                constraints.diff -> constraint, constraints.order, constraints.report
                constraints.explain -> constraint, constraints.order, constraints.report, constraints.tree
                constraints.generate -> constraint, constraints.order, constraints.tree, output, problem
                constraints.git -> history, history.jgit, problem | jgit
                constraints.imports -> constraint, constraints.order, problem | tomlj
                constraints.lock -> constraints.report, problem | gson
                constraints.lowest -> constraints.order, constraints.tree
                constraints.maven -> checkout, constraint, constraint.source, constraints.check, constraints.conflicts,
                    constraints.diff, constraints.explain, constraints.generate, constraints.git, constraints.imports,
                    constraints.lock, constraints.lowest, constraints.order, constraints.policy, constraints.prove,
                    constraints.report, constraints.requirements, constraints.resolve, constraints.schema, constraints.tree,
                    constraints.update, output, problem, settings, settings.yaml | enforcer, maven, resolver
                constraints.order -> | resolver
                constraints.policy -> constraint, constraints.order, problem, settings, yaml | snakeyaml
                constraints.prove -> constraint, constraints.check, constraints.generate, constraints.tree,
                    constraints.update, output, problem
                constraints.report -> | gson
                constraints.requirements -> constraint, constraints.order, problem
                constraints.resolve -> constraint, constraint.source, constraints.generate, constraints.lock,
                    constraints.tree, problem | resolver
                constraints.update -> constraint, constraints.generate, constraints.order, constraints.policy,
                    constraints.report, output
                """);
    }
}
