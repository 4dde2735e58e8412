package io.github.waymark.notes.scan.noteid;

import io.github.waymark.history.RepositoryReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the notes of the trees of commits. The keys are cached for the next branch, which has most releases in common. */
public final class NoteTrees {

    /** Eight megabytes; beyond that, trees are read again for each branch. */
    private static final int MAX_KEYS = 1 << 20;

    private final RepositoryReader reader;
    private final List<String> folders;
    private final Map<String, long[]> cachedKeys = new HashMap<>();
    private final Map<String, List<NoteFolder>> treesOf = new HashMap<>();
    private int cachedKeyCount;

    public NoteTrees(RepositoryReader reader, List<String> folders) {
        this.reader = reader;
        this.folders = folders;
    }

    /** The paths of the notes of a commit, sorted. */
    public List<String> paths(String commit) {
        List<String> paths = new ArrayList<>();
        for (String folder : folders) {
            Optional<String> tree = reader.folder(commit, folder);
            if (tree.isPresent()) {
                String prefix = folder.isEmpty() ? "" : folder + "/";
                reader.files(tree.get(), (path, length) -> {
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

    /** The folders of a commit that have notes; {@link #keys} reads them. */
    public List<NoteFolder> trees(String commit) {
        List<NoteFolder> known = treesOf.get(commit);
        if (known != null) {
            return known;
        }
        List<NoteFolder> trees = new ArrayList<>();
        for (String folder : folders) {
            Optional<String> tree = reader.folder(commit, folder);
            if (tree.isPresent()) {
                trees.add(new NoteFolder(folder, tree.get()));
            }
        }
        treesOf.put(commit, trees);
        return trees;
    }

    /**
     * A version of a folder.
     *
     * @param id of its tree
     */
    public record NoteFolder(String folder, String id) {

        /** Identifies the folder and its version. */
        public String name() {
            return id + folder;
        }
    }

    /** Two keys per note, in no particular order: of its id, and of its path. */
    public long[] keys(NoteFolder tree) {
        String name = tree.name();
        long[] keys = cachedKeys.get(name);
        if (keys == null) {
            keys = read(tree);
            if (cachedKeyCount + keys.length <= MAX_KEYS) {
                cachedKeys.put(name, keys);
                cachedKeyCount += keys.length;
            }
        }
        return keys;
    }

    private long[] read(NoteFolder tree) {
        Keys keys = new Keys(NoteKey.start(tree.folder()));
        reader.files(tree.id(), keys);
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
