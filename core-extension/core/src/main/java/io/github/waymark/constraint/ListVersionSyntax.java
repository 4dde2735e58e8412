package io.github.waymark.constraint;

import java.util.regex.Pattern;

/** What may stand as a version in a list. */
final class ListVersionSyntax {

    private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9_.+-]+");

    private ListVersionSyntax() {}

    static String check(String version) throws MalformedException {
        if (version.equals("LATEST") || version.equals("RELEASE")) {
            throw new MalformedException(
                    version + " stands for another version each day", "Write the one version that is known to work.");
        }
        if (!LITERAL.matcher(version).matches()) {
            throw new MalformedException(
                    "'" + version + "' is no literal version",
                    "Write the one version that is known to work, as 1.2.3; a range belongs into an entry of allowed versions.");
        }
        return version;
    }
}
