package io.github.waymark.configuration.compare;

import java.util.Locale;

/** What changes for the users of an option. */
public enum ChangeKind {
    /** New. */
    ADDED(Section.FEATURES),
    /** New only as a notice that another option is to be used. */
    ADDED_DEPRECATED(Section.NONE),
    DEPRECATED(Section.DEPRECATIONS),
    /** It has no effect any more, and the metadata says so. */
    REMOVED(Section.UPGRADE),
    /** It is gone, and nothing says so. */
    GONE_SILENTLY(Section.UPGRADE),
    /** The notice that it has no effect is gone. */
    FORGOTTEN(Section.NONE),
    /** It was deprecated, and is no more. */
    REVIVED(Section.FEATURES),
    DEFAULT(Section.UPGRADE),
    TYPE(Section.UPGRADE),
    /** A single value became a list of such values; what is set stays valid. */
    WIDENED(Section.UPGRADE),
    /** Another artifact declares it. */
    MOVED(Section.NONE),
    /** There are other values than before. */
    CHOICES(Section.UPGRADE),
    /** Its limits changed, or whether it is required. */
    RANGE(Section.UPGRADE);

    /** The section of a release note. */
    public enum Section {
        FEATURES,
        DEPRECATIONS,
        UPGRADE,
        /** Not part of a release note. */
        NONE;

        /** The name in a note. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Section section;

    ChangeKind(Section section) {
        this.section = section;
    }

    /** The section of a release note that has such changes. */
    public Section section() {
        return section;
    }

    /** The name in settings and reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a table for people has such changes. */
    public boolean isShown() {
        return this != FORGOTTEN && this != MOVED;
    }
}
