package io.github.waymark.version.changelog;

import io.github.waymark.release.ReleaseSection;
import java.time.ZoneOffset;

/** Words that the forms share. */
final class Headings {

    static final String UNRELEASED = "Unreleased";

    private Headings() {}

    /** {@code 1.2.0 (2026-11-22)}. */
    static String of(ReleaseSection section) {
        return section.tag().isEmpty()
                ? UNRELEASED
                : section.tag().get().version().text() + " (" + day(section) + ")";
    }

    static String day(ReleaseSection section) {
        return section.time().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** As pbr: a single full stop at the end says nothing. */
    static String subject(String subject) {
        return subject.endsWith(".") && !subject.endsWith("..") ? subject.substring(0, subject.length() - 1) : subject;
    }
}
