package io.github.waymark.version.release;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.TagPattern;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names tags as the project named the last one, so that the tag pattern reads them. */
public final class TagName {

    private TagName() {}

    /**
     * The tag of a version.
     *
     * @param baseTag the tag of the last release
     * @param name the project's name, for patterns that want it
     */
    public static String of(Version version, Optional<String> baseTag, String name, TagPattern pattern) {
        return find(version, baseTag, name, pattern)
                .orElseThrow(() -> new ProblemException(new Problem(
                        "No name for the tag of " + version.text() + " is known that the tag pattern takes.",
                        "pattern " + pattern.text(),
                        "A tag that isn't read as a version would release nothing.",
                        "Give the name with -Dversion.tag=<name>.")));
    }

    /** The tag of a version; empty where no name is known that the tag pattern takes. */
    public static Optional<String> find(Version version, Optional<String> baseTag, String name, TagPattern pattern) {
        List<String> prefixes = new ArrayList<>();
        baseTag.ifPresent(tag -> addPrefixes(prefixes, tag));
        prefixes.addAll(List.of("v", "", name + "-", name + "-v", name + "/", name + "/v", "release-", "rel/"));
        for (String prefix : prefixes) {
            if (says(prefix + version.text(), version, pattern)) {
                return Optional.of(prefix + version.text());
            }
        }
        return Optional.empty();
    }

    /** Whether a tag of this name means this version. */
    public static boolean says(String tag, Version version, TagPattern pattern) {
        return pattern.read(tag) instanceof TagReading.Release release
                && release.version().compareTo(version) == 0;
    }

    /**
     * A name that a user gave.
     *
     * @throws ProblemException when the tag pattern doesn't take it for this version
     */
    public static String checked(String tag, Version version, TagPattern pattern) {
        if (!says(tag, version, pattern) || tag.startsWith("-")) {
            throw new ProblemException(new Problem(
                    "The tag " + tag + " doesn't mean " + version.text() + ".",
                    "-Dversion.tag, pattern " + pattern.text(),
                    "The next build would find another version, or none.",
                    "Give a name that the pattern takes, such as v" + version.text() + ", or none."));
        }
        return tag;
    }

    private static void addPrefixes(List<String> prefixes, String tag) {
        for (int i = 0; i < tag.length(); i++) {
            if (Character.isDigit(tag.charAt(i)) && Version.read(tag.substring(i)) instanceof TagReading.Release) {
                prefixes.add(tag.substring(0, i));
                return;
            }
        }
    }
}
