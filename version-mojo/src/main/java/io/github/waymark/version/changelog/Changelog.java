package io.github.waymark.version.changelog;

import io.github.waymark.history.History;
import io.github.waymark.history.ReleaseSection;
import io.github.waymark.history.ReleaseVisitor;
import io.github.waymark.history.ReleasedCommit;
import io.github.waymark.version.TagPattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Predicate;

/** The changelog of a history: by release, the newest first, merges left out. */
public final class Changelog {

    private final Range range;
    private final Predicate<String> wanted;

    /**
     * @param range which releases are told
     * @param wanted which commits, given as 40 hexadecimal digits, are told
     */
    public Changelog(Range range, Predicate<String> wanted) {
        this.range = range;
        this.wanted = wanted;
    }

    /**
     * Tells what is behind a commit.
     *
     * @return how many releases were told
     */
    public int write(History history, String commit, TagPattern pattern, ChangelogForm form) throws IOException {
        Teller teller = new Teller(form);
        try {
            form.begin();
            history.releases(commit, pattern, teller);
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
            if (commit.merge() || !wanted.test(commit.id())) {
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
