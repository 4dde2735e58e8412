package io.github.waymark.version;

/**
 * Converts a branch's name to a part of a version: letters, digits and single dashes, so that versions sort correctly with any
 * name.
 */
final class BranchName {

    /** Versions are parts of file names, which end at 255 bytes on most systems. */
    private static final int MAX_LENGTH = 60;

    private BranchName() {}

    static String inVersion(String branch) {
        StringBuilder name = new StringBuilder(branch.length());
        for (int i = 0; i < branch.length(); i++) {
            char c = branch.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || VersionParser.isDigit(c)) {
                name.append(c);
            } else if (!name.isEmpty() && name.charAt(name.length() - 1) != '-') {
                name.append('-');
            }
        }
        if (name.length() > MAX_LENGTH) {
            // The hash distinguishes long names that differ only at the end.
            name.setLength(MAX_LENGTH);
            name.append("-h").append(Integer.toHexString(branch.hashCode()));
        }
        while (!name.isEmpty() && name.charAt(name.length() - 1) == '-') {
            name.setLength(name.length() - 1);
        }
        return name.isEmpty() ? "branch" : name.toString();
    }
}
