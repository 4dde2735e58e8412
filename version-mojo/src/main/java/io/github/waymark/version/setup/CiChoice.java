package io.github.waymark.version.setup;

/** The CI server whose file is written. */
public enum CiChoice {
    NONE(""),
    GITHUB(".github/workflows/build.yml"),
    GITLAB(".gitlab-ci.yml");

    private final String file;

    CiChoice(String file) {
        this.file = file;
    }

    /** The path of the file. */
    String file() {
        return file;
    }
}
