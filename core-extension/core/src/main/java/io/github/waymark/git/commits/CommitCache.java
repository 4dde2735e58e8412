package io.github.waymark.git.commits;

import io.github.waymark.cache.Cache;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Optional;

/**
 * Caches commits of earlier builds in the git folder, so that only new ones have to be read. The content of a commit id never
 * changes, so entries stay valid when tags move or branches are rewritten.
 */
public final class CommitCache {

    private static final String NAME = "commits";
    private static final int WORDS = CommitIds.WORDS;

    private final Cache cache;
    private final CommitIds ids;
    private final int[] starts;
    private final IntBuffer contents;

    private CommitCache(Cache cache, IntBuffer contents) {
        this.cache = cache;
        this.contents = contents;
        int size = count(contents);
        this.ids = new CommitIds(size);
        this.starts = new int[size];
        int at = 1;
        int[] id = new int[WORDS];
        for (int i = 0; i < size; i++) {
            contents.get(at, id);
            ids.number(id);
            starts[i] = at + WORDS;
            at = starts[i] + WORDS + 2 + WORDS * contents.get(starts[i] + WORDS + 1);
        }
    }

    /** Reads the cached commits. */
    public static CommitCache read(Cache cache) {
        Optional<byte[]> cached = cache.readBytes(NAME, "");
        return new CommitCache(
                cache, cached.isPresent() ? ByteBuffer.wrap(cached.get()).asIntBuffer() : IntBuffer.allocate(0));
    }

    /** A cache without commits that never writes any. */
    public static CommitCache none() {
        return new CommitCache(new Cache(Optional.empty()), IntBuffer.allocate(0));
    }

    /** The number of commits; 0 if the words are malformed, so that no offset in them is trusted. */
    public static int count(IntBuffer words) {
        int size = words.limit() == 0 ? 0 : Math.max(0, words.get(0));
        int at = 1;
        for (int i = 0; i < size; i++) {
            int rest = words.limit() - at - (2 * WORDS + 2);
            int parents = rest < 0 ? -1 : words.get(at + 2 * WORDS + 1);
            if (parents < 0 || parents > rest / WORDS) {
                return 0;
            }
            at = words.limit() - rest + WORDS * parents;
        }
        return size;
    }

    /** Adds a commit to a graph; false if it is not cached. */
    public boolean addTo(int[] id, CommitGraphBuilder builder) {
        int number = ids.find(id);
        if (number < 0) {
            return false;
        }
        int at = starts[number];
        int[] words = new int[WORDS];
        contents.get(at, words);
        builder.content(words, contents.get(at + WORDS), false);
        int parents = contents.get(at + WORDS + 1);
        for (int i = 0; i < parents; i++) {
            contents.get(at + WORDS + 2 + i * WORDS, words);
            builder.parent(words);
        }
        return true;
    }

    /** Replaces the cached commits with those that were collected. */
    public void write(CommitGraphBuilder collected) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * collected.words());
        collected.writeTo(bytes.asIntBuffer());
        cache.writeBytes(NAME, "", bytes.array());
    }
}
