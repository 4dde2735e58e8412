package io.github.waymark.history.jgit;

import io.github.waymark.history.Commit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** Turns JGit's commits into ours, and compares them with their parents. */
final class Commits {

    private static final int HEX_DIGITS = 40;
    private static final byte[] PARENT = "parent ".getBytes(StandardCharsets.US_ASCII);

    private Commits() {}

    /** The commit must have been read with its body. */
    static Commit read(RevCommit commit) {
        return new Commit(
                commit.name(),
                commit.getShortMessage(),
                commit.getFullMessage(),
                Instant.ofEpochSecond(commit.getCommitTime()),
                parents(commit.getRawBuffer()));
    }

    /** From the text: in a shallow clone JGit leaves out the parents that are not there. */
    private static List<String> parents(byte[] text) {
        List<String> parents = new ArrayList<>(1);
        int at = "tree ".length() + HEX_DIGITS + 1;
        while (startsWith(text, at, PARENT)) {
            at += PARENT.length;
            parents.add(new String(text, at, HEX_DIGITS, StandardCharsets.US_ASCII));
            at += HEX_DIGITS + 1;
        }
        return parents;
    }

    private static boolean startsWith(byte[] text, int at, byte[] prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if (at + i >= text.length || text[at + i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /** As {@code git log -- paths} decides for one commit: a merge counts when it equals no parent. */
    static boolean touches(RevWalk walk, RevCommit commit, List<String> paths) throws IOException {
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
            if (parent == null) {
                trees.addTree(new EmptyTreeIterator());
            } else {
                trees.addTree(parent.getTree());
            }
            trees.addTree(commit.getTree());
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
