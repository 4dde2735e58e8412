package io.github.waymark.matrix;

import io.github.waymark.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("""
                matrix.command -> problem, text
                matrix.declare -> json, matrix.jdk, problem, process, settings, text, tree
                matrix.diagnose -> matrix.jdk, matrix.report, matrix.result, problem, text
                matrix.environment -> matrix.command, matrix.jdk
                matrix.expand -> matrix.declare, problem, text
                matrix.gate -> matrix.result, problem, text
                matrix.jdk -> cache, problem, process
                matrix.launch -> output, problem, process
                matrix.maven -> cache, checkout, environment, finding, matrix.declare, matrix.diagnose, matrix.environment,
                    matrix.expand, matrix.gate, matrix.jdk, matrix.launch, matrix.plan, matrix.plan.settings, matrix.progress, matrix.report,
                    matrix.result, matrix.run, matrix.run.child, matrix.run.schedule, matrix.show, matrix.start, maven,
                    maven.goal, output, problem, process, settings, text, tree, xml, yaml | clock, maven, resolver
                matrix.plan -> matrix.declare, matrix.environment, matrix.expand, matrix.jdk, matrix.plan.names,
                    matrix.plan.settings, problem, text
                matrix.plan.names -> matrix.declare, matrix.expand, problem
                matrix.plan.settings -> matrix.command, matrix.declare, matrix.environment, matrix.expand, matrix.jdk,
                    matrix.plan.names, problem, process, settings, text
                matrix.progress -> json, matrix.diagnose, matrix.result, matrix.run, matrix.run.child, matrix.run.schedule, text
                matrix.report -> matrix.result, matrix.run.schedule, problem, text, xml
                matrix.result -> output, problem | gson
                matrix.run -> environment, git.program, matrix.command, matrix.environment, matrix.expand, matrix.jdk, matrix.launch, matrix.plan,
                    matrix.process, matrix.result, matrix.run.child, matrix.run.schedule, problem, process, text
                matrix.run.child -> git.program, matrix.command, matrix.environment, matrix.jdk, matrix.launch, matrix.result,
                    matrix.run.schedule, output, problem, process, text | gson
                matrix.run.schedule -> matrix.environment, matrix.jdk, matrix.launch, problem, text
                matrix.show -> json, matrix.environment, matrix.jdk, matrix.plan, matrix.plan.settings, matrix.process,
                    problem, text, xml
                matrix.start -> matrix.jdk, tree, yaml
                """);
    }
}
