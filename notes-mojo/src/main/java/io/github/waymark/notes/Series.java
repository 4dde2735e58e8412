package io.github.waymark.notes;

import java.util.Optional;

/**
 * A branch that releases are made from, or the tag that marks its end.
 *
 * @param name the short name, {@code stable/2025.1}, without the name of the remote; for a closed series the name of its branch
 * @param ref the full name in git: {@code refs/heads/stable/2025.1}, {@code refs/remotes/origin/stable/2025.1}, {@code
 *     refs/tags/2023.1-eol}
 * @param commit the tip, 40 hexadecimal digits
 * @param base name of the release where it branched off the main branch; empty if there was no release before
 */
public record Series(String name, String ref, String commit, Optional<String> base) {}
