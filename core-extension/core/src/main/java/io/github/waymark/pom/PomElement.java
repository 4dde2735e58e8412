package io.github.waymark.pom;

/**
 * An element without child elements, with the offsets of its content.
 *
 * @param path the names of the elements from the root, separated by slashes
 * @param start the offset after the start tag
 * @param end the offset of the end tag
 */
record PomElement(String path, int start, int end) {

    String value(String text) {
        return text.substring(start, end).strip();
    }

    /** Whether this is the version of a dependency, plugin or extension, also in a profile. */
    boolean isUsedVersion() {
        if (path.contains("/configuration/")) {
            return false;
        }
        return path.endsWith("/dependency/version")
                || path.endsWith("/plugins/plugin/version")
                || path.endsWith("/build/extensions/extension/version");
    }
}
