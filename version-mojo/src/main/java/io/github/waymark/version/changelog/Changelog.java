package io.github.waymark.version.changelog;

import io.github.waymark.history.Chronicle;
import io.github.waymark.history.ReleaseLog;
import io.github.waymark.history.ReleaseSection;
import io.github.waymark.history.ReleaseVisitor;
import io.github.waymark.history.ReleasedCommit;
import io.github.waymark.history.VersionTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;

/** The changelog of a history: by release, the newest first, merges left out. */
public final class Changelog {

    private final Range range;
    private final Predicate<ReleasedCommit> wanted;

    /**
     * @param range which releases are told
     * @param wanted which commits are told
     */
    public Changelog(Range range, Predicate<ReleasedCommit> wanted) {
        this.range = range;
        this.wanted = wanted;
    }

    /**
     * Tells a history.
     *
     * @param tags its releases
     * @return how many releases were told
     */
    public int write(Chronicle chronicle, List<VersionTag> tags, ChangelogForm form) throws IOException {
        Teller teller = new Teller(form);
        try {
            form.begin();
            new ReleaseLog(chronicle, tags).show(teller);
            form.end();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return teller.releases;
    }

    private final class Teller implements ReleaseVisitor {

        private final ChangelogForm form;
        private int releases;

        Teller(ChangelogForm form) {
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
