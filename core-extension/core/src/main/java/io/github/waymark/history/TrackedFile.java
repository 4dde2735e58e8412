package io.github.waymark.history;

import java.io.InputStream;
import java.util.Optional;

/** A file in a commit. Valid only during the visit. */
public interface TrackedFile {

    /** The type of a file. */
    enum Kind {
        FILE,
        EXECUTABLE,
        /** Its content is the path that it points to. */
        LINK,
        /** A commit of another repository; it has no content. */
        SUBMODULE
    }

    /** Relative to the top of the repository, {@code /} between names. */
    String path();

    Kind kind();

    /** The object id, 40 hexadecimal digits; for a submodule its commit. */
    String id();

    /**
     * An attribute from the {@code .gitattributes} files of the same commit; attributes of the user and the clone are ignored, as
     * the result must not depend on them.
     *
     * @return "set", "unset" or the value; empty when it is not specified
     */
    Optional<String> attribute(String name);

    /** Size of the content in bytes. */
    long size();

    /** The content as committed, without filters. */
    InputStream open();
}
