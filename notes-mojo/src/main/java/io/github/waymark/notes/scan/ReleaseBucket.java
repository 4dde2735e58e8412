package io.github.waymark.notes.scan;

import io.github.waymark.notes.Note;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.scan.branch.ReleaseTag;
import io.github.waymark.version.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The notes of one release while they are being gathered, with those of the pre-releases that led to it. */
final class ReleaseBucket {

    private static final Comparator<Note> BY_PATH = new ByPath();

    private final String name;
    private final Optional<Version> version;
    private final Optional<String> tag;
    private final Optional<String> commit;
    private final Optional<Instant> date;
    private final List<Note> notes = new ArrayList<>();
    private final List<String> commits = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    ReleaseBucket(
            String name,
            Optional<Version> version,
            Optional<String> tag,
            Optional<String> commit,
            Optional<Instant> date) {
        this.name = name;
        this.version = version;
        this.tag = tag;
        this.commit = commit;
        this.date = date;
        names.add(name);
        if (commit.isPresent()) {
            commits.add(commit.get());
        }
        if (tag.isPresent()) {
            names.add(tag.get());
        }
        if (version.isPresent()) {
            names.add(version.get().text());
        }
    }

    static ReleaseBucket of(ReleaseTag release) {
        return new ReleaseBucket(
                release.name(),
                Optional.of(release.version()),
                Optional.of(release.tag()),
                Optional.of(release.commit()),
                Optional.of(release.time()));
    }

    boolean isReleased() {
        return tag.isPresent();
    }

    boolean isEmpty() {
        return notes.isEmpty();
    }

    void add(Note note) {
        notes.add(note);
    }

    /** Whether this is the release from a commit, or one of its pre-releases is. */
    boolean isFrom(String wanted) {
        return isReleased() && commits.contains(wanted);
    }

    /** Whether somebody may mean this release, or one of its pre-releases, by one of some names. */
    boolean hasName(List<String> wanted) {
        return names.stream().anyMatch(wanted::contains);
    }

    boolean isFinal() {
        return version.isPresent() && version.get().preRelease().isEmpty();
    }

    boolean isPreRelease() {
        return version.isPresent() && version.get().preRelease().isPresent();
    }

    /** Whether both are, or prepare, the same final release. */
    boolean aimsAtSame(ReleaseBucket other) {
        return version.isPresent()
                && other.version.isPresent()
                && version.get().triple().equals(other.version.get().triple());
    }

    void takeOver(ReleaseBucket preRelease) {
        notes.addAll(preRelease.notes);
        commits.addAll(preRelease.commits);
        names.addAll(preRelease.names);
    }

    Release release() {
        notes.sort(BY_PATH);
        return new Release(name, version, tag, commit, date, notes);
    }

    /** No lambda: it would be the only one on the way to a list that is known. */
    private static final class ByPath implements Comparator<Note> {
        @Override
        public int compare(Note one, Note other) {
            return one.path().compareTo(other.path());
        }
    }
}
