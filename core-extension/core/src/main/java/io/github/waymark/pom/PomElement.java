package io.github.waymark.pom;

/**
 * An element without child elements, and where its content lies in the text.
 *
 * @param path the names of the elements from the root on, with slashes between them
 * @param start the offset of the first character behind the start tag
 * @param end the offset of the end tag
 */
record PomElement(String path, int start, int end) {

    String value(String text) {
        return text.substring(start, end).strip();
    }

    /** Whether this is the version of something that the project uses: a dependency, plugin or extension, also in a profile. */
    boolean isUsedVersion() {
        if (path.contains("/configuration/")) {
            return false;
        }
        return path.endsWith("/dependency/version")
                || path.endsWith("/plugins/plugin/version")
                || path.endsWith("/build/extensions/extension/version");
    }
}
