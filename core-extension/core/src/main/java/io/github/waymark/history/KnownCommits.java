package io.github.waymark.history;

import io.github.waymark.cache.Cache;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Optional;

/**
 * Commits that were read in an earlier build, kept inside the git folder. What an id stands for never changes, so they need no check,
 * and only what is new has to be read: tags may move and branches be rewritten.
 */
public final class KnownCommits {

    private static final String NAME = "commits";
    private static final int WORDS = 5;

    private final Cache cache;
    private final CommitIds ids;
    private final int[] starts;
    private final IntBuffer contents;
    private final int size;

    private KnownCommits(Cache cache, IntBuffer contents) {
        this.cache = cache;
        this.contents = contents;
        this.size = contents.limit() == 0 ? 0 : contents.get(0);
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
    public static KnownCommits in(Cache cache) {
        Optional<byte[]> cached = cache.readBytes(NAME, "");
        return new KnownCommits(
                cache, cached.isPresent() ? ByteBuffer.wrap(cached.get()).asIntBuffer() : IntBuffer.allocate(0));
    }

    /** None, and none will be kept. */
    public static KnownCommits none() {
        return new KnownCommits(new Cache(Optional.empty()), IntBuffer.allocate(0));
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Gives a commit's content to who collects them; false when it is not known. */
    public boolean give(int[] id, CommitCollector collector) {
        int number = ids.find(id);
        if (number < 0) {
            return false;
        }
        int at = starts[number];
        int[] words = new int[WORDS];
        contents.get(at, words);
        collector.content(words, contents.get(at + WORDS), false);
        int parents = contents.get(at + WORDS + 1);
        for (int i = 0; i < parents; i++) {
            contents.get(at + WORDS + 2 + i * WORDS, words);
            collector.parent(words);
        }
        return true;
    }

    /** Keeps what was collected, instead of what was known. */
    public void keep(CommitCollector collected) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * collected.words());
        collected.writeTo(bytes.asIntBuffer());
        cache.writeBytes(NAME, "", bytes.array());
    }
}
