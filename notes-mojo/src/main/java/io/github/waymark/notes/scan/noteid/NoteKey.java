package io.github.waymark.notes.scan.noteid;

import io.github.waymark.notes.NoteId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The id of a note as a number: its 16 digits, or a hash of its path if it has none. Hundreds of releases can have thousands of files
 * each; comparing numbers avoids creating strings for all of them.
 */
public final class NoteKey {

    /** The key of files that are not notes. */
    static final long NONE = 0;

    private static final byte[] ENDING = ".yaml".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGITS = 16;
    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private NoteKey() {}

    /** Whether a file is a note, by its name. As in reno, {@code .yml} files are not notes. */
    public static boolean isNote(String path) {
        return path.endsWith(".yaml");
    }

    /** The key of an id. */
    public static long of(NoteId id) {
        return id.survivesRenaming() ? Long.parseUnsignedLong(id.text(), DIGITS) : ofPath(id.text());
    }

    /** The key of the id of a file. */
    public static long of(String path) {
        return of(NoteId.of(path));
    }

    /** The key of a note. If several notes have the same id, their paths distinguish them. */
    public static long of(long[] duplicates, String path) {
        long key = of(path);
        return Arrays.binarySearch(duplicates, key) < 0 ? key : ofPath(path);
    }

    /** The keys of ids that several notes have, sorted. */
    public static long[] duplicates(List<String> paths) {
        long[] keys = new long[paths.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = of(paths.get(i));
        }
        Arrays.sort(keys);
        long[] duplicates = new long[keys.length];
        int count = 0;
        for (int i = 1; i < keys.length; i++) {
            if (keys[i] == keys[i - 1] && (count == 0 || duplicates[count - 1] != keys[i])) {
                duplicates[count++] = keys[i];
            }
        }
        return Arrays.copyOf(duplicates, count);
    }

    /** The key of a path. */
    public static long ofPath(String path) {
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        return hash(FNV_START, bytes, bytes.length);
    }

    /** The hash of the beginning of a path, for {@link #of(long, byte[], int)}. */
    static long start(String folder) {
        byte[] bytes = (folder.isEmpty() ? "" : folder + "/").getBytes(StandardCharsets.UTF_8);
        return hash(FNV_START, bytes, bytes.length);
    }

    /**
     * The key of a file below a folder; {@link #NONE} if it is not a note.
     *
     * @param folder the result of {@link #start}
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

    /** The key of the path of a file below a folder. */
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
