package io.github.waymark.extension.constraints;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.CollectResult;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects the hard ranges of a dependency collection that exclude the list's version. */
final class RangeConflicts {

    private static final Logger LOG = LoggerFactory.getLogger("waymark");

    private final boolean strict;
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    RangeConflicts(boolean strict) {
        this.strict = strict;
    }

    synchronized void add(Constraint constraint, Artifact artifact, String range, String requester) {
        String what = "The constraints list has " + ActiveConstraints.key(artifact) + " " + constraint.version()
                + ", but " + last(requester) + " requires " + range + ".";
        problems.putIfAbsent(
                what,
                new Problem(
                        what,
                        constraint.place().fileAndLine() + " and " + requester,
                        "A range is a hard requirement, and Maven can't choose another version of the artifact that has it.",
                        "Put a version of " + ActiveConstraints.key(artifact) + " within " + range
                                + " into the list, or " + otherRequest(requester)
                                + "; to build anyway, use -Dconstraints.conflict=warn."));
    }

    /** A module of the build has no other version: its POM declares the range. */
    private static String otherRequest(String requester) {
        return requester.contains("-> ")
                ? "use another version of " + last(requester)
                : "change the range in the POM of " + requester;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf("-> ") + 1).strip().replace("> ", "");
    }

    synchronized void failIfAny(CollectResult result) throws DependencyCollectionException {
        if (problems.isEmpty()) {
            return;
        }
        List<Problem> found = new ArrayList<>(problems.values());
        if (strict) {
            ProblemException cause = new ProblemException(found);
            // Maven 3.9 and 3.10 print the exceptions in the result, the others the message.
            result.addException(new IllegalStateException(ConstraintsActivation.text(cause), cause));
            throw new DependencyCollectionException(result, ConstraintsActivation.text(cause), cause);
        }
        for (Problem problem : found) {
            LOG.warn("Waymark: {}", problem.text());
        }
    }
}
