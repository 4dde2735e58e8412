package io.github.waymark.notes.scan.noteid;

import io.github.waymark.history.RepositoryReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which notes a commit's tree has. What was read is kept for the next line of history, which has most releases in common. */
public final class NoteTrees {

    /** Eight megabytes; past that trees are read again for each line. */
    private static final int MOST_KEYS = 1 << 20;

    private final RepositoryReader archive;
    private final List<String> folders;
    private final Map<String, long[]> kept = new HashMap<>();
    private final Map<String, List<Tree>> treesOf = new HashMap<>();
    private int keptKeys;

    public NoteTrees(RepositoryReader archive, List<String> folders) {
        this.archive = archive;
        this.folders = folders;
    }

    /** The notes of a commit, by path. */
    public List<String> paths(String commit) {
        List<String> paths = new ArrayList<>();
        for (String folder : folders) {
            Optional<String> tree = archive.folder(commit, folder);
            if (tree.isPresent()) {
                String prefix = folder.isEmpty() ? "" : folder + "/";
                archive.files(tree.get(), (path, length) -> {
                    String name = new String(path, 0, length, StandardCharsets.UTF_8);
                    if (NoteKey.isNote(name)) {
                        paths.add(prefix + name);
                    }
                });
            }
        }
        paths.sort(null);
        return paths;
    }

    /** The trees of a commit that hold notes, a tree for each folder that is there; each is to be asked for its {@link #keys}. */
    public List<Tree> trees(String commit) {
        List<Tree> known = treesOf.get(commit);
        if (known != null) {
            return known;
        }
        List<Tree> trees = new ArrayList<>();
        for (String folder : folders) {
            Optional<String> tree = archive.folder(commit, folder);
            if (tree.isPresent()) {
                trees.add(new Tree(folder, tree.get()));
            }
        }
        treesOf.put(commit, trees);
        return trees;
    }

    /** A folder as it once was. */
    public record Tree(String folder, String id) {

        /** What tells it from others. */
        public String name() {
            return id + folder;
        }
    }

    /** Two keys of each of a tree's notes, in no order: of its identity, and of its path. */
    public long[] keys(Tree tree) {
        String name = tree.name();
        long[] keys = kept.get(name);
        if (keys == null) {
            keys = read(tree);
            if (keptKeys + keys.length <= MOST_KEYS) {
                kept.put(name, keys);
                keptKeys += keys.length;
            }
        }
        return keys;
    }

    private long[] read(Tree tree) {
        Keys keys = new Keys(NoteKey.start(tree.folder()));
        archive.files(tree.id(), keys);
        return Arrays.copyOf(keys.found, keys.count);
    }

    /** Collects keys. */
    private static final class Keys implements RepositoryReader.FileVisitor {

        private final long folder;
        private long[] found = new long[256];
        private int count;

        Keys(long folder) {
            this.folder = folder;
        }

        @Override
        public void file(byte[] path, int length) {
            long key = NoteKey.of(folder, path, length);
            if (key == NoteKey.NONE) {
                return;
            }
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = key;
            found[count++] = NoteKey.ofPath(folder, path, length);
        }
    }
}
