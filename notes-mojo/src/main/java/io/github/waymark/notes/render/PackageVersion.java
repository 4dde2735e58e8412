package io.github.waymark.notes.render;

/** The version of a release for package tools, which support neither {@code v1.2.0} nor {@code 1.2.0-SNAPSHOT}. */
record PackageVersion(String plain, String debian) {

    static PackageVersion of(String title, boolean released) {
        String bare = title.replaceFirst("^[vV](?=\\d)", "");
        String plain = released ? bare : bare.replaceFirst("-SNAPSHOT$", "");
        return new PackageVersion(plain, debian(bare));
    }

    /** As specified in deb-version: a tilde sorts before the release, a plus after it. */
    private static String debian(String bare) {
        String text = bare.matches("\\d[\\d.]*-\\d+") ? bare.replace('-', '+') : bare.replace('-', '~');
        String allowed = text.replaceAll("[^A-Za-z0-9.+~]+", "~");
        return allowed.matches("\\d.*") ? allowed : "0~" + allowed;
    }
}
