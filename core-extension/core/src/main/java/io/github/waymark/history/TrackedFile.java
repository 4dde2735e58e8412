package io.github.waymark.history;

import java.io.InputStream;
import java.util.Optional;

/** A file as a commit has it. It is of no use after the visit. */
public interface TrackedFile {

    /** What git knows of a file besides its content. */
    enum Kind {
        FILE,
        EXECUTABLE,
        /** Its content is the path that it points to. */
        LINK,
        /** A commit of another repository; it has no content of its own. */
        SUBMODULE
    }

    /** Seen from the top of the repository, {@code /} between names. */
    String path();

    Kind kind();

    /** The object, 40 hexadecimal digits; of a submodule its commit. */
    String id();

    /**
     * What the {@code .gitattributes} of the same commit say of it; the user's and the clone's own attributes are left aside, as an
     * answer must not depend on who asks.
     *
     * @return "set", "unset" or the value; empty where nothing is said
     */
    Optional<String> attribute(String name);

    /** Size of the content in bytes. */
    long size();

    /** The content as it was committed, no filter applied. */
    InputStream open();
}
