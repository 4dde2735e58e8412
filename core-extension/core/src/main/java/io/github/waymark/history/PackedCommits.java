package io.github.waymark.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Inflater;

/**
 * The texts of commits, straight from git's packs.
 *
 * <p>JGit can read all that git can, and its code for that is so large that a JVM which has just begun takes more CPU time to compile
 * it than to read 70,000 commits. Commits lie whole in packs, in nearly all repositories; those that don't are left to JGit.
 */
public final class PackedCommits implements AutoCloseable {

    private static final int COMMIT = 1;
    /** More than nearly all commits have; a longer text is read a second time. */
    private static final int USUAL = 1 << 14;
    /** So much text nobody writes about a commit. */
    private static final int MOST = 1 << 24;

    private final List<Pack> packs;
    private final Inflater inflater = new Inflater();
    private byte[] text = new byte[USUAL];

    private PackedCommits(List<Pack> packs) {
        this.packs = packs;
    }

    /** Opens the packs of a repository; those that can't be read are left out. */
    public static PackedCommits of(GitFolder folder) {
        List<Pack> packs = new ArrayList<>();
        Path place = folder.commonDir().resolve("objects/pack");
        try (Stream<Path> files = Files.list(place)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".idx")).sorted().toList()) {
                open(file, packs);
            }
        } catch (IOException e) {
            // There are no packs, or JGit will say what is wrong.
            return new PackedCommits(packs);
        }
        return new PackedCommits(packs);
    }

    private static void open(Path file, List<Pack> packs) throws IOException {
        String name = file.getFileName().toString();
        Path pack = file.resolveSibling(name.substring(0, name.length() - ".idx".length()) + ".pack");
        Optional<PackIndex> index = Files.exists(pack) ? PackIndex.read(file) : Optional.empty();
        if (index.isPresent()) {
            packs.add(new Pack(pack, index.get()));
        }
    }

    /**
     * Reads a commit.
     *
     * @param id five words
     * @return how many bytes of {@link #text} it has; -1 when it isn't there whole
     */
    public int read(int[] id) {
        try {
            for (int i = 0; i < packs.size(); i++) {
                int length = read(packs.get(i), id);
                if (length >= 0) {
                    // The next one most likely lies there, too.
                    packs.add(0, packs.remove(i));
                    return length;
                }
            }
        } catch (IOException e) {
            // JGit tries again, and says what is wrong.
            return -1;
        }
        return -1;
    }

    private int read(Pack pack, int[] id) throws IOException {
        int length = pack.read(id, COMMIT, text, inflater);
        if (length <= text.length) {
            return length;
        }
        if (length > MOST) {
            return -1;
        }
        text = new byte[length];
        return pack.read(id, COMMIT, text, inflater);
    }

    /** What was read last; the array is used again. */
    public byte[] text() {
        return text;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        for (Pack pack : packs) {
            pack.close();
        }
    }
}
