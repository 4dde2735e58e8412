package io.github.waymark.version;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.BoundedPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes version tags, and reads the version in their names.
 *
 * <p>The standard pattern matches the common forms ({@code v1.2.3}, {@code 1.2.3}, {@code 1_2_3}, {@code artifact-1.2.3},
 * {@code artifact@1.2.3}, {@code rel/1.2.3}, {@code release-1.2.3}); the artifact is the root project's, or the project that it is the parent of. A custom pattern is a
 * regular expression for the whole name with a group {@code version}.
 */
public final class TagPattern {

    private static final TagReading UNRELATED = new TagReading.Unrelated();
    private static final String[] RELEASE_WORDS = {
        "rel/", "rel-", "release/", "release-", "release_", "releases/", "version-"
    };

    /** What may follow the project's name. */
    private static final String PROJECT_SEPARATORS = "-@/";

    /** Suffixes of root projects whose tags have the name without it. */
    private static final String[] ROLES = {
        "-parent", "-project", "-root", "-aggregator", "-reactor", "-build", "-pom", "-bom", "-all"
    };

    private final String text;
    private final List<String> projectNames;
    private final @Nullable BoundedPattern regex;

    private TagPattern(String text, List<String> projectNames, @Nullable BoundedPattern regex) {
        this.text = text;
        this.projectNames = projectNames;
        this.regex = regex;
    }

    /**
     * The pattern that is used if none is configured.
     *
     * @param artifactId of the root project; without it, tags with a project's name are not read
     */
    public static TagPattern standard(Optional<String> artifactId) {
        List<String> names = artifactId.isPresent() ? projectNames(artifactId.get()) : List.of();
        StringBuilder text = new StringBuilder("v1.2.3, v_1.2.3, 1.2.3, 1_2_3, r1.2.3");
        // Loops, as every build runs this and a JVM's first lambda takes longer.
        for (String name : names) {
            for (int i = 0; i < PROJECT_SEPARATORS.length(); i++) {
                text.append(", ")
                        .append(name)
                        .append(PROJECT_SEPARATORS.charAt(i))
                        .append("1.2.3");
            }
        }
        for (String word : RELEASE_WORDS) {
            text.append(", ").append(word).append("1.2.3");
        }
        return new TagPattern(text.toString(), names, null);
    }

    /**
     * Longest first: {@code awaitility-parent} is tagged {@code awaitility-4.3.0}, {@code commons-lang3} {@code commons-lang-3.20.0},
     * {@code netty5-parent} {@code netty-5.0.0.Alpha2}.
     */
    private static List<String> projectNames(String artifactId) {
        List<String> names = new ArrayList<>(List.of(artifactId));
        for (String role : ROLES) {
            if (artifactId.endsWith(role) && artifactId.length() > role.length()) {
                names.add(artifactId.substring(0, artifactId.length() - role.length()));
            }
        }
        for (String name : List.copyOf(names)) {
            int end = name.length();
            while (end > 0 && VersionParser.isDigit(name.charAt(end - 1))) {
                end--;
            }
            if (end > 1 && end < name.length() && Character.isLetter(name.charAt(end - 1))) {
                names.add(name.substring(0, end));
            }
        }
        return names;
    }

    /**
     * A custom pattern.
     *
     * @param regex for the whole short name of a tag; its group {@code version} is the version
     * @throws ProblemException when it is malformed or has no such group
     */
    public static TagPattern of(String regex) {
        try {
            BoundedPattern pattern = BoundedPattern.of(regex, "tag pattern", "tag pattern " + regex);
            requireGroup(regex);
            return new TagPattern(regex, List.of(), pattern);
        } catch (PatternSyntaxException malformed) {
            throw new ProblemException(
                    new Problem(
                            "The tag pattern is malformed: " + malformed.getDescription() + ".",
                            "tag pattern " + regex + at(malformed.getIndex()),
                            "It defines which tags are version tags, so no version can be found without it.",
                            "Correct it at that position; a valid pattern is for example product-(?<version>\\d.*)"),
                    malformed);
        }
    }

    private static String at(int index) {
        return index < 0 ? "" : ", at character " + (index + 1);
    }

    /** Compiles a reference to the group, as Java 17 can't list a pattern's groups. */
    private static void requireGroup(String regex) {
        String unquote = regex.lastIndexOf("\\Q") > regex.lastIndexOf("\\E") ? "\\E" : "";
        try {
            Pattern.compile(regex + unquote + "\n\\k<version>");
        } catch (PatternSyntaxException missing) {
            throw new ProblemException(
                    new Problem(
                            "The tag pattern has no group named version.",
                            "tag pattern " + regex + at(regex.indexOf('(')),
                            "That group is the version in a tag's name.",
                            "Add the group (?<version>…) around the version, as in product-(?<version>\\d.*)"),
                    missing);
        }
    }

    /**
     * Reads a tag's name.
     *
     * @param shortTagName without {@code refs/tags/}
     * @throws ProblemException if a custom pattern needs too much time for this name
     */
    public TagReading read(String shortTagName) {
        if (regex == null) {
            return readStandard(shortTagName);
        }
        Optional<Matcher> match = regex.whole(shortTagName);
        return match.isPresent() ? readMatch(match.get()) : UNRELATED;
    }

    private static TagReading readMatch(Matcher match) {
        String version = match.group("version");
        if (version == null || version.isEmpty()) {
            return new TagReading.Refused("it matches the tag pattern, but the group version is empty");
        }
        TagReading reading = parsed(version.substring(afterV(version, 0)), true);
        return reading instanceof TagReading.Unrelated
                ? new TagReading.Refused("it matches the tag pattern, but \"" + version + "\" is not a version")
                : reading;
    }

    private TagReading readStandard(String name) {
        int start = afterProject(name, 0);
        if (start == 0) {
            // As in rel/release-3.3.6.
            start = afterProject(name, afterReleaseWord(name, afterReleaseWord(name, 0)));
        }
        int version = afterV(name, start);
        if (version == 0 && isRevision(name)) {
            return parsed(name.substring(1), false);
        }
        return parsed(name.substring(version), version > 0);
    }

    /** As in {@code r1.4.0}; a single number ({@code r09}) is none of Maven's versions. */
    private static boolean isRevision(String name) {
        return name.length() > 1
                && name.charAt(0) == 'r'
                && VersionParser.isDigit(name.charAt(1))
                && (name.indexOf('.') > 0 || name.indexOf('_') > 0);
    }

    private static TagReading parsed(String version, boolean meantAsVersion) {
        return new VersionParser(dotted(version), meantAsVersion).read();
    }

    /** A version whose numbers are separated by underscores, as in {@code 1_6_0}, with dots; any other text unchanged. */
    public static String dotted(String version) {
        int end = 0;
        while (end < version.length() && VersionParser.isDigit(version.charAt(end))) {
            end++;
        }
        boolean underscores = end > 0
                && version.startsWith("_", end)
                && end + 1 < version.length()
                && VersionParser.isDigit(version.charAt(end + 1));
        return underscores ? version.replace('_', '.') : version;
    }

    private int afterProject(String name, int start) {
        for (String project : projectNames) {
            int end = start + project.length();
            if (name.startsWith(project, start)
                    && end < name.length()
                    && PROJECT_SEPARATORS.indexOf(name.charAt(end)) >= 0) {
                return end + 1;
            }
        }
        return start;
    }

    private static int afterReleaseWord(String name, int start) {
        for (String word : RELEASE_WORDS) {
            if (name.startsWith(word, start)) {
                return start + word.length();
            }
        }
        return start;
    }

    /** After {@code v}, and after the underscore of {@code v_1.2.3}. */
    private static int afterV(String name, int start) {
        if (!name.startsWith("v", start) && !name.startsWith("V", start)) {
            return start;
        }
        return name.startsWith("_", start + 1) ? start + 2 : start + 1;
    }

    /** The regular expression, or a description of the standard pattern. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
