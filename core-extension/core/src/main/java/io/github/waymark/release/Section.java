package io.github.waymark.release;

import io.github.waymark.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * A section of the release notes.
 *
 * @param id the key in notes
 * @param title the heading
 * @param level 1 to 3; a section belongs to the nearest one before it with a lower level
 */
public record Section(String id, String title, int level) {

    /** The sections of a project that defines none: those of reno. */
    public static final List<Section> STANDARD = List.of(
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

    /** Reads {@code [id, title]} or {@code [id, title, level]}; empty for anything else. */
    public static Optional<Section> of(Tree item) {
        List<String> parts = item instanceof Tree.Items ? item.texts().orElse(List.of()) : List.of();
        if (parts.size() < 2
                || parts.size() > 3
                || parts.get(0).isBlank()
                || parts.get(1).isBlank()) {
            return Optional.empty();
        }
        String level = parts.size() == 3 ? parts.get(2) : "1";
        return level.length() == 1 && "123".contains(level)
                ? Optional.of(new Section(parts.get(0), parts.get(1), level.charAt(0) - '0'))
                : Optional.empty();
    }

    /**
     * The place in the body of a release: what users have to act on comes first.
     *
     * @param major whether the section requires a major release
     * @return 0 for critical notes, 1 for what requires a major release, 2 for security notes, 3 for all others
     */
    public int rank(boolean major) {
        if (id.equals("critical")) {
            return 0;
        }
        return major ? 1 : id.equals("security") ? 2 : 3;
    }
}
