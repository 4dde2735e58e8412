package io.github.waymark.finding;

/** The forms in which findings are written. */
public enum FindingFormat {
    /** For people. */
    TEXT,
    JSON,
    /** SARIF 2.1.0, which code hosts and editors show next to the lines of a change. */
    SARIF,
    /** JUnit XML, which CI servers show as tests. */
    JUNIT,
    /** Workflow commands of GitHub, which become annotations. */
    GITHUB
}
