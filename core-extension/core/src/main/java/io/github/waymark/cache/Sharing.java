package io.github.waymark.cache;

import java.io.IOException;
import java.nio.file.Path;

/** Lets others use new files and folders. */
@FunctionalInterface
public interface Sharing {

    /** Leaves the permissions that this user's files have. */
    Sharing NONE = path -> {};

    /** Adjusts the permissions of a file or folder that was just created. */
    void adjust(Path created) throws IOException;
}
