package io.github.waymark.history;

/** Is shown commits one by one, so that no history needs to fit into memory. */
@FunctionalInterface
public interface CommitVisitor {

    void visit(Commit commit);
}
