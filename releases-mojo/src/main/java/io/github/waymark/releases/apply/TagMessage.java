package io.github.waymark.releases.apply;

import io.github.waymark.release.TagMetadata;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.request.Release;
import io.github.waymark.releases.request.RequestedVersion;
import io.github.waymark.version.PreRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The message of a release's tag: a line for people, and {@link TagMetadata} for programs.
 */
public final class TagMessage {

    private final Deliverable deliverable;

    /** Messages for the releases of a deliverable. */
    public TagMessage(Deliverable deliverable) {
        this.deliverable = deliverable;
    }

    /**
     * The message of a release's tag.
     *
     * @param branch the branch of the commit
     */
    public String of(Release release, String branch) {
        List<String> lines = new ArrayList<>();
        lines.add(deliverable.name() + " " + release.version() + " " + kind(release.version()));
        lines.add("");
        lines.add(TagMetadata.line("version", release.version().text()));
        lines.add(TagMetadata.line("deliverable", deliverable.name()));
        lines.add(TagMetadata.line("team", deliverable.team()));
        lines.add(TagMetadata.line("diff-start", start(release).orElse("-")));
        lines.add(TagMetadata.line("series", deliverable.series().name()));
        lines.add(TagMetadata.line("branch", branch));
        lines.add(TagMetadata.line("release-type", kind(release.version())));
        lines.add(TagMetadata.line("first", isFirst(release) ? "yes" : "no"));
        return String.join("\n", lines) + "\n";
    }

    private static String kind(RequestedVersion version) {
        if (version.ending().isPresent()) {
            return "end of the series";
        }
        Optional<PreRelease> preRelease = version.version().flatMap(known -> known.preRelease());
        if (preRelease.isEmpty()) {
            return "release";
        }
        return preRelease.get().kind() == PreRelease.Kind.RC ? "release candidate" : "development milestone";
    }

    /** The release with which the announcement starts. */
    private Optional<String> start(Release release) {
        if (release.diffStart().isPresent()) {
            return release.diffStart();
        }
        Optional<String> previous = Optional.empty();
        for (Release other : deliverable.releases()) {
            if (other.equals(release)) {
                return previous;
            }
            if (other.version().ending().isEmpty()) {
                previous = Optional.of(other.version().text());
            }
        }
        return previous;
    }

    /** Whether it is the first final release in its file. */
    private boolean isFirst(Release release) {
        return deliverable.releases().stream()
                .filter(other -> other.version().isFinal())
                .findFirst()
                .filter(release::equals)
                .isPresent();
    }
}
