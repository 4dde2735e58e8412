package io.github.waymark.constraint;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;

/** The sort orders of a list. */
public final class EntryOrder {

    /** By coordinates, then by variant. */
    public static final Comparator<ListEntry> BY_COORDINATES = Comparator.comparing(EntryOrder::key);

    /**
     * By the SHA-1 of the coordinates, as in OpenStack's list: concurrent proposals rarely change adjacent lines, so they merge.
     */
    public static final Comparator<ListEntry> BY_HASH =
            Comparator.comparing((ListEntry item) -> hash(key(item))).thenComparing(BY_COORDINATES);

    private EntryOrder() {}

    /** The coordinates, and variant or location, of an entry. */
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
            // SHA-1 is used to shuffle, not for security.
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(key.getBytes(StandardCharsets.UTF_8));
            return String.format("%040x", new BigInteger(1, hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
