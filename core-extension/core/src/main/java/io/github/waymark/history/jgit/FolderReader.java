package io.github.waymark.history.jgit;

import io.github.waymark.history.RepositoryReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/** Finds folders and lists their files; reads the bytes of trees, as a string for each of many files would be slow. */
final class FolderReader {

    private static final int ID_BYTES = Constants.OBJECT_ID_LENGTH;
    /** As git's {@code core.maxTreeDepth}. */
    private static final int MAX_LEVELS = 2_048;
    /** A folder that contains the same folder many times, level by level, would have files without end. */
    private static final int MAX_TREES = 100_000;

    private final ObjectReader reader;
    private byte[] path = new byte[256];
    private int trees;

    FolderReader(ObjectReader reader) {
        this.reader = reader;
    }

    /** The tree of a commit. */
    ObjectId root(AnyObjectId commit) throws IOException {
        byte[] text = reader.open(commit, Constants.OBJ_COMMIT).getCachedBytes();
        return ObjectId.fromString(text, "tree ".length());
    }

    /** The tree of a folder in another one; empty if there is none. */
    Optional<ObjectId> folder(AnyObjectId root, String folder) throws IOException {
        ObjectId tree = root.copy();
        for (String name : folder.split("/", -1)) {
            if (name.isEmpty() || name.equals(".")) {
                continue;
            }
            ObjectId next = child(tree, name.getBytes(StandardCharsets.UTF_8));
            if (next == null) {
                return Optional.empty();
            }
            tree = next;
        }
        return Optional.of(tree);
    }

    private @Nullable ObjectId child(ObjectId tree, byte[] name) throws IOException {
        byte[] text = Trees.text(reader, tree);
        for (int at = 0; at < text.length; ) {
            int start = indexOf(text, ' ', at) + 1;
            int end = indexOf(text, 0, start);
            if (text[at] == '4' && Arrays.equals(text, start, end, name, 0, name.length)) {
                return ObjectId.fromRaw(text, end + 1);
            }
            at = end + 1 + ID_BYTES;
        }
        return null;
    }

    void files(ObjectId tree, RepositoryReader.FileVisitor visitor) throws IOException {
        trees = 0;
        files(tree, 0, 1, visitor);
    }

    private void files(ObjectId tree, int depth, int level, RepositoryReader.FileVisitor visitor) throws IOException {
        if (level > MAX_LEVELS || ++trees > MAX_TREES) {
            throw new CorruptObjectException(
                    tree, "folders are nested more than " + MAX_LEVELS + " levels deep, or are more than " + MAX_TREES);
        }
        byte[] text = Trees.text(reader, tree);
        for (int at = 0; at < text.length; ) {
            int start = indexOf(text, ' ', at) + 1;
            int end = indexOf(text, 0, start);
            if (text.length < end + 1 + ID_BYTES) {
                throw new CorruptObjectException(tree, "it ends within an entry");
            }
            int length = append(depth, text, start, end);
            // Modes in octal digits: 40000 is a folder, 100644 and 100755 are files, 120000 and 160000 links.
            if (text[at] == '4') {
                path[length] = '/';
                files(ObjectId.fromRaw(text, end + 1), length + 1, level + 1, visitor);
            } else if (text[at + 1] == '0') {
                visitor.file(path, length);
            }
            at = end + 1 + ID_BYTES;
        }
    }

    private int append(int depth, byte[] text, int start, int end) {
        int length = depth + end - start;
        if (path.length < length + 1) {
            path = Arrays.copyOf(path, (length + 1) * 2);
        }
        System.arraycopy(text, start, path, depth, end - start);
        return length;
    }

    private static int indexOf(byte[] text, int searched, int from) throws CorruptObjectException {
        for (int at = from; at < text.length; at++) {
            if (text[at] == searched) {
                return at;
            }
        }
        throw new CorruptObjectException("a tree ends within an entry");
    }
}
