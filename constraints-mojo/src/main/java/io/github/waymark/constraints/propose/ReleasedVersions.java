package io.github.waymark.constraints.propose;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.MalformedException;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code groupId:artifactId:version} of released artifacts. */
public final class ReleasedVersions {

    private static final String WHERE = "constraints.artifact";
    private static final String WHY = "The list gets the versions of these artifacts.";
    private static final String FORM =
            "Write -Dconstraints.artifact=com.acme:billing:1.2.0, or several, separated by commas.";

    private ReleasedVersions() {}

    /**
     * Reads artifacts.
     *
     * @param version the version of artifacts without one; empty for none
     * @return the versions by {@code groupId:artifactId}, in the same order
     * @throws ProblemException if an artifact or a version is invalid, or an artifact has two versions
     */
    public static Map<String, String> parse(List<String> artifacts, String version) {
        Map<String, String> versions = new LinkedHashMap<>();
        for (String text : artifacts) {
            String artifact = text.strip();
            String[] parts = artifact.split(":", -1);
            String own = parts.length == 3 ? parts[2] : version.strip();
            if (parts.length < 2 || parts.length > 3) {
                throw problem("'" + artifact + "' is not of the form groupId:artifactId:version.", FORM);
            }
            if (own.isEmpty()) {
                throw problem(
                        "'" + artifact + "' has no version.",
                        FORM + " -Dconstraints.version=1.2.0 applies to all artifacts without a version.");
            }
            add(versions, parts[0] + ":" + parts[1], own);
        }
        if (versions.isEmpty()) {
            throw problem("No artifact is set.", FORM);
        }
        return versions;
    }

    private static void add(Map<String, String> versions, String name, String version) {
        try {
            if (!Constraint.of(name, version).pattern().isPlain()) {
                throw problem("'" + name + "' names no single artifact.", FORM);
            }
        } catch (MalformedException e) {
            throw new ProblemException(new Problem(e.reason() + ".", WHERE, WHY, e.fix()));
        }
        if (version.endsWith("SNAPSHOT")) {
            throw problem(
                    name + ":" + version + " is a SNAPSHOT.", "Release it first: the files of a SNAPSHOT change.");
        }
        String other = versions.putIfAbsent(name, version);
        if (other != null && !other.equals(version)) {
            throw problem(
                    name + " has two versions: " + other + " and " + version + ".", "Name one version of an artifact.");
        }
    }

    private static ProblemException problem(String what, String fix) {
        return new ProblemException(new Problem(what, WHERE, WHY, fix));
    }
}
