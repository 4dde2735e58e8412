package io.github.waymark.notes;

import java.util.Optional;

/**
 * A branch that releases are made from, or what is left of it.
 *
 * @param name as people say it: {@code stable/2025.1}, without the remote's name; of a closed series the name that it had
 * @param ref what git knows it by: {@code refs/heads/stable/2025.1}, {@code refs/remotes/origin/stable/2025.1}, {@code
 *     refs/tags/2023.1-eol}
 * @param commit its tip, 40 hexadecimal digits
 * @param base name of the release where it left the default branch; empty when there was none before
 */
public record Series(String name, String ref, String commit, Optional<String> base) {}
