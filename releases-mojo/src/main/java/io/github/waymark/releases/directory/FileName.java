package io.github.waymark.releases.directory;

import java.util.Optional;

/**
 * The file of a deliverable.
 *
 * @param path relative to the folder of the requests, with {@code /} as separator
 * @param series the name of the series, without an underscore
 * @param deliverable the name of the deliverable
 */
record FileName(String path, String series, String deliverable) {

    /** Reads a path; empty for files of other kinds. */
    static Optional<FileName> of(String path) {
        String[] levels = path.split("/", -1);
        if (levels.length != 3 || !levels[0].equals(RequestDirectory.DELIVERABLES) || !levels[2].endsWith(".yaml")) {
            return Optional.empty();
        }
        String series = levels[1].startsWith("_") ? levels[1].substring(1) : levels[1];
        String name = levels[2].substring(0, levels[2].length() - ".yaml".length());
        return Optional.of(new FileName(path, series, name));
    }
}
