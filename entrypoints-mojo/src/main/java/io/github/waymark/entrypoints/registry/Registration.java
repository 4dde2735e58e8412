package io.github.waymark.entrypoints.registry;

import io.github.waymark.entrypoints.service.ServiceFile;

/**
 * A provider of a service, as a program on the class path finds it.
 *
 * @param provider the binary name of the class
 * @param line in the service file
 */
public record Registration(String service, String provider, Source source, int line) {

    /** The service file as messages name it. */
    public String place() {
        return source.place(ServiceFile.FOLDER + service);
    }
}
