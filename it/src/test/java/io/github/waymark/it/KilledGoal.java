package io.github.waymark.it;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A goal in a repository that its user works in: with a staged and an unstaged change, a file that git doesn't know, and a stash.
 *
 * <p>Its runs have a folder for temporary files of their own.
 */
abstract class KilledGoal {

    /** A result that isn't there. */
    static final String ABSENT = "absent";

    private final String name;
    private final Scene scene;

    KilledGoal(String name, Scene scene) {
        this.name = name;
        this.scene = scene;
    }

    /** Commits the project, and begins other work in it. */
    static Scene worked(Scene scene, String history) {
        scene.file("staged.txt", "1\n").file("changed.txt", "1\n").file("stashed.txt", "1\n");
        scene.played("commit One\ntag v1.2.0\n" + history);
        Git git = scene.git();
        scene.file("stashed.txt", "2\n");
        git.git("stash", "--quiet");
        scene.file("staged.txt", "2\n");
        git.git("add", "staged.txt");
        scene.file("changed.txt", "2\n").file("untracked.txt", "of the user\n");
        return scene;
    }

    /** The goal as the table names it. */
    String name() {
        return name;
    }

    Scene scene() {
        return scene;
    }

    /** A run of it. */
    final MavenCall call() {
        Ground.existing(temporary());
        return run().jvm("-Djava.io.tmpdir=" + temporary())
                .environment("TMPDIR", temporary().toString());
    }

    abstract MavenCall run();

    /** Removes or changes what an earlier run has left, so that the next one has all of its work to do. */
    abstract void prepare(int round);

    /** What the goal publishes, by name; {@link #ABSENT} if it isn't there. Fails if it is there in part. */
    abstract Map<String, String> results();

    /** Whether a result is one that a run may leave before its end. */
    boolean isMeantime(String result) {
        return false;
    }

    /** The file or reference that the goal may change. */
    String own() {
        return "nothing";
    }

    /** Ends what the case needs. */
    void end() {}

    /** The working tree, the index, the stash and the references of the user, without what the goal may change. */
    final String works() {
        Git git = scene.git();
        String others = ":(exclude)" + own();
        return String.join(
                "\n",
                git.git("--no-optional-locks", "status", "--porcelain", "--branch", "-uall", "--", ".", others),
                git.git("--no-optional-locks", "diff", "HEAD", "--", ".", others),
                git.git("ls-files", "--stage"),
                git.git("stash", "list"),
                git.git("for-each-ref")
                        .lines()
                        .filter(line -> !line.endsWith("/" + own()))
                        .collect(joining("\n")),
                Ground.read(scene.folder().resolve("untracked.txt")));
    }

    /** What a run that was killed can leave, and the next one removes. */
    final List<String> leftovers() {
        Path home = Objects.requireNonNull(scene.folder().getParent());
        return Stream.concat(
                        Ground.below(scene.folder()).filter(this::isLeft),
                        // Maven's own library for colours unpacks itself.
                        Ground.below(temporary())
                                .skip(1)
                                .filter(path -> !path.getFileName().toString().startsWith("jansi-")))
                .map(path -> home.relativize(path).toString())
                .toList();
    }

    private boolean isLeft(Path path) {
        Path git = scene.folder().resolve(".git");
        String name = path.getFileName().toString();
        return name.endsWith(".tmp")
                || name.startsWith(".proposed-")
                || path.startsWith(git.resolve("worktrees"))
                || (path.startsWith(git) && name.endsWith(".lock"));
    }

    private Path temporary() {
        return scene.folder().resolveSibling("temporary-files");
    }

    /** The files of a folder by their paths, as hashes. */
    static Map<String, String> hashes(Path folder, String expression) {
        Map<String, String> hashes = new TreeMap<>();
        Ground.below(folder)
                .filter(Files::isRegularFile)
                .filter(file -> folder.relativize(file).toString().matches(expression))
                .forEach(file -> hashes.put(folder.relativize(file).toString(), hash(file)));
        return hashes;
    }

    static String hash(Path file) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String textOf(Path file) {
        return Files.exists(file) ? Ground.read(file) : ABSENT;
    }
}
