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

    /** The jar {@code groupId:artifactId}. */
    public static Coordinates parse(String name) {
        int colon = name.indexOf(':');
        return of(name.substring(0, colon), name.substring(colon + 1));
    }

    /** {@code groupId:artifactId}, type and classifier only where they aren't those of a plain jar. */
    @Override
    public String toString() {
        String text = groupId + ":" + artifactId;
        if (!classifier.isEmpty()) {
            return text + ":" + type + ":" + classifier;
        }
        return type.equals("jar") ? text : text + ":" + type;
    }
}
