package io.github.waymark.extension.constraints;

import io.github.waymark.constraint.Constraint;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.version.VersionScheme;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The soft versions that gave way to the list in a build. */
final class OverriddenVersions {

    private static final Logger LOG = LoggerFactory.getLogger("waymark");
    private static final int SHOWN = 10;

    private final Map<String, String> lines = new TreeMap<>();
    private int down;
    private boolean told;

    synchronized void add(
            Constraint constraint, Artifact artifact, String asked, String requester, VersionScheme versions) {
        String name = ActiveConstraints.key(artifact)
                + (artifact.getClassifier().isEmpty() ? "" : ":" + artifact.getClassifier());
        String line = name + " " + asked + " -> " + constraint.version() + " ("
                + constraint.place().fileAndLine() + "; asked for by " + requester + ")";
        if (lines.putIfAbsent(name + " " + asked, line) == null
                && RequestedVersion.isAbove(asked, constraint.version(), versions)) {
            down++;
        }
    }

    /** Tells people, once. */
    synchronized void tell() {
        if (told || lines.isEmpty()) {
            return;
        }
        told = true;
        LOG.info(
                "Waymark: {} of the versions asked for gave way to the constraints list, {} of them to a lower one:",
                lines.size(),
                down);
        int shown = 0;
        for (String line : lines.values()) {
            if (shown++ < SHOWN) {
                LOG.info("  {}", line);
            } else {
                LOG.debug("  {}", line);
            }
        }
        if (shown > SHOWN) {
            LOG.info("  and {} more, which -X shows", shown - SHOWN);
        }
    }
}
