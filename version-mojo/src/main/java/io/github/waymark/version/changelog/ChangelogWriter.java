package io.github.waymark.version.changelog;

import io.github.waymark.release.ReleaseSection;
import io.github.waymark.release.ReleasedCommit;
import java.io.IOException;

/** How a changelog is written, piece by piece. */
public interface ChangelogWriter {

    void begin() throws IOException;

    void release(ReleaseSection section) throws IOException;

    void commit(ReleasedCommit commit) throws IOException;

    void end() throws IOException;
}
