package io.github.waymark.notes.scan.branch;

import io.github.waymark.notes.scan.noteid.NoteKey;
import io.github.waymark.notes.scan.noteid.NoteKeyTable;
import io.github.waymark.notes.scan.noteid.NoteTrees;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the first release that has a note.
 *
 * <p>A release has a note when its tree has it. That is the first release that contains the commit that added the note, but for a
 * note that was taken back (its change was reverted) before the release and came in again afterwards: it then belongs to the
 * release that brought it, not to the one that went without.
 *
 * <p>What is known of one line of releases serves the next one as far as the two begin alike, so many series cost little more than
 * one.
 */
public final class FirstReleases {

    private final NoteTrees trees;
    private final List<ReleaseTag> line = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private NoteKeyTable byId = new NoteKeyTable();
    private NoteKeyTable byPath = new NoteKeyTable();

    public FirstReleases(NoteTrees trees) {
        this.trees = trees;
    }

    /**
     * The first release of each of these notes that has one, by path.
     *
     * @param oldestFirst the releases
     */
    public Map<String, ReleaseTag> of(List<String> paths, List<ReleaseTag> oldestFirst) {
        follow(oldestFirst);
        long[] shared = NoteKey.shared(paths);
        Map<String, ReleaseTag> first = new HashMap<>();
        for (String path : paths) {
            long key = NoteKey.of(path);
            int place = Arrays.binarySearch(shared, key) < 0 ? byId.place(key) : byPath.place(NoteKey.ofPath(path));
            if (place >= 0) {
                first.put(path, line.get(place));
            }
        }
        return first;
    }

    private void follow(List<ReleaseTag> oldestFirst) {
        int same = 0;
        while (same < line.size()
                && same < oldestFirst.size()
                && line.get(same).commit().equals(oldestFirst.get(same).commit())) {
            same++;
        }
        if (same < line.size()) {
            int known = same;
            byId = byId.before(known);
            byPath = byPath.before(known);
            places.values().removeIf(place -> place >= known);
        }
        line.clear();
        line.addAll(oldestFirst);
        for (int place = same; place < line.size(); place++) {
            add(line.get(place).commit(), place);
        }
    }

    private void add(String commit, int place) {
        for (NoteTrees.Tree tree : trees.trees(commit)) {
            if (places.putIfAbsent(tree.name(), place) == null) {
                long[] keys = trees.keys(tree);
                for (int i = 0; i < keys.length; i += 2) {
                    byId.add(keys[i], place);
                    byPath.add(keys[i + 1], place);
                }
            }
        }
    }
}
