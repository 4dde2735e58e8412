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

/** The changelog of a history: by release, the newest first, merges left out. */
public final class Changelog {

    private final ReleaseRange range;
    private final Predicate<ReleasedCommit> wanted;

    /**
     * @param range which releases are told
     * @param wanted which commits are told
     */
    public Changelog(ReleaseRange range, Predicate<ReleasedCommit> wanted) {
        this.range = range;
        this.wanted = wanted;
    }

    /**
     * Tells a history.
     *
     * @param tags its releases
     * @return how many releases were told
     */
    public int write(CommitLog commitLog, List<VersionTag> tags, ChangelogWriter form) throws IOException {
        Teller teller = new Teller(form);
        try {
            form.begin();
            new ReleaseLog(commitLog, tags).show(teller);
            form.end();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return teller.releases;
    }

    private final class Teller implements ReleaseVisitor {

        private final ChangelogWriter form;
        private int releases;

        Teller(ChangelogWriter form) {
            this.form = form;
        }

        @Override
        public boolean begin(ReleaseSection section) {
            if (!range.holds(section)) {
                return false;
            }
            releases += section.tag().isPresent() ? 1 : 0;
            try {
                form.release(section);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void commit(ReleasedCommit commit) {
            if (commit.merge() || !wanted.test(commit)) {
                return;
            }
            try {
                form.commit(commit);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
