package io.github.waymark.notes.scan.noteid;

import io.github.waymark.notes.NoteId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A note's identity in one number: its 16 digits, or a hash of its path where it has none. A release's folder can hold thousands of
 * names, and there are hundreds of releases; comparing numbers spares making strings of them all.
 */
public final class NoteKey {

    /** Not the key of any note: what is no note's file has it. */
    static final long NONE = 0;

    private static final byte[] ENDING = ".yaml".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGITS = 16;
    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private NoteKey() {}

    /** Whether a file is a note by its name; reno reads no {@code .yml} either. */
    public static boolean isNote(String path) {
        return path.endsWith(".yaml");
    }

    /** The key of a note's identity. */
    static long of(NoteId id) {
        return id.survivesRenaming() ? Long.parseUnsignedLong(id.text(), DIGITS) : ofPath(id.text());
    }

    /** The key of a note's identity, by its path. */
    public static long of(String path) {
        return of(NoteId.of(path));
    }

    /** The key of a note among others; somebody may have given one id to several, which are told apart by their paths then. */
    public static long among(long[] shared, String path) {
        long key = of(path);
        return Arrays.binarySearch(shared, key) < 0 ? key : ofPath(path);
    }

    /** Keys of identities that several notes have, sorted. */
    public static long[] shared(List<String> paths) {
        long[] keys = new long[paths.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = of(paths.get(i));
        }
        Arrays.sort(keys);
        long[] shared = new long[keys.length];
        int count = 0;
        for (int i = 1; i < keys.length; i++) {
            if (keys[i] == keys[i - 1] && (count == 0 || shared[count - 1] != keys[i])) {
                shared[count++] = keys[i];
            }
        }
        return Arrays.copyOf(shared, count);
    }

    /** The key of a note that is told from others by its path only. */
    public static long ofPath(String path) {
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        return hash(FNV_START, bytes, bytes.length);
    }

    /** The key of a path that begins like this, see {@link #of(long, byte[], int)}. */
    static long start(String folder) {
        byte[] bytes = (folder.isEmpty() ? "" : folder + "/").getBytes(StandardCharsets.UTF_8);
        return hash(FNV_START, bytes, bytes.length);
    }

    /**
     * The key of a file below a folder, {@link #NONE} when it is no note.
     *
     * @param folder what {@link #start} made of it
     */
    static long of(long folder, byte[] path, int length) {
        int stem = length - ENDING.length;
        if (!endsAsNote(path, stem)) {
            return NONE;
        }
        int start = stem;
        while (start > 0 && path[start - 1] != '/') {
            start--;
        }
        int last = stem - DIGITS;
        if (last >= start) {
            if ((last == start || path[last - 1] == '-') && areDigits(path, last)) {
                return number(path, last);
            }
            if (path[start + DIGITS] == '-' && areDigits(path, start)) {
                return number(path, start);
            }
        }
        return hash(folder, path, length);
    }

    /** The key of a file below a folder that is told from others by its path only. */
    static long ofPath(long folder, byte[] path, int length) {
        return hash(folder, path, length);
    }

    private static boolean endsAsNote(byte[] path, int stem) {
        if (stem < 0) {
            return false;
        }
        for (int i = 0; i < ENDING.length; i++) {
            if (path[stem + i] != ENDING[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean areDigits(byte[] path, int start) {
        for (int i = start; i < start + DIGITS; i++) {
            if ((path[i] < '0' || path[i] > '9') && (path[i] < 'a' || path[i] > 'f')) {
                return false;
            }
        }
        return true;
    }

    private static long number(byte[] path, int start) {
        long number = 0;
        for (int i = start; i < start + DIGITS; i++) {
            number = (number << 4) + (path[i] <= '9' ? path[i] - '0' : path[i] - 'a' + 10);
        }
        return number;
    }

    private static long hash(long start, byte[] bytes, int length) {
        long hash = start;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ (bytes[i] & 0xff)) * FNV_PRIME;
        }
        return hash;
    }
}
