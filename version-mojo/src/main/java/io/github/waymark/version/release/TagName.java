package io.github.waymark.version.release;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.TagPattern;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Determines the name of a release's tag, in the form of the project's last tag. */
public final class TagName {

    private TagName() {}

    /**
     * The tag of a version.
     *
     * @param baseTag the tag of the last release
     * @param name the project's name, which some patterns require
     */
    public static String of(Version version, Optional<String> baseTag, String name, TagPattern pattern) {
        return find(version, baseTag, name, pattern)
                .orElseThrow(() -> new ProblemException(new Problem(
                        "No tag name for " + version.text() + " matches the tag pattern.",
                        "pattern " + pattern.text(),
                        "Builds ignore tags that don't match the pattern.",
                        "Set the name with -Dversion.tag=<name>.")));
    }

    /** The tag of a version; empty if none of the usual names matches the tag pattern. */
    public static Optional<String> find(Version version, Optional<String> baseTag, String name, TagPattern pattern) {
        List<String> candidates = new ArrayList<>();
        baseTag.ifPresent(tag -> addSameForm(candidates, tag, version.text()));
        for (String prefix : List.of(
                "v",
                "",
                name + "-",
                name + "-v",
                name + "@",
                name + "@v",
                name + "/",
                name + "/v",
                "release-",
                "rel/")) {
            candidates.add(prefix + version.text());
        }
        for (String candidate : candidates) {
            if (matches(candidate, version, pattern)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static boolean matches(String tag, Version version, TagPattern pattern) {
        return pattern.read(tag) instanceof TagReading.Release release
                && release.version().compareTo(version) == 0;
    }

    /**
     * The name that the user configured.
     *
     * @throws ProblemException if the tag pattern doesn't match it, or matches another version
     */
    public static String checked(String tag, Version version, TagPattern pattern) {
        if (!matches(tag, version, pattern) || tag.startsWith("-")) {
            throw new ProblemException(new Problem(
                    "The tag " + tag + " doesn't match the version " + version.text() + ".",
                    "-Dversion.tag, pattern " + pattern.text(),
                    "Builds would derive another version from it, or none.",
                    "Use a name that matches the pattern, such as v" + version.text() + ", or remove the setting."));
        }
        return tag;
    }

    private static void addSameForm(List<String> candidates, String tag, String version) {
        for (int i = 0; i < tag.length(); i++) {
            String rest = tag.substring(i);
            String dotted = TagPattern.dotted(rest);
            if (Character.isDigit(tag.charAt(i)) && Version.read(dotted) instanceof TagReading.Release) {
                String same = dotted.equals(rest) ? version : version.replace('.', '_');
                candidates.add(tag.substring(0, i) + same);
                return;
            }
        }
    }
}
