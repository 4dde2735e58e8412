package io.github.waymark.it.bench;

import io.github.waymark.it.Git;
import io.github.waymark.it.Ground;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** A history with release notes: that of a real project if it is available, otherwise one of about its shape. */
final class NotesHistory {

    private static final int COMMITS = 6_000;
    private static final int BETWEEN_NOTES = 6;
    private static final int BETWEEN_RELEASES = 100;
    private static final int BETWEEN_SERIES = 1_500;
    private static final Instant START = Instant.parse("2015-01-01T00:00:00Z");

    private NotesHistory() {}

    /** Puts it, with a working tree, into {@code history} below a folder; returns its name. */
    static String below(Path parent, String data) {
        Path folder = parent.resolve("history");
        Path bundle = Path.of(data).resolve("histories/ironic.bundle");
        if (!data.isEmpty() && !data.startsWith("$") && Files.isRegularFile(bundle)) {
            Git.in(parent).git("clone", "--quiet", "--branch", "master", bundle.toString(), folder.toString());
            return "ironic, 15,108 commits, 1,648 notes";
        }
        made(folder);
        return "a made history of " + COMMITS + " commits, " + COMMITS / BETWEEN_NOTES
                + " notes (-Dwaymark.data names a folder with histories/ironic.bundle)";
    }

    private static void made(Path folder) {
        Git git = Git.init(Ground.empty(folder));
        Path stream = folder.resolveSibling("notes.stream");
        try (Writer out = Files.newBufferedWriter(stream)) {
            for (int commit = 1; commit <= COMMITS; commit++) {
                commit(commit, out);
                if (commit % BETWEEN_RELEASES == 0) {
                    tag(commit, out);
                }
                if (commit % BETWEEN_SERIES == 0) {
                    int series = commit / BETWEEN_SERIES;
                    out.write("reset refs/heads/stable/" + series + "\nfrom :" + commit + "\n\n");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        git.read(stream);
        Ground.delete(stream);
        git.git("reset", "--quiet", "--hard");
    }

    private static void commit(int number, Writer out) throws IOException {
        out.write("commit refs/heads/main\nmark :" + number + "\n");
        out.write("committer Ada <ada@example.org> " + second(number) + " +0000\n");
        data("Change " + number, out);
        if (number % BETWEEN_NOTES == 0) {
            String id = String.format("%016x", number * 0x9e3779b97f4a7c15L);
            out.write("M 100644 inline releasenotes/notes/change-" + number + "-" + id + ".yaml\n");
            data("---\nfixes:\n  - |\n    Change " + number + " fixes ``thing-" + number + "``.\n", out);
        } else {
            out.write("M 100644 inline src/data/" + number % 200 + ".txt\n");
            data("Text " + number + "\n", out);
        }
    }

    private static void tag(int commit, Writer out) throws IOException {
        String name = "1." + commit / BETWEEN_RELEASES + ".0";
        out.write("tag " + name + "\nfrom :" + commit + "\n");
        out.write("tagger Ada <ada@example.org> " + second(commit) + " +0000\n");
        data("Release " + name, out);
    }

    private static void data(String text, Writer out) throws IOException {
        out.write("data " + text.length() + "\n" + text + "\n");
    }

    private static long second(int commit) {
        return START.getEpochSecond() + 3600L * commit;
    }
}
