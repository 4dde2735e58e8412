package io.github.waymark.extension.constraints;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.text.Count;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.version.VersionScheme;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects the soft versions that the list replaced in a build. */
final class OverriddenVersions {

    private static final Logger LOG = LoggerFactory.getLogger("waymark");
    private static final int SHOWN = 10;

    private final Map<String, String> lines = new TreeMap<>();
    private int lowered;
    private boolean logged;

    synchronized void add(
            Constraint constraint, Artifact artifact, String requested, String requester, VersionScheme versions) {
        String name = ActiveConstraints.key(artifact)
                + (artifact.getClassifier().isEmpty() ? "" : ":" + artifact.getClassifier());
        String line = name + " " + requested + " -> " + constraint.version() + " ("
                + constraint.place().fileAndLine() + "; requested by " + requester + ")";
        if (lines.putIfAbsent(name + " " + requested, line) == null
                && RequestedVersion.isAbove(requested, constraint.version(), versions)) {
            lowered++;
        }
    }

    /** Logs the versions, once. */
    synchronized void log() {
        if (logged || lines.isEmpty()) {
            return;
        }
        logged = true;
        LOG.info(
                "Waymark: the constraints list replaced {}{}:",
                Count.of(lines.size(), "requested version"),
                lowered == 0 ? "" : ", " + lowered + " with a lower one");
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
