package io.github.waymark.git.commits;

import io.github.waymark.cache.Cache;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Optional;

/**
 * Commits that were read in an earlier build, kept inside the git folder. What an id stands for never changes, so they need no check,
 * and only what is new has to be read: tags may move and branches be rewritten.
 */
public final class CommitCache {

    private static final String NAME = "commits";
    private static final int WORDS = 5;

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

    /** The commits that are cached. */
    public static CommitCache in(Cache cache) {
        Optional<byte[]> cached = cache.readBytes(NAME, "");
        return new CommitCache(
                cache, cached.isPresent() ? ByteBuffer.wrap(cached.get()).asIntBuffer() : IntBuffer.allocate(0));
    }

    /** None, and none will be kept. */
    public static CommitCache none() {
        return new CommitCache(new Cache(Optional.empty()), IntBuffer.allocate(0));
    }

    /** How many commits the words hold; 0 where they aren't whole, so that no number in them is believed. */
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

    /** Adds a commit to a graph; false when it is not known. */
    public boolean give(int[] id, CommitGraphBuilder builder) {
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

    /** Keeps what was collected, instead of what was known. */
    public void keep(CommitGraphBuilder collected) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * collected.words());
        collected.writeTo(bytes.asIntBuffer());
        cache.writeBytes(NAME, "", bytes.array());
    }
}
