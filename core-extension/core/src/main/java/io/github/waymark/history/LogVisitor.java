package io.github.waymark.history;

/** Is shown the commits of a history one by one. */
@FunctionalInterface
public interface LogVisitor {

    void visit(LoggedCommit commit);
}
