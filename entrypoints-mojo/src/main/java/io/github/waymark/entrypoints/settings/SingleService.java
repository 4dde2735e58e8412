package io.github.waymark.entrypoints.settings;

import io.github.waymark.finding.Level;

/**
 * A service of which one provider is used.
 *
 * @param service its binary name, or a pattern with {@code *}
 * @param level the severity of several providers
 * @param reader what the reader does if there are several
 */
public record SingleService(String service, Level level, String reader) {}
