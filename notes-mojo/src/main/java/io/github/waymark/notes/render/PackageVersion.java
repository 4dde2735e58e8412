package io.github.waymark.notes.render;

/** The version of a release as package tools take it, who know neither {@code v1.2.0} nor {@code 1.2.0-SNAPSHOT}. */
record PackageVersion(String plain, String debian) {

    static PackageVersion of(String title, boolean released) {
        String bare = title.replaceFirst("^[vV](?=\\d)", "");
        String plain = released ? bare : bare.replaceFirst("-SNAPSHOT$", "");
        return new PackageVersion(plain, debian(bare));
    }

    /** As deb-version has it: what comes before a release sorts by a tilde, what comes after it by a plus. */
    private static String debian(String bare) {
        String text = bare.matches("\\d[\\d.]*-\\d+") ? bare.replace('-', '+') : bare.replace('-', '~');
        String allowed = text.replaceAll("[^A-Za-z0-9.+~]+", "~");
        return allowed.matches("\\d.*") ? allowed : "0~" + allowed;
    }
}
