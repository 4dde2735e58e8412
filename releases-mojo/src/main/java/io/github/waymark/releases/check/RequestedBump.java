package io.github.waymark.releases.check;

import io.github.waymark.history.RepositoryReader;
import io.github.waymark.release.NoteBumps;
import io.github.waymark.version.Bump;
import io.github.waymark.version.BumpRequest;
import io.github.waymark.version.BumpRequests;
import io.github.waymark.version.Version;
import java.util.Map;
import java.util.Optional;

/**
 * The bump that the changes between two commits request.
 *
 * @param reason what requests it; empty for a bump to the next patch release, which nothing needs to request
 */
public record RequestedBump(Bump bump, String reason) {

    /** The folder of release notes. */
    static final String NOTES = "releasenotes/notes";

    /** The strongest request in the messages of the commits and in the release notes. */
    public static RequestedBump between(RepositoryReader reader, String base, String commit) {
        RequestedBump[] strongest = {new RequestedBump(Bump.PATCH, "")};
        reader.since(Optional.of(base), commit, change -> {
            for (BumpRequest request :
                    BumpRequests.read(change.message(), false).requests()) {
                strongest[0] = strongest[0].or(request.bump(), "`" + request.source() + "` in " + change.id());
            }
        });
        if (reader.folder(commit, NOTES).isPresent()) {
            for (Map.Entry<String, Bump> note :
                    NoteBumps.between(reader, base, commit, NOTES).entrySet()) {
                strongest[0] = strongest[0].or(note.getValue(), "the release note " + note.getKey());
            }
        }
        return strongest[0];
    }

    /**
     * The strongest request of this and of the API reports. Before 1.0.0, a break of the API requests the next minor version only.
     *
     * @param from the previous release
     */
    public RequestedBump with(ApiReports reports, Version from) {
        return reports.strongest()
                .map(report -> or(
                        from.major() == 0 && report.getValue() == Bump.MAJOR ? Bump.MINOR : report.getValue(),
                        "the API report " + report.getKey()))
                .orElse(this);
    }

    private RequestedBump or(Bump other, String otherReason) {
        return other.compareTo(bump) > 0 ? new RequestedBump(other, otherReason) : this;
    }
}
