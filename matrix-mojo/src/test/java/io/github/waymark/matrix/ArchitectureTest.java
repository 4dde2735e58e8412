package io.github.waymark.matrix;

import io.github.waymark.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("""
                matrix.board -> matrix.result, matrix.run, output
                matrix.declare -> matrix.jdk, problem, settings, tree | gson
                matrix.expand -> matrix.declare, problem
                matrix.gate -> matrix.result, problem
                matrix.jdk -> cache, problem
                matrix.launch -> output, problem
                matrix.maven -> cache, checkout, matrix.board, matrix.declare, matrix.expand, matrix.gate, matrix.jdk,
                    matrix.launch, matrix.plan, matrix.process, matrix.report, matrix.result, matrix.run, matrix.show,
                    matrix.start, output, problem, settings, settings.yaml, tree | clock, maven, resolver
                matrix.plan -> matrix.declare, matrix.expand, matrix.jdk, problem
                matrix.report -> matrix.result, matrix.run, problem
                matrix.result -> output, problem | gson
                matrix.run -> matrix.jdk, matrix.launch, matrix.plan, matrix.process, matrix.result, output, problem | gson
                matrix.show -> matrix.jdk, matrix.plan, matrix.process, problem | gson
                matrix.start -> matrix.jdk, problem, settings.yaml, tree
                """);
    }
}
