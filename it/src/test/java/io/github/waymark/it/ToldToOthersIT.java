package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Other plugins get to know what Waymark knows, by user properties. */
class ToldToOthersIT {

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void resourcesAreFilteredWithWhatGitKnows(Maven maven) {
        Scene scene = Scene.of("told", "single", maven).played("""
                commit
                tag v1.2.0
                branch feature/x
                commits 2
                write .gitignore target
                """);
        String commit = scene.git().git("rev-parse", "HEAD").strip();
        long seconds =
                Long.parseLong(scene.git().git("log", "-1", "--format=%ct").strip());

        scene.run("process-resources").succeeds();

        List<String> about = Ground.read(scene.folder().resolve("target/classes/about.properties"))
                .lines()
                .toList();
        assertEquals(
                Stream.of(
                                "version=1.2.1-SNAPSHOT",
                                "baseTag=v1.2.0",
                                "distance=2",
                                "commit=" + commit,
                                "shortCommit=" + commit.substring(0, 8),
                                "branch=feature/x",
                                "commitTime=" + java.time.Instant.ofEpochSecond(seconds),
                                "dirty=true")
                        .toList(),
                about);
    }
}
