package io.github.waymark.version.changelog;

import io.github.waymark.history.ReleaseSection;
import io.github.waymark.history.ReleasedCommit;
import java.io.IOException;

/** How a changelog is written, piece by piece. */
public interface ChangelogForm {

    void begin() throws IOException;

    void release(ReleaseSection section) throws IOException;

    void commit(ReleasedCommit commit) throws IOException;

    void end() throws IOException;
}
