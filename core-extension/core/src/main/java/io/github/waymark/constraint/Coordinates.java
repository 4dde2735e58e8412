package io.github.waymark.constraint;

/**
 * The coordinates of an artifact without its version.
 *
 * @param type the Maven type, by default {@code jar}
 * @param classifier empty for none
 */
public record Coordinates(String groupId, String artifactId, String type, String classifier) {

    /** A jar without a classifier. */
    public static Coordinates of(String groupId, String artifactId) {
        return new Coordinates(groupId, artifactId, "jar", "");
    }

    /** {@code groupId:artifactId}, with type and classifier unless it is a jar without classifier. */
    @Override
    public String toString() {
        String text = groupId + ":" + artifactId;
        if (!classifier.isEmpty()) {
            return text + ":" + type + ":" + classifier;
        }
        return type.equals("jar") ? text : text + ":" + type;
    }
}
