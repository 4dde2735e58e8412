package io.github.waymark.constraint;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;

/** The orders that a list may be kept in. */
public final class EntryOrder {

    /** By coordinates, then variant. */
    public static final Comparator<ListEntry> BY_COORDINATES = Comparator.comparing(EntryOrder::key);

    /**
     * By the SHA-1 of the coordinates, as OpenStack keeps its list: proposals that are made side by side hardly ever touch neighbouring
     * lines, so they merge.
     */
    public static final Comparator<ListEntry> BY_HASH =
            Comparator.comparing((ListEntry item) -> hash(key(item))).thenComparing(BY_COORDINATES);

    private EntryOrder() {}

    /** What an entry speaks of, as text. */
    public static String key(ListEntry item) {
        if (item instanceof Constraint constraint) {
            return constraint.key();
        }
        if (item instanceof Allowance allowance) {
            return allowance.pattern().toString();
        }
        if (item instanceof Denial denial) {
            return denial.pattern().toString();
        }
        return item instanceof Exemption exemption ? exemption.pattern().toString() : ((Include) item).location();
    }

    private static String hash(String key) {
        try {
            // SHA-1 scatters here; it protects nothing.
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(key.getBytes(StandardCharsets.UTF_8));
            return String.format("%040x", new BigInteger(1, hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
