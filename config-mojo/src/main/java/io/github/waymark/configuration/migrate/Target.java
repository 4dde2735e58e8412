package io.github.waymark.configuration.migrate;

/** What happens to the settings of a deprecated option. */
sealed interface Target {

    /** They get this name. */
    record Renamed(String name) implements Target {}

    /** They stay as they are. */
    record Refused(String reason) implements Target {}
}
