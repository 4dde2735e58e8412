package io.github.waymark.finding;

/** The formats of reports. */
public enum FindingFormat {
    TEXT,
    JSON,
    /** SARIF 2.1.0, which code hosts and editors show as annotations of a change. */
    SARIF,
    /** JUnit XML, which CI servers show as tests. */
    JUNIT,
    /** GitHub workflow commands, which GitHub shows as annotations. */
    GITHUB
}
