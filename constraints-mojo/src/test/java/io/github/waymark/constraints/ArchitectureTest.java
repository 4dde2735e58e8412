package io.github.waymark.constraints;

import io.github.waymark.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("""
                constraints.advisory -> constraint, constraints.order, problem | gson
                constraints.bom -> constraint, finding, problem
                constraints.check -> constraint, constraints.advisory, constraints.order, constraints.tree, finding, json,
                    problem, text
                constraints.conflicts -> constraints.generate, constraints.order, constraints.tree, json, problem, text
                constraints.diff -> constraint, constraints.order, json
                constraints.explain -> constraint, constraints.order, constraints.tree, finding, json
                constraints.generate -> constraint, constraints.order, constraints.tree, finding, problem, text
                constraints.git -> git, history, history.jgit, problem | jgit
                constraints.imports -> constraint, constraints.order, finding, problem | tomlj
                constraints.lock -> json, problem | gson
                constraints.lowest -> constraints.order, constraints.tree
                constraints.maven -> cache, checkout, constraint, constraint.bom, constraint.source, constraints.advisory,
                    constraints.bom, constraints.check, constraints.conflicts, constraints.diff, constraints.explain,
                    constraints.generate, constraints.git, constraints.imports, constraints.lock, constraints.lowest,
                    constraints.order, constraints.policy, constraints.propose, constraints.prove, constraints.report, constraints.requirements,
                    constraints.resolve, constraints.schema, constraints.tree, constraints.update, environment, finding, json, maven,
                    maven.collect, maven.goal, output, problem, process, settings, text | enforcer, maven, resolver
                constraints.order -> | resolver
                constraints.policy -> constraint, constraints.order, problem, settings, text, tree, yaml
                constraints.propose -> constraint, problem
                constraints.prove -> classfile, constraint, constraints.check, constraints.generate, constraints.tree,
                    constraints.update, metadata, output, problem, process
                constraints.requirements -> constraint, constraints.order, finding, problem
                constraints.resolve -> constraint, constraints.check, constraints.generate, constraints.lock,
                    constraints.tree, constraints.update, maven, maven.collect, metadata, output, problem, xml | resolver
                constraints.tree -> constraint
                constraints.update -> constraint, constraints.advisory, constraints.generate, constraints.order,
                    constraints.policy, constraints.report, finding, json, text | gson
                """);
    }
}
