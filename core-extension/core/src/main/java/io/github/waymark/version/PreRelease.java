package io.github.waymark.version;

/**
 * The kind and number of a pre-release; sorted as in Maven.
 *
 * @param serial counts from 1; 0 if the tag has none ({@code -RC}) or 0 ({@code -rc0})
 */
public record PreRelease(Kind kind, long serial) implements Comparable<PreRelease> {

    /** Kinds of pre-releases in Maven's order. */
    public enum Kind {
        ALPHA,
        BETA,
        MILESTONE,
        RC
    }

    public PreRelease {
        if (serial < 0) {
            throw new IllegalArgumentException("negative serial: " + serial);
        }
    }

    @Override
    public int compareTo(PreRelease other) {
        int kinds = kind.compareTo(other.kind);
        return kinds != 0 ? kinds : Long.compare(serial, other.serial);
    }
}
