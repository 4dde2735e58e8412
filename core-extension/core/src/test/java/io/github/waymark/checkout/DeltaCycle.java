package io.github.waymark.checkout;

import java.io.File;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.jgit.internal.storage.file.PackIndex;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Finds deltas of a damaged pack that are their own base, directly or by others: JGit follows them until the memory is used up. Git
 * refuses such a pack when it is fetched.
 */
final class DeltaCycle {

    private static final int OFFSET_DELTA = 6;
    private static final int REFERENCE_DELTA = 7;
    private static final int ID_BYTES = 20;
    private static final long NONE = -1;

    private final byte[] pack;
    private final PackIndex index;

    private DeltaCycle(byte[] pack, PackIndex index) {
        this.pack = pack;
        this.index = index;
    }

    /** Whether a pack has such a delta among the objects of its index. */
    static boolean isIn(byte[] pack, File index) throws IOException {
        DeltaCycle cycle = new DeltaCycle(pack, PackIndex.open(index));
        for (PackIndex.MutableEntry entry : cycle.index) {
            if (cycle.startsAt(entry.getOffset())) {
                return true;
            }
        }
        return false;
    }

    private boolean startsAt(long offset) {
        Set<Long> seen = new HashSet<>();
        long at = offset;
        while (at != NONE) {
            if (!seen.add(at)) {
                return true;
            }
            at = base(at);
        }
        return false;
    }

    /** The offset of the base of a delta; none of another object, or if it isn't in the pack. */
    private long base(long offset) {
        int at = (int) offset;
        int type = (value(at) >> 4) & 7;
        while (value(at++) >= 128) {
            // The length of the object.
        }
        if (type == REFERENCE_DELTA) {
            return at + ID_BYTES <= pack.length ? index.findOffset(ObjectId.fromRaw(pack, at)) : NONE;
        }
        return type == OFFSET_DELTA ? inside(offset - distance(at)) : NONE;
    }

    private long distance(int from) {
        int at = from;
        long distance = value(at) & 127;
        while (value(at++) >= 128) {
            distance = ((distance + 1) << 7) + (value(at) & 127);
        }
        return distance;
    }

    private long inside(long offset) {
        return offset >= 0 && offset < pack.length ? offset : NONE;
    }

    private int value(int at) {
        return at < pack.length ? pack[at] & 255 : 0;
    }
}
