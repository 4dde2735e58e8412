package io.github.waymark.notes.scan.branch;

import io.github.waymark.notes.scan.noteid.NoteKey;
import io.github.waymark.notes.scan.noteid.NoteKeyTable;
import io.github.waymark.notes.scan.noteid.NoteTrees;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds the first release that has a note.
 *
 * <p>A release has a note if its tree has it. Usually this is the first release that contains the commit that added the note. If the
 * note was reverted before that release and added again later, it belongs to the release that has it.
 *
 * <p>The results for one branch are reused for the next one as far as both have the same releases, so many series cost little more than
 * one.
 */
public final class FirstReleases {

    private final NoteTrees trees;
    private final List<ReleaseTag> releases = new ArrayList<>();
    private final Map<String, Integer> indexesByTree = new HashMap<>();
    private NoteKeyTable byId = new NoteKeyTable();
    private NoteKeyTable byPath = new NoteKeyTable();

    public FirstReleases(NoteTrees trees) {
        this.trees = trees;
    }

    /**
     * The first release of each released note, by path.
     *
     * @param oldestFirst the releases of the branch
     */
    public Map<String, ReleaseTag> find(List<String> paths, List<ReleaseTag> oldestFirst) {
        addReleases(oldestFirst);
        long[] duplicates = NoteKey.duplicates(paths);
        Map<String, ReleaseTag> first = new HashMap<>();
        for (String path : paths) {
            long key = NoteKey.of(path);
            int index =
                    Arrays.binarySearch(duplicates, key) < 0 ? byId.indexOf(key) : byPath.indexOf(NoteKey.ofPath(path));
            if (index >= 0) {
                first.put(path, releases.get(index));
            }
        }
        return first;
    }

    /**
     * The notes that were deleted before a release: an earlier release has them, and this one doesn't.
     *
     * @param release one of the releases of the last call of {@link #find}
     * @param earlier the releases that it contains
     * @return the first release of each deleted note, by its key
     */
    public Map<Long, ReleaseTag> deleted(ReleaseTag release, Predicate<ReleaseTag> earlier) {
        NoteKeyTable present = new NoteKeyTable();
        for (NoteTrees.NoteFolder tree : trees.trees(release.commit())) {
            long[] keys = trees.keys(tree);
            for (int i = 0; i < keys.length; i += 2) {
                present.add(keys[i], 0);
            }
        }
        Map<Long, ReleaseTag> deleted = new HashMap<>();
        byId.visit((key, index) -> {
            if (present.indexOf(key) < 0 && earlier.test(releases.get(index))) {
                deleted.put(key, releases.get(index));
            }
        });
        return deleted;
    }

    private void addReleases(List<ReleaseTag> oldestFirst) {
        int same = 0;
        while (same < releases.size()
                && same < oldestFirst.size()
                && releases.get(same).commit().equals(oldestFirst.get(same).commit())) {
            same++;
        }
        if (same < releases.size()) {
            int known = same;
            byId = byId.before(known);
            byPath = byPath.before(known);
            indexesByTree.values().removeIf(index -> index >= known);
        }
        releases.clear();
        releases.addAll(oldestFirst);
        for (int index = same; index < releases.size(); index++) {
            add(releases.get(index).commit(), index);
        }
    }

    private void add(String commit, int index) {
        for (NoteTrees.NoteFolder tree : trees.trees(commit)) {
            if (indexesByTree.putIfAbsent(tree.name(), index) == null) {
                long[] keys = trees.keys(tree);
                for (int i = 0; i < keys.length; i += 2) {
                    byId.add(keys[i], index);
                    byPath.add(keys[i + 1], index);
                }
            }
        }
    }
}
