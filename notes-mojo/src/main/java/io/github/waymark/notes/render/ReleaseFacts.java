package io.github.waymark.notes.render;

import java.util.List;
import java.util.Optional;

/**
 * What the body of a release shows besides its notes.
 *
 * @param previous the release before it on the same line
 * @param comparison the address of the page that compares both
 * @param contributors those who contributed since the previous release, sorted by name
 * @param artifacts the published artifacts of the release that projects depend on
 */
public record ReleaseFacts(
        Optional<String> previous,
        Optional<String> comparison,
        List<Contributor> contributors,
        List<Artifact> artifacts) {

    /** Nothing is known besides the notes. */
    public static final ReleaseFacts NONE = new ReleaseFacts(Optional.empty(), Optional.empty(), List.of(), List.of());

    public ReleaseFacts {
        contributors = List.copyOf(contributors);
        artifacts = List.copyOf(artifacts);
    }

    /**
     * A contributor.
     *
     * @param login the name of the account on the forge; empty if it isn't known
     * @param first whether it is the first contribution
     */
    public record Contributor(String name, Optional<String> login, boolean first) {}

    /** A published artifact. */
    public record Artifact(Kind kind, String group, String name, String version) {

        /** What a project does with an artifact. */
        public enum Kind {
            /** It depends on it. */
            LIBRARY,
            /** It imports its dependency management. */
            BOM,
            /** It runs its goals. */
            PLUGIN
        }
    }
}
