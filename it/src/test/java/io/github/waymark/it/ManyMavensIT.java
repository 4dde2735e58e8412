package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Several Mavens build the same clone into the same local repository, while others commit, tag, pack and switch branches there: each
 * build has a version that was right at some time between its start and its end.
 *
 * <p>{@code -Dwaymark.it.builds=20} tries more.
 */
class ManyMavensIT {

    private static final int AT_ONCE = 3;
    /** By default the resolver's locks are those of one process, so that Maven itself may read metadata that is half-written. */
    private static final String[] LOCKS = {
        "-Daether.syncContext.named.factory=file-lock", "-Daether.syncContext.named.nameMapper=file-gav"
    };

    /** From a moment on, this is the version. */
    private record State(long since, String version) {}

    private final List<State> states = new CopyOnWriteArrayList<>();

    @Test
    void eachVersionBelongsToAStateThatExisted() throws Exception {
        int builds = Integer.getInteger("waymark.it.builds", AT_ONCE);
        Scene scene = Scene.of("many.mavens", "single");
        scene.file(
                        "pom.xml",
                        Ground.read(scene.folder().resolve("pom.xml"))
                                .replace(
                                        "<version>${revision}</version>",
                                        "<version>${revision}</version><packaging>pom</packaging>"))
                .played("commit One\ntag v1.0.0\nbranch other\ncommit Other\ntag v5.0.0\ncheckout main");
        states.add(new State(System.nanoTime(), "1.0.0"));
        scene.run("validate").succeeds();

        ExecutorService threads = Executors.newFixedThreadPool(builds);
        try {
            List<Future<Long>> running = new ArrayList<>();
            List<BuildOutcome> outcomes = new CopyOnWriteArrayList<>();
            for (int i = 0; i < builds; i++) {
                running.add(threads.submit(() -> {
                    long start = System.nanoTime();
                    BuildOutcome outcome = scene.run("install").goals(LOCKS).succeeds();
                    outcomes.add(outcome);
                    wasRight(outcome, start, System.nanoTime());
                    return start;
                }));
            }
            CompletableFuture<Void> all = CompletableFuture.runAsync(() -> {
                for (Future<Long> build : running) {
                    try {
                        build.get();
                    } catch (InterruptedException | ExecutionException e) {
                        throw new IllegalStateException(e);
                    }
                }
            });
            int rounds = 0;
            while (!all.isDone()) {
                change(scene.git(), ++rounds);
            }
            all.get();
            assertTrue(rounds > 0, "nothing was changed meanwhile");
            for (BuildOutcome outcome : outcomes) {
                String version = outcome.version();
                assertEquals(version, scene.installed("single", version).text("project/version"));
            }
            System.out.println(builds + " builds at once, " + states.size() + " states, versions: "
                    + outcomes.stream().map(BuildOutcome::version).toList());
        } finally {
            threads.shutdownNow();
        }
        scene.git().git("fsck", "--strict");
        assertEquals("", scene.git().git("status", "--porcelain"));
        assertEquals(
                states.get(states.size() - 1).version(),
                scene.run("validate").succeeds().version());
    }

    private void change(Git git, int round) {
        change("1.0." + round + "-SNAPSHOT", () -> git.git("commit", "--quiet", "--allow-empty", "--message", "Round"));
        git.git(round % 2 == 0 ? new String[] {"pack-refs", "--all"} : new String[] {"repack", "-a", "-d", "-q"});
        change("1.0." + round, () -> git.play("tag v1.0." + round));
        if (round % 4 == 0) {
            change("5.0.0", () -> git.git("checkout", "--quiet", "other"));
            git.git("gc", "--quiet");
            change("1.0." + round, () -> git.git("checkout", "--quiet", "main"));
        }
    }

    /** While git changes it, the version is the one before or the one after. */
    private void change(String version, Runnable step) {
        states.add(new State(System.nanoTime(), version));
        step.run();
    }

    private void wasRight(BuildOutcome build, long start, long end) {
        List<String> right = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            long until = i + 2 < states.size() ? states.get(i + 2).since() : Long.MAX_VALUE;
            if (states.get(i).since() <= end && until >= start) {
                right.add(states.get(i).version());
            }
        }
        if (!right.contains(build.version())) {
            throw build.wrong("has a version that was never right meanwhile; right were " + right);
        }
    }
}
