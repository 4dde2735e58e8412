package io.github.waymark.releases.published;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file in a Maven repository.
 *
 * @param classifier empty for the main file and the POM
 * @param extension such as {@code jar} or {@code jar.asc}
 */
public record PublishedFile(String group, String artifact, String version, String classifier, String extension) {

    private static final Pattern COORDINATES = Pattern.compile("(\\w[\\w-]*(?:\\.[\\w-]+)*+):(\\w[\\w.-]*)");
    private static final Pattern VERSION = Pattern.compile("\\w[\\w.+-]*");

    /**
     * The POM of a version; empty if the texts are no coordinates or no version, so that untrusted ones don't lead to other files.
     *
     * @param coordinates {@code groupId:artifactId}
     */
    public static Optional<PublishedFile> pom(String coordinates, String version) {
        Matcher matcher = COORDINATES.matcher(coordinates);
        return matcher.matches() && VERSION.matcher(version).matches()
                ? Optional.of(new PublishedFile(matcher.group(1), matcher.group(2), version, "", "pom"))
                : Optional.empty();
    }

    /** Another file of the same version. */
    PublishedFile with(String otherClassifier, String otherExtension) {
        return new PublishedFile(group, artifact, version, otherClassifier, otherExtension);
    }

    /** The file next to this one whose name has another extension in addition: {@code asc}, {@code sha1}. */
    PublishedFile and(String more) {
        return with(classifier, extension + "." + more);
    }

    /** {@code groupId:artifactId:version}. */
    public String coordinates() {
        return group + ":" + artifact + ":" + version;
    }

    /** The name of the file. */
    public String name() {
        return artifact + "-" + version + (classifier.isEmpty() ? "" : "-" + classifier) + "." + extension;
    }

    /** The path in the repository. */
    public String path() {
        return group.replace('.', '/') + "/" + artifact + "/" + version + "/" + name();
    }
}
