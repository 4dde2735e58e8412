package io.github.waymark.constraint;

import io.github.waymark.text.NameGlob;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The artifacts to which an entry of a list applies: {@code groupId:artifactId[:type[:classifier]]}.
 *
 * <p>In groupId and artifactId {@code *} stands for any characters, so that an entry applies to a family. Without a type it applies to
 * all types and classifiers; with a type only, to all classifiers. Case-sensitive, as in Maven.
 *
 * @param type empty for all types
 * @param classifier empty for all classifiers and for none
 */
public record CoordinatesPattern(String groupId, String artifactId, String type, String classifier) {

    /**
     * Most specific first: a literal groupId before one with a star, and then the one with more characters; then the artifactId by the
     * same rule; then a classifier before none, and a type before none.
     */
    public static final Comparator<CoordinatesPattern> MOST_SPECIFIC_FIRST = Comparator.comparingInt(
                    (CoordinatesPattern pattern) -> -weight(pattern.groupId))
            .thenComparingInt(pattern -> -weight(pattern.artifactId))
            .thenComparing(pattern -> pattern.classifier.isEmpty())
            .thenComparing(pattern -> pattern.type.isEmpty())
            .thenComparing(CoordinatesPattern::toString);

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.*-]+");

    private static int weight(String name) {
        return NameGlob.isPlain(name)
                ? Integer.MAX_VALUE
                : (int) name.chars().filter(c -> c != '*').count();
    }

    /**
     * Parses {@code groupId:artifactId[:type[:classifier]]}; the type may be {@code *} for all types.
     *
     * @throws MalformedException if the text does not have this form
     */
    public static CoordinatesPattern parse(String text) throws MalformedException {
        String[] parts = text.split(":", -1);
        if (parts.length < 2 || parts.length > 4) {
            throw malformed(text);
        }
        for (String part : parts) {
            if (!NAME.matcher(part).matches()) {
                throw malformed(text);
            }
        }
        String type = parts.length > 2 && !parts[2].equals("*") ? parts[2] : "";
        String classifier = parts.length > 3 ? parts[3] : "";
        if (!NameGlob.isPlain(type) || !NameGlob.isPlain(classifier)) {
            throw new MalformedException(
                    "'" + text + "' has a star in its type or classifier",
                    "Write the type and the classifier without a star, or omit them to match all.");
        }
        return new CoordinatesPattern(parts[0], parts[1], type, classifier);
    }

    private static MalformedException malformed(String text) {
        return new MalformedException(
                "'" + text + "' is not groupId:artifactId[:type[:classifier]]",
                "Write it as org.slf4j:slf4j-api, or org.slf4j:* for a family; names consist of letters, digits, '.', '-' and '_'.");
    }

    /** Whether it matches a single groupId and artifactId. */
    public boolean isPlain() {
        return NameGlob.isPlain(groupId) && NameGlob.isPlain(artifactId);
    }

    public boolean matches(Coordinates coordinates) {
        return (type.isEmpty() || type.equals(coordinates.type()))
                && (classifier.isEmpty() || classifier.equals(coordinates.classifier()))
                && NameGlob.matches(groupId, coordinates.groupId())
                && NameGlob.matches(artifactId, coordinates.artifactId());
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        String text = groupId + ":" + artifactId;
        if (!classifier.isEmpty()) {
            return text + ":" + (type.isEmpty() ? "*" : type) + ":" + classifier;
        }
        return type.isEmpty() ? text : text + ":" + type;
    }
}
