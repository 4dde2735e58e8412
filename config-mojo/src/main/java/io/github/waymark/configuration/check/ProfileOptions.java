package io.github.waymark.configuration.check;

import io.github.waymark.configuration.source.ReadModel;

/**
 * The options of the class path that the module has with a profile.
 *
 * @param complete whether all jars of the profile were there to be read
 */
public record ProfileOptions(ReadModel read, boolean complete) implements AutoCloseable {

    @Override
    public void close() {
        read.close();
    }
}
