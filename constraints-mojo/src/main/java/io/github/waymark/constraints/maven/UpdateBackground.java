package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.CoordinatesPattern;
import io.github.waymark.constraints.advisory.Advisories;
import io.github.waymark.constraints.advisory.Advisory;
import io.github.waymark.constraints.resolve.ArtifactDownloads;
import io.github.waymark.constraints.resolve.ProjectPages;
import io.github.waymark.constraints.update.EntryUpdate;
import io.github.waymark.constraints.update.LibraryNotes;
import io.github.waymark.constraints.update.ListEdit;
import io.github.waymark.constraints.update.Proposal;
import io.github.waymark.constraints.update.UpdateDetails;
import io.github.waymark.maven.MavenBuild;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystem;

/** What reviewers want to know about updates: pages, notes and advisories. */
final class UpdateBackground {

    private final Advisories advisories;
    private final Function<CoordinatesPattern, Optional<String>> members;
    private final ProjectPages pages;
    private final ArtifactDownloads downloads;

    /**
     * @param members finds an artifact of a family
     */
    UpdateBackground(
            MavenSession session,
            RepositorySystem system,
            Advisories advisories,
            Function<CoordinatesPattern, Optional<String>> members) {
        this.advisories = advisories;
        this.members = members;
        this.pages = new ProjectPages(system, session.getRepositorySession(), new MavenBuild(session).repositories());
        this.downloads =
                new ArtifactDownloads(system, session.getRepositorySession(), new MavenBuild(session).repositories());
    }

    UpdateDetails details(EntryUpdate change) {
        Optional<String> name = name(change.entry());
        if (name.isEmpty()) {
            return UpdateDetails.NONE;
        }
        String from = change.entry().version();
        ProjectPages.Pages found = pages.pages(name.get(), from, change.version());
        List<Advisory> after = advisories.of(name.get(), change.version());
        List<Advisory> fixed = new ArrayList<>(advisories.of(name.get(), from));
        fixed.removeAll(after);
        List<String> notes = downloads
                .local(name.get(), change.version())
                .map(jar -> LibraryNotes.between(jar, from, change.version()))
                .orElse(List.of());
        return new UpdateDetails(found.home(), found.releases(), found.comparison(), notes, fixed, after);
    }

    private Optional<String> name(Constraint entry) {
        CoordinatesPattern pattern = entry.pattern();
        return pattern.isPlain() ? Optional.of(pattern.groupId() + ":" + pattern.artifactId()) : members.apply(pattern);
    }

    /** The entries that have known vulnerabilities also with the proposals. */
    List<String> vulnerable(ConstraintList list, List<Proposal> proposed) {
        List<String> lines = new ArrayList<>();
        for (Constraint entry : ListEdit.apply(list, proposed).constraints()) {
            for (Advisory one : name(entry)
                    .map(name -> advisories.of(name, entry.version()))
                    .orElse(List.of())) {
                lines.add(entry.key() + " " + entry.version() + ": " + one.text());
            }
        }
        return lines;
    }
}
