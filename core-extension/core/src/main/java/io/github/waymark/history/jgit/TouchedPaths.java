package io.github.waymark.history.jgit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** Checks whether a commit changed some paths. */
final class TouchedPaths {

    private TouchedPaths() {}

    /** Decides as {@code git log -- paths} does: a merge counts if it differs from all parents. */
    static boolean any(RevWalk walk, RevCommit commit, List<String> paths) throws IOException {
        TreeFilter filter = filter(paths);
        if (commit.getParentCount() == 0) {
            return differs(walk, null, commit, filter);
        }
        for (int i = 0; i < commit.getParentCount(); i++) {
            if (!differs(walk, walk.parseCommit(commit.getParent(i)), commit, filter)) {
                return false;
            }
        }
        return true;
    }

    private static boolean differs(RevWalk walk, @Nullable RevCommit parent, RevCommit commit, TreeFilter filter)
            throws IOException {
        try (TreeWalk trees = new TreeWalk(walk.getObjectReader())) {
            ObjectReader reader = trees.getObjectReader();
            trees.addTree(Trees.iterator(reader, parent == null ? ObjectId.zeroId() : parent.getTree()));
            trees.addTree(Trees.iterator(reader, commit.getTree()));
            trees.setFilter(filter);
            trees.setRecursive(true);
            return trees.next();
        }
    }

    private static TreeFilter filter(List<String> paths) {
        List<String> cleaned = new ArrayList<>();
        for (String path : paths) {
            String clean = clean(path);
            if (clean.isEmpty()) {
                return TreeFilter.ANY_DIFF;
            }
            cleaned.add(clean);
        }
        return cleaned.isEmpty()
                ? TreeFilter.ANY_DIFF
                : AndTreeFilter.create(PathFilterGroup.createFromStrings(cleaned), TreeFilter.ANY_DIFF);
    }

    private static String clean(String path) {
        String clean = path;
        while (clean.startsWith("./")) {
            clean = clean.substring(2);
        }
        while (clean.endsWith("/")) {
            clean = clean.substring(0, clean.length() - 1);
        }
        return clean.equals(".") ? "" : clean;
    }
}
