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

/** Collects the notes of one release, with those of its pre-releases. */
final class ReleaseBucket {

    private static final Comparator<Note> BY_PATH = new ByPath();

    private final String name;
    private final Optional<Version> version;
    private final Optional<String> tag;
    private final Optional<String> commit;
    private final Optional<Instant> date;
    private final List<String> also;
    private final List<Note> notes = new ArrayList<>();
    private final List<String> commits = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    ReleaseBucket(
            String name,
            Optional<Version> version,
            Optional<String> tag,
            Optional<String> commit,
            Optional<Instant> date) {
        this(name, version, tag, commit, date, List.of());
    }

    private ReleaseBucket(
            String name,
            Optional<Version> version,
            Optional<String> tag,
            Optional<String> commit,
            Optional<Instant> date,
            List<ReleaseTag.Other> others) {
        this.name = name;
        this.version = version;
        this.tag = tag;
        this.commit = commit;
        this.date = date;
        this.also = new ArrayList<>();
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
        for (ReleaseTag.Other other : others) {
            also.add(other.name());
            names.add(other.name());
            names.add(other.tag());
        }
    }

    static ReleaseBucket of(ReleaseTag release) {
        return new ReleaseBucket(
                release.name(),
                Optional.of(release.version()),
                Optional.of(release.tag()),
                Optional.of(release.commit()),
                Optional.of(release.time()),
                release.others());
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

    /** Whether a commit is this release or one of its pre-releases. */
    boolean containsCommit(String id) {
        return isReleased() && commits.contains(id);
    }

    /** Whether one of these names is a name of this release or of one of its pre-releases. */
    boolean hasName(List<String> candidates) {
        return names.stream().anyMatch(candidates::contains);
    }

    boolean isFinal() {
        return version.isPresent() && version.get().preRelease().isEmpty();
    }

    boolean isPreRelease() {
        return version.isPresent() && version.get().preRelease().isPresent();
    }

    /** Whether both are, or lead to, the same final release. */
    boolean hasSameFinalVersion(ReleaseBucket other) {
        return version.isPresent()
                && other.version.isPresent()
                && version.get().triple().equals(other.version.get().triple());
    }

    void addAll(ReleaseBucket preRelease) {
        notes.addAll(preRelease.notes);
        commits.addAll(preRelease.commits);
        names.addAll(preRelease.names);
        also.addAll(preRelease.also);
    }

    Release release() {
        notes.sort(BY_PATH);
        return new Release(name, version, tag, commit, date, notes, also);
    }

    /** Not a lambda: it would be the only one when the result is cached. */
    private static final class ByPath implements Comparator<Note> {
        @Override
        public int compare(Note one, Note other) {
            return one.path().compareTo(other.path());
        }
    }
}
