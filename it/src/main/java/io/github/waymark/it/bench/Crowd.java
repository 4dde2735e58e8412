package io.github.waymark.it.bench;

import io.github.waymark.it.Git;
import io.github.waymark.it.Ground;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A generated history as many people make it: 900 authors, some of whom write much, messages of half a kilobyte with bodies and
 * trailers, every sixth commit a merge, co-authors on every twentieth, a release every 140 commits. The same each time.
 */
final class Crowd {

    private static final int PEOPLE = 900;
    private static final int COMMITTERS = 40;
    private static final int FILES = 200;
    private static final int RELEASE = 140;
    private static final Instant START = Instant.parse("2015-01-01T00:00:00Z");
    private static final String[] WORDS =
            ("the of server fix add remove node driver support use when test update for in not from with"
                            + " api docs config error handle default version release client retry timeout state power image deploy network")
                    .split(" ", -1);

    private final Random random = new Random(7);
    private final int commits;
    private final OutputStream out;
    private final List<Integer> releases = new ArrayList<>();
    private int mark;

    private Crowd(int commits, OutputStream out) {
        this.commits = commits;
        this.out = out;
    }

    /** Makes a repository of it in an empty folder, packed and checked out. */
    static void in(Path folder, int commits) {
        Path stream = folder.resolveSibling(folder.getFileName() + ".stream");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(stream))) {
            new Crowd(commits, out).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Git git = Git.init(Ground.empty(folder)).read(stream);
        // As a server packs it; a clone has no commit-graph unless somebody asks for one.
        git.git("-c", "gc.writeCommitGraph=false", "gc", "--quiet");
        git.git("reset", "--quiet", "--hard");
        Ground.delete(stream);
    }

    private void write() throws IOException {
        int head = 0;
        while (mark < commits) {
            if (head > 0 && random.nextInt(100) < 20 && mark + 3 <= commits) {
                int topic = commit(head, 0, message());
                int line = commit(head, 0, message());
                head = commit(line, topic, "Merge \"" + sentence(5) + "\"\n");
            } else {
                head = commit(head, 0, message());
            }
            if (mark / RELEASE > releases.size()) {
                releases.add(head);
            }
        }
        for (int i = 0; i < releases.size(); i++) {
            line("tag v1." + i / 10 + "." + i % 10 + "\nfrom :" + releases.get(i));
            line("tagger Ada <ada@example.org> " + second(releases.get(i)) + " +0000");
            data("Release");
        }
    }

    private int commit(int parent, int merged, String message) throws IOException {
        mark++;
        line("commit refs/heads/main\nmark :" + mark);
        line("author " + person((int) (Math.pow(random.nextDouble(), 3) * PEOPLE)) + " " + second(mark) + " +0000");
        line("committer " + person(random.nextInt(COMMITTERS)) + " " + (second(mark) + 60) + " +0100");
        data(message);
        if (parent > 0) {
            line("from :" + parent);
        }
        if (merged > 0) {
            line("merge :" + merged);
        } else {
            line("M 100644 inline src/data/" + mark % FILES + ".txt");
            data("Text " + mark);
        }
        return mark;
    }

    private String message() {
        StringBuilder message = new StringBuilder(sentence(4 + random.nextInt(6)));
        message.append(" (#").append(random.nextInt(10_000)).append(")\n\n");
        for (int line = random.nextInt(10); line > 0; line--) {
            message.append(sentence(11)).append('\n');
        }
        if (random.nextInt(20) == 0) {
            message.append("Co-Authored-By: ")
                    .append(person(random.nextInt(PEOPLE)))
                    .append('\n');
        }
        return message.append("Change-Id: I")
                .append("%016x%016x".formatted(random.nextLong(), random.nextLong()))
                .append('\n')
                .toString();
    }

    private String sentence(int words) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < words; i++) {
            sentence.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return sentence.toString();
    }

    private static String person(int number) {
        return "Person " + number + " <person" + number + "@example" + number % 31 + ".org>";
    }

    private static long second(int number) {
        return START.getEpochSecond() + 3_600L * number;
    }

    private void data(String text) throws IOException {
        line("data " + text.length() + "\n" + text);
    }

    private void line(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.write('\n');
    }

    /** Writes a POM to a repository. */
    static void pom(Path project) {
        Ground.write(project.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>bench</groupId>
                  <artifactId>product</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                </project>
                """);
    }
}
