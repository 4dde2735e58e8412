package io.github.waymark.version.changelog;

import io.github.waymark.release.ReleaseSection;
import java.time.ZoneOffset;

/** The texts that are the same in all formats for people. */
final class ChangelogText {

    private ChangelogText() {}

    /** The heading of a release, such as {@code 1.2.0 (2026-11-22)}. */
    static String heading(ReleaseSection section) {
        return section.tag().isEmpty()
                ? "Unreleased"
                : section.tag().get().version().text() + " (" + day(section) + ")";
    }

    private static String day(ReleaseSection section) {
        return section.time().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** The subject of a commit without a single full stop at its end, as in pbr. */
    static String subject(String subject) {
        return subject.endsWith(".") && !subject.endsWith("..") ? subject.substring(0, subject.length() - 1) : subject;
    }
}
