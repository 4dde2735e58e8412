package io.github.waymark.version.changelog;

import io.github.waymark.git.commits.CommitLog;
import io.github.waymark.history.VersionTag;
import io.github.waymark.release.ReleaseLog;
import io.github.waymark.release.ReleaseSection;
import io.github.waymark.release.ReleaseVisitor;
import io.github.waymark.release.ReleasedCommit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;

/** Writes the changelog of a history: the commits of each release except merges, newest release first. */
public final class Changelog {

    private final ReleaseRange range;
    private final Predicate<ReleasedCommit> filter;

    /** A changelog of the releases in a range, with the commits that a filter accepts. */
    public Changelog(ReleaseRange range, Predicate<ReleasedCommit> filter) {
        this.range = range;
        this.filter = filter;
    }

    /** Writes the changelog of a history that has releases at these tags. */
    public void write(CommitLog commitLog, List<VersionTag> tags, ChangelogWriter writer) throws IOException {
        try {
            writer.begin();
            new ReleaseLog(commitLog, tags).show(new ReleaseFilter(writer));
            writer.end();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private final class ReleaseFilter implements ReleaseVisitor {

        private final ChangelogWriter writer;

        ReleaseFilter(ChangelogWriter writer) {
            this.writer = writer;
        }

        @Override
        public boolean begin(ReleaseSection section) {
            if (!range.contains(section)) {
                return false;
            }
            try {
                writer.release(section);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void commit(ReleasedCommit commit) {
            if (commit.merge() || !filter.test(commit)) {
                return;
            }
            try {
                writer.commit(commit);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
