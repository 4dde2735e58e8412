package io.github.waymark.history.jgit;

import java.io.IOException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;

/** Reads trees. For git the tree without entries always exists, also if no object is stored for it, as after {@code git commit-tree}. */
final class Trees {

    private Trees() {}

    static boolean isEmpty(AnyObjectId tree) {
        return Constants.EMPTY_TREE_ID.equals(tree);
    }

    /** An iterator of a tree; the id zero stands for none. */
    static AbstractTreeIterator iterator(ObjectReader reader, AnyObjectId tree) throws IOException {
        return isEmpty(tree) || ObjectId.zeroId().equals(tree)
                ? new EmptyTreeIterator()
                : new CanonicalTreeParser(null, reader, tree);
    }

    /** The content of a tree, as git stores it. */
    static byte[] text(ObjectReader reader, AnyObjectId tree) throws IOException {
        return isEmpty(tree)
                ? new byte[0]
                : reader.open(tree, Constants.OBJ_TREE).getCachedBytes(Integer.MAX_VALUE);
    }
}
