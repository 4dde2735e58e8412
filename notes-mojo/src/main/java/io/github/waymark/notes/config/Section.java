package io.github.waymark.notes.config;

import java.util.List;

/**
 * A section of the release notes.
 *
 * @param id the key in notes
 * @param title the heading
 * @param level 1 to 3; a section belongs to the nearest one before it with a lower level
 */
public record Section(String id, String title, int level) {

    static final List<Section> STANDARD = List.of(
            new Section("features", "New Features", 1),
            new Section("issues", "Known Issues", 1),
            new Section("upgrade", "Upgrade Notes", 1),
            new Section("deprecations", "Deprecation Notes", 1),
            new Section("critical", "Critical Issues", 1),
            new Section("security", "Security Issues", 1),
            new Section("fixes", "Bug Fixes", 1),
            new Section("other", "Other Notes", 1));

    public Section {
        if (level < 1 || level > 3) {
            throw new IllegalArgumentException("level " + level + " of section " + id);
        }
    }
}
