package io.github.waymark.constraints.update;

import io.github.waymark.constraints.advisory.Advisory;
import java.util.List;

/**
 * What a reviewer wants to know about an update.
 *
 * @param home the web page of the project; empty if its POM names none
 * @param releases the page with its releases; empty if unknown
 * @param comparison the page that compares the tags of both versions; empty if the POMs don't name their tags
 * @param notes the release notes between the two versions, one entry per text, if the library publishes them
 * @param fixed the advisories that affect the old version, and not the new one
 * @param remaining the advisories that affect the new version
 */
public record UpdateDetails(
        String home,
        String releases,
        String comparison,
        List<String> notes,
        List<Advisory> fixed,
        List<Advisory> remaining) {

    public static final UpdateDetails NONE = new UpdateDetails("", "", "", List.of(), List.of(), List.of());

    public UpdateDetails {
        notes = List.copyOf(notes);
        fixed = List.copyOf(fixed);
        remaining = List.copyOf(remaining);
    }
}
