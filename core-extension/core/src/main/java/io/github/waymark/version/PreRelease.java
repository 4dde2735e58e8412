package io.github.waymark.version;

/**
 * Which one of the releases before a final release; sorted as Maven does.
 *
 * @param serial counts from 1; 0 where the tag has none ({@code -RC}) or says so ({@code -rc0})
 */
public record PreRelease(Kind kind, long serial) implements Comparable<PreRelease> {

    /** Kinds of pre-release in Maven's order, which is not the alphabet's beyond these four. */
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
