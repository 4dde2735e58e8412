package io.github.waymark.history.jgit;

import java.io.Serial;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.util.RawParseUtils;

/** A commit of which little more than the subject is kept. */
final class VersionedCommit extends RevCommit {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final byte[] NOTHING = {};

    /** In UTF-8; as a string it would take twice the room. */
    byte[] subject = NOTHING;

    /** Its number in the order in which commits were met. */
    int index = -1;

    /** The number of the release that took it; 0 for none, negative once it was shown. */
    int section;

    private VersionedCommit(AnyObjectId id) {
        super(id);
    }

    /** Keeps the subject and lets the rest of the text go. */
    void keepSubject() {
        byte[] text = getRawBuffer();
        int start = RawParseUtils.commitMessage(text, 0);
        int end = start < 0 ? -1 : RawParseUtils.endOfParagraph(text, start);
        Charset charset = CommitLog.charset(text);
        boolean oneLine = end <= start || RawParseUtils.nextLF(text, start) >= end;
        if (start >= 0 && oneLine && charset.equals(StandardCharsets.UTF_8)) {
            subject = Arrays.copyOfRange(text, start, Math.max(start, end));
        } else {
            subject = getShortMessage().getBytes(StandardCharsets.UTF_8);
        }
        disposeBody();
    }

    /** Walks over such commits, in no certain order. */
    static final class Walk extends RevWalk {

        Walk(ObjectReader reader) {
            super(reader);
            sort(RevSort.NONE);
        }

        @Override
        protected RevCommit createCommit(AnyObjectId id) {
            return new VersionedCommit(id);
        }

        /** What git keeps in its commit-graph has no subject, so the commit itself is read anyway. */
        @Override
        protected RevCommit createCommit(AnyObjectId id, int graphPosition) {
            return new VersionedCommit(id);
        }
    }
}
