package io.github.waymark.version;

/** A branch's name as part of a version: letters, digits and single dashes, so that any name keeps the order. */
final class BranchName {

    /** Versions are parts of file names, which end at 255 bytes on most systems. */
    private static final int LONGEST = 60;

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
        if (name.length() > LONGEST) {
            // The hash keeps two long names apart that differ at their ends only.
            name.setLength(LONGEST);
            name.append("-h").append(Integer.toHexString(branch.hashCode()));
        }
        while (!name.isEmpty() && name.charAt(name.length() - 1) == '-') {
            name.setLength(name.length() - 1);
        }
        return name.isEmpty() ? "branch" : name.toString();
    }
}
