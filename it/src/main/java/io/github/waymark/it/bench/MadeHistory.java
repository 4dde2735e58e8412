package io.github.waymark.it.bench;

import io.github.waymark.it.Git;
import io.github.waymark.it.Ground;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A generated history: a line of commits with annotated tags evenly spread over it, the last of them {@link #DISTANCE} commits
 * before the one that is built.
 *
 * @param tags how many; more than the commits are several on each
 */
record MadeHistory(int commits, int tags) {

    static final int DISTANCE = 10;
    /** A file that every commit of the history has. */
    static final String EDITED = "src/data/0.txt";

    private static final int FILES = 200;
    private static final Instant START = Instant.parse("2015-01-01T00:00:00Z");

    /** Makes a bare repository of it in an empty folder. */
    void in(Path folder) {
        Path stream = folder.resolveSibling(folder.getFileName() + ".stream");
        try (Writer out = Files.newBufferedWriter(stream)) {
            for (int commit = 1; commit < commits; commit++) {
                commit(commit, out);
            }
            for (int tag = 1; tag <= tags; tag++) {
                tag(tag, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Git git = Git.in(Ground.empty(folder));
        git.git("init", "--quiet", "--bare", "--initial-branch=main");
        git.read(stream);
        Ground.delete(stream);
    }

    private static void commit(int number, Writer out) throws IOException {
        out.write("commit refs/heads/main\nmark :" + number + "\n");
        out.write("committer Ada <ada@example.org> " + second(number) + " +0000\n");
        data("Change " + number, out);
        if (number == 1) {
            for (int file = 0; file < FILES; file++) {
                change(file, number, out);
            }
        } else {
            change(number % FILES, number, out);
        }
    }

    private static void change(int file, int number, Writer out) throws IOException {
        out.write("M 100644 inline src/data/" + file + ".txt\n");
        data("Text " + number + " of file " + file + "\n", out);
    }

    private void tag(int number, Writer out) throws IOException {
        // The project's own commit comes on top.
        int last = commits - DISTANCE;
        int commit = Math.max(1, (int) ((long) last * number / tags));
        out.write("tag " + name(number) + "\nfrom :" + commit + "\n");
        out.write("tagger Ada <ada@example.org> " + second(commit) + " +0000\n");
        data("Release " + name(number), out);
    }

    private static void data(String text, Writer out) throws IOException {
        out.write("data " + text.length() + "\n" + text + "\n");
    }

    private static String name(int tag) {
        return "v1." + tag / 10 + "." + tag % 10;
    }

    private static long second(int commit) {
        return START.getEpochSecond() + 3600L * commit;
    }
}
