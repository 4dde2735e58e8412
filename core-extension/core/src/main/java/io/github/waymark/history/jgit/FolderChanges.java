package io.github.waymark.history.jgit;

import io.github.waymark.git.commits.CommitGraph;
import io.github.waymark.history.RepositoryReader.ChangeVisitor;
import io.github.waymark.history.RepositoryReader.Kind;
import java.io.IOException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** Finds the changes of commits in one folder. Trees are compared only if the folder's id differs from every parent's. */
final class FolderChanges {

    private final ObjectReader reader;
    private final FolderReader folders;
    private final CommitGraph graph;
    private final String folder;
    private final ObjectId[] trees;

    FolderChanges(ObjectReader reader, CommitGraph graph, String folder) {
        this.reader = reader;
        this.folders = new FolderReader(reader);
        this.graph = graph;
        this.folder = folder;
        this.trees = new ObjectId[graph.size()];
    }

    void visit(int commit, ChangeVisitor visitor) throws IOException {
        ObjectId mine = tree(commit);
        int parents = graph.parentCount(commit);
        ObjectId[] theirs = new ObjectId[Math.max(1, parents)];
        theirs[0] = ObjectId.zeroId();
        for (int i = 0; i < parents; i++) {
            theirs[i] = tree(graph.parent(commit, i));
            if (theirs[i].equals(mine)) {
                return;
            }
        }
        compare(reader, folder, theirs, mine, (none, path, kind) -> visitor.change(commit, path, kind));
    }

    /** The folder's tree in a commit; the zero id if it has none. */
    private ObjectId tree(int commit) throws IOException {
        ObjectId known = trees[commit];
        if (known == null) {
            ObjectId root = folders.root(ObjectId.fromString(graph.id(commit)));
            known = folders.folder(root, folder).orElse(ObjectId.zeroId());
            trees[commit] = known;
        }
        return known;
    }

    /** Visits what differs in {@code newer} from each of {@code older}; a zero id is an empty tree. */
    static void compare(ObjectReader reader, String folder, ObjectId[] older, ObjectId newer, ChangeVisitor visitor)
            throws IOException {
        String prefix = folder.isEmpty() ? "" : folder + "/";
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.setFilter(TreeFilter.ANY_DIFF);
            walk.setRecursive(true);
            walk.addTree(Trees.iterator(reader, newer));
            for (ObjectId tree : older) {
                walk.addTree(Trees.iterator(reader, tree));
            }
            while (walk.next()) {
                Kind kind = kind(walk);
                if (kind != null) {
                    visitor.change(-1, prefix + walk.getPathString(), kind);
                }
            }
        }
    }

    /** Null if one of the older trees has the same entry. */
    private static @Nullable Kind kind(TreeWalk walk) {
        boolean isNew = true;
        for (int i = 1; i < walk.getTreeCount(); i++) {
            if (walk.idEqual(0, i) && walk.getRawMode(0) == walk.getRawMode(i)) {
                return null;
            }
            isNew &= walk.getRawMode(i) == 0;
        }
        if (walk.getRawMode(0) == 0) {
            return Kind.DELETED;
        }
        return isNew ? Kind.ADDED : Kind.EDITED;
    }
}
