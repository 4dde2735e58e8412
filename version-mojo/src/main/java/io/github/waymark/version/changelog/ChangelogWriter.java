package io.github.waymark.version.changelog;

import io.github.waymark.release.ReleaseSection;
import io.github.waymark.release.ReleasedCommit;
import java.io.IOException;

/** Writes the parts of a changelog in a format. */
public interface ChangelogWriter {

    void begin() throws IOException;

    void release(ReleaseSection section) throws IOException;

    void commit(ReleasedCommit commit) throws IOException;

    default void end() throws IOException {}
}
