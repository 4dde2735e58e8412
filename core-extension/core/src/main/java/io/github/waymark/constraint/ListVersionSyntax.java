package io.github.waymark.constraint;

import java.util.regex.Pattern;

/** Checks versions in a list. */
final class ListVersionSyntax {

    private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9_.+-]+");

    private ListVersionSyntax() {}

    static String check(String version) throws MalformedException {
        if (version.equals("LATEST") || version.equals("RELEASE")) {
            throw new MalformedException(
                    version + " is resolved to different versions over time",
                    "Write the version that is known to work.");
        }
        if (!LITERAL.matcher(version).matches()) {
            throw new MalformedException(
                    "'" + version + "' is not a literal version",
                    "Write the version that is known to work, such as 1.2.3; ranges are valid only in entries that allow or deny versions.");
        }
        return version;
    }
}
