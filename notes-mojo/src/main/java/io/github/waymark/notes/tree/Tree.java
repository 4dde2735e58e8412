package io.github.waymark.notes.tree;

import io.github.waymark.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * A file that was read.
 *
 * @param root empty when the file is empty or could not be read
 * @param findings what is wrong with the file itself
 */
public record Tree(Optional<Value> root, List<Finding> findings) {

    public Tree {
        findings = List.copyOf(findings);
    }
}
