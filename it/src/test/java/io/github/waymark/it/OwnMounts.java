package io.github.waymark.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Folders that are read-only or full for one run, whoever runs it: permissions don't bind root. They are mounts in a separate namespace,
 * which nobody else sees and which ends with it.
 */
final class OwnMounts {

    private static final List<String> AS_ROOT = List.of("unshare", "--mount");
    private static final List<String> AS_USER = List.of("unshare", "--map-root-user", "--mount");
    private static final List<String> UNSHARE = find();

    private final StringBuilder before = new StringBuilder("set -e\n");
    private final StringBuilder after = new StringBuilder();
    private final Path folder;

    /** @param name of the case */
    OwnMounts(String name) {
        folder = Ground.empty(Ground.target().resolve("mounts").resolve(name));
    }

    private static List<String> find() {
        for (List<String> unshare : List.of(AS_ROOT, AS_USER)) {
            List<String> command = new ArrayList<>(unshare);
            command.addAll(List.of("sh", "-c", "mount -t tmpfs -o size=64k tmpfs /tmp"));
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0) {
                    return unshare;
                }
            } catch (IOException e) {
                return List.of();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return List.of();
    }

    /** Skips the test, and says so, where a process can't have mounts of its own. */
    static void require(String what) {
        if (UNSHARE.isEmpty()) {
            System.err.println("SKIPPED: " + what + ", as `unshare --mount` is not allowed here.");
        }
        assumeTrue(!UNSHARE.isEmpty(), "unshare --mount is not allowed");
    }

    OwnMounts readOnly(Path place) {
        String quoted = quoted(place);
        before.append("mount --bind ").append(quoted).append(' ').append(quoted).append('\n');
        before.append("mount -o remount,bind,ro ").append(quoted).append('\n');
        return this;
    }

    /**
     * A disk with the files of the folder, and hardly more.
     *
     * @param free the kilobytes that are free
     */
    OwnMounts full(Path place, int free) {
        String quoted = quoted(Ground.existing(place));
        String disk = quoted(Ground.existing(folder.resolve("disk-" + place.getFileName())));
        before.append("size=$(($(du -sk ").append(quoted).append(" | cut -f1) * 2 + 1024))\n");
        before.append("mount -t tmpfs -o size=${size}k tmpfs ").append(disk).append('\n');
        before.append("cp -a ").append(quoted).append("/. ").append(disk).append('\n');
        before.append("cat /dev/zero > ").append(disk).append("/filling 2>/dev/null || true\n");
        before.append("truncate -s -").append(free).append("k ").append(disk).append("/filling\n");
        before.append("mount --move ").append(disk).append(' ').append(quoted).append('\n');
        after.append("rm -f ").append(quoted).append("/filling\n");
        after.append("cp -a ")
                .append(quoted)
                .append("/. ")
                .append(quoted(then(place)))
                .append('\n');
        return this;
    }

    /** A copy of what a full folder has after the run. */
    Path then(Path place) {
        return Ground.existing(folder.resolve("then-" + place.getFileName()));
    }

    /** For {@link MavenCall#inside}. */
    List<String> program() {
        List<String> program = new ArrayList<>(UNSHARE);
        // The folder in which it starts is the one below the mount until it is entered again.
        program.addAll(
                List.of("sh", "-c", before + "cd \"$PWD\"\nset +e\n\"$@\"\ncode=$?\n" + after + "exit $code", "sh"));
        return program;
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''") + "'";
    }

    /** The files of a folder with their sizes and times: what is written to it changes them. */
    static List<String> state(Path folder) {
        List<String> state = new ArrayList<>();
        for (Path path : Ground.below(folder).toList()) {
            try {
                state.add(folder.relativize(path) + " " + Files.getLastModifiedTime(path) + " " + Files.size(path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return state;
    }
}
