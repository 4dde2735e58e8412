package io.github.waymark.entrypoints.registry;

import io.github.waymark.entrypoints.service.ServiceFile;

/**
 * A service file of an archive.
 *
 * @param service the name of the file
 */
public record RegisteredFile(Source source, String service, ServiceFile file) {

    /** The file as messages name it. */
    public String place() {
        return source.place(ServiceFile.FOLDER + service);
    }
}
