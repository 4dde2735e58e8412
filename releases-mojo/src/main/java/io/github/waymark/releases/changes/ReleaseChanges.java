package io.github.waymark.releases.changes;

import io.github.waymark.git.commits.Commit;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.changes.RepositoryChanges.FileCounts;
import io.github.waymark.releases.check.ApiReports;
import io.github.waymark.releases.check.Histories;
import io.github.waymark.releases.check.Publications;
import io.github.waymark.releases.check.RepositoryHistory;
import io.github.waymark.releases.check.RequestedBump;
import io.github.waymark.releases.pom.DependencyChange;
import io.github.waymark.releases.pom.EffectivePom;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.request.Release;
import io.github.waymark.releases.request.RepositorySettings;
import io.github.waymark.releases.request.RequestedVersion;
import io.github.waymark.releases.request.TaggedCommit;
import io.github.waymark.releases.settings.RequestSettings;
import io.github.waymark.version.Bump;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Collects what the last release of a deliverable contains, and writes it as Markdown. */
public final class ReleaseChanges {

    private final RequestSettings settings;
    private final Histories histories;
    private final Publications publications;
    private final List<ListedUse> uses;

    /**
     * @param uses the artifacts in the constraints list of the users; empty if there is none
     */
    public ReleaseChanges(
            RequestSettings settings, Histories histories, Publications publications, List<ListedUse> uses) {
        this.settings = settings;
        this.histories = histories;
        this.publications = publications;
        this.uses = List.copyOf(uses);
    }

    /**
     * The changes in the last release of a file; empty if it has no release with a version.
     *
     * @throws ProblemException if a repository can't be read
     */
    public Optional<String> of(Deliverable deliverable) {
        Optional<Release> last = deliverable.last();
        if (last.isEmpty()) {
            return Optional.empty();
        }
        List<RepositoryChanges> changes = new ArrayList<>();
        for (TaggedCommit commit : last.get().commits()) {
            Optional<RepositorySettings> repository = deliverable.repository(commit.repository());
            if (repository.isPresent()) {
                RepositoryHistory history =
                        new RepositoryHistory(histories.open(repository.get()), repository.get(), settings);
                changes.add(changes(deliverable, last.get(), commit, history));
            }
        }
        return Optional.of(new ChangesPage(deliverable, last.get(), changes, uses).text());
    }

    private RepositoryChanges changes(
            Deliverable deliverable, Release release, TaggedCommit commit, RepositoryHistory history) {
        String id = commit.hash();
        RepositoryReader reader = history.reader();
        if (history.commit(id).isEmpty()) {
            return unknown(commit);
        }
        Optional<Previous> previous = previous(deliverable, release, commit.repository())
                .or(() -> history.lastTagged(deliverable.name(), id, earlier(release))
                        .map(tagged -> new Previous(
                                RequestedVersion.of(tagged.version().text()), tagged.commit())));
        Optional<String> base = previous.map(Previous::commit)
                .filter(known -> history.commit(known).isPresent());
        String branch = history.releaseBranch(deliverable.series());
        Optional<String> tip = history.branch(branch);
        List<DependencyChange> dependencies = new ArrayList<>();
        String pomFault = "";
        if (base.isPresent()) {
            try {
                String version = release.version().text();
                List<EffectivePom> before = publications.poms().of(reader, base.get(), version);
                dependencies.addAll(
                        DependencyChange.between(before, publications.poms().of(reader, id, version)));
            } catch (ProblemException e) {
                pomFault = e.problems().get(0).what();
            }
        }
        ApiReports reports = deliverable
                .repository(commit.repository())
                .flatMap(repository ->
                        publications.apiReports(repository, release.version().text()))
                .orElse(ApiReports.none());
        return new RepositoryChanges(
                commit.repository(),
                id,
                previous.map(known -> known.version().text()),
                base.map(from -> from.substring(0, 8) + "..").orElse("") + id.substring(0, 8),
                branch,
                tip.isPresent() && history.contains(tip.get(), id),
                commits(reader, base, id),
                tip.map(end -> commits(reader, Optional.of(id), end)).orElse(List.of()),
                reader.tags().stream()
                        .filter(tag -> tag.commit().equals(id))
                        .map(RepositoryReader.Tag::name)
                        .toList(),
                reader.branches().stream()
                        .filter(known -> history.contains(known.commit(), id))
                        .map(known -> known.ref().replaceFirst("^refs/(heads|remotes)/", ""))
                        .toList(),
                files(reader, base, id),
                requested(reader, previous, base, id, reports),
                reports,
                NoteReading.of(
                        reader,
                        notesBase(deliverable, release, commit.repository())
                                .filter(known -> history.commit(known).isPresent())
                                .or(() -> history.lastTagged(
                                                deliverable.name(),
                                                id,
                                                earlier(release).and(announcedBefore(release)))
                                        .map(RepositoryHistory.TaggedVersion::commit))
                                .or(() -> base),
                        id),
                dependencies,
                pomFault);
    }

    private static RequestedBump requested(
            RepositoryReader reader,
            Optional<Previous> previous,
            Optional<String> base,
            String id,
            ApiReports reports) {
        RequestedBump requested =
                base.map(from -> RequestedBump.between(reader, from, id)).orElse(new RequestedBump(Bump.PATCH, ""));
        return previous.flatMap(known -> known.version().version())
                .map(version -> requested.with(reports, version))
                .orElse(requested);
    }

    private static RepositoryChanges unknown(TaggedCommit commit) {
        return new RepositoryChanges(
                commit.repository(),
                commit.hash(),
                Optional.empty(),
                "",
                "",
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new FileCounts(0, 0, 0),
                new RequestedBump(Bump.PATCH, ""),
                ApiReports.none(),
                AnnouncedNotes.none(),
                List.of(),
                "");
    }

    private static Predicate<Version> earlier(Release release) {
        return version -> release.version()
                .version()
                .filter(own -> version.compareTo(own) < 0)
                .isPresent();
    }

    /** The versions whose notes aren't announced with a release: a final one has the notes of its pre-releases. */
    private static Predicate<Version> announcedBefore(Release release) {
        return version -> version.preRelease().isEmpty() || release.version().isPreRelease();
    }

    /** The release before, and its commit of a repository. */
    private record Previous(RequestedVersion version, String commit) {}

    private static Optional<Previous> previous(Deliverable deliverable, Release release, String repository) {
        Optional<Previous> previous = Optional.empty();
        for (Release other : deliverable.releases()) {
            if (other.equals(release)) {
                return previous;
            }
            if (other.version().ending().isEmpty() && other.commit(repository).isPresent()) {
                previous = other.commit(repository).map(commit -> new Previous(other.version(), commit.hash()));
            }
        }
        return previous;
    }

    /** The commit of the last listed release whose notes aren't announced with this one. */
    private static Optional<String> notesBase(Deliverable deliverable, Release release, String repository) {
        Optional<String> base = Optional.empty();
        for (Release other : deliverable.releases()) {
            if (other.equals(release)) {
                break;
            }
            if (other.version().version().filter(announcedBefore(release)).isPresent()) {
                Optional<String> commit = other.commit(repository).map(TaggedCommit::hash);
                base = commit.isPresent() ? commit : base;
            }
        }
        return base;
    }

    private static List<Commit> commits(RepositoryReader reader, Optional<String> base, String id) {
        List<Commit> commits = new ArrayList<>();
        reader.since(base, id, commits::add);
        return commits;
    }

    private static FileCounts files(RepositoryReader reader, Optional<String> base, String id) {
        Map<RepositoryReader.Kind, Integer> counts = new EnumMap<>(RepositoryReader.Kind.class);
        base.ifPresent(
                from -> reader.difference(from, id, (commit, path, kind) -> counts.merge(kind, 1, Integer::sum)));
        return new FileCounts(
                counts.getOrDefault(RepositoryReader.Kind.ADDED, 0),
                counts.getOrDefault(RepositoryReader.Kind.EDITED, 0),
                counts.getOrDefault(RepositoryReader.Kind.DELETED, 0));
    }
}
