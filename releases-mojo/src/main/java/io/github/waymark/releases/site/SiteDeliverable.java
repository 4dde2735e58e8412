package io.github.waymark.releases.site;

import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.request.NotesUrl;
import io.github.waymark.releases.request.Release;
import io.github.waymark.releases.request.ReleaseModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The values of a deliverable for templates: maps, lists and texts. */
final class SiteDeliverable {

    private SiteDeliverable() {}

    static Map<String, Object> of(Deliverable deliverable) {
        List<Release> releases = deliverable.releases().stream()
                .filter(release -> release.version().ending().isEmpty())
                .toList();
        return Map.of(
                "name", deliverable.name(),
                "team", deliverable.team(),
                "type", deliverable.type(),
                "model", deliverable.model().map(ReleaseModel::word).orElse(""),
                "phase", deliverable.phase().word(),
                "first", releases.isEmpty() ? "" : releases.get(0).version().text(),
                "last",
                        releases.isEmpty()
                                ? ""
                                : releases.get(releases.size() - 1).version().text(),
                "notes",
                        deliverable.notes().stream().map(SiteDeliverable::notes).toList(),
                "highlights", deliverable.highlights(),
                "releases", rows(releases));
    }

    /** Only web addresses become links: {@code javascript:} and others are shown as text. */
    private static Map<String, Object> notes(NotesUrl notes) {
        boolean web = notes.url().matches("(?i)https?://\\S+");
        return Map.of(
                "title",
                notes.repository().isEmpty() ? "release notes" : notes.repository(),
                "url",
                notes.url(),
                "link",
                web);
    }

    /** A row for each repository of each release, newest release first. */
    private static List<Map<String, Object>> rows(List<Release> releases) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = releases.size() - 1; i >= 0; i--) {
            Release release = releases.get(i);
            release.commits()
                    .forEach(commit -> rows.add(Map.of(
                            "version", release.version().text(),
                            "repository", commit.repository(),
                            "commit", commit.hash())));
        }
        return rows;
    }
}
