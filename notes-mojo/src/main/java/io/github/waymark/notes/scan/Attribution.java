package io.github.waymark.notes.scan;

import io.github.waymark.notes.NoteId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first release that has a note.
 *
 * <p>A release has a note when its tree has it. That is the first release that contains the commit that added the note, but for a
 * note that was taken back (its change was reverted) before the release and came in again afterwards: it then belongs to the
 * release that brought it, not to the one that went without.
 */
final class Attribution {

    private final long[] keys;
    private final @Nullable ReleaseTag[] first;
    private final Map<String, Long> keyOfPath = new HashMap<>();
    private int left;

    private Attribution(List<String> paths, long[] shared) {
        for (String path : paths) {
            keyOfPath.put(path, key(path, shared));
        }
        this.keys = new long[paths.size()];
        int count = 0;
        for (long key : keyOfPath.values()) {
            keys[count++] = key;
        }
        Arrays.sort(keys);
        this.first = new ReleaseTag[count];
        this.left = count;
    }

    /**
     * Looks for notes in releases.
     *
     * @param paths of the notes that there are
     * @param oldestFirst the releases
     */
    static Attribution of(List<String> paths, List<ReleaseTag> oldestFirst, NoteTrees trees) {
        long[] shared = shared(paths);
        trees.tellApart(shared);
        Attribution attribution = new Attribution(paths, shared);
        Set<NoteTrees.Tree> seen = new HashSet<>();
        for (ReleaseTag release : oldestFirst) {
            if (attribution.left == 0) {
                break;
            }
            for (NoteTrees.Tree tree : trees.trees(release.commit())) {
                if (seen.add(tree)) {
                    attribution.take(trees.keys(tree), release);
                }
            }
        }
        return attribution;
    }

    /** The key of a note among others. */
    static long key(String path, long[] shared) {
        long key = NoteKey.of(NoteId.of(path));
        return Arrays.binarySearch(shared, key) < 0 ? key : NoteKey.ofPath(path);
    }

    /** Keys that several notes have, sorted. */
    static long[] shared(List<String> paths) {
        long[] keys = new long[paths.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = NoteKey.of(NoteId.of(paths.get(i)));
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

    private void take(long[] present, ReleaseTag release) {
        for (long key : present) {
            int at = Arrays.binarySearch(keys, key);
            if (at >= 0 && first[at] == null) {
                first[at] = release;
                left--;
            }
        }
    }

    /** The first release that has the note at a path; null when none has. */
    @Nullable
    ReleaseTag releaseOf(String path) {
        Long key = keyOfPath.get(path);
        return key == null ? null : first[Arrays.binarySearch(keys, key)];
    }
}
