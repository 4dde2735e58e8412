package io.github.waymark.matrix.run;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.ResultFile;
import io.github.waymark.matrix.run.child.RunFolders;
import io.github.waymark.problem.ProblemException;
import java.util.List;
import java.util.Optional;

/** The durations of the previous run's children, from its result file. */
final class PreviousRun {

    /** In less time the JVM hardly compiles any code with its optimizing compiler before Maven ends. */
    private static final double BRIEF_SECONDS = 30;

    private final List<EnvironmentResult> results;

    private PreviousRun(List<EnvironmentResult> results) {
        this.results = results;
    }

    /** The previous run of these folders; without results when there is no readable result file. */
    static PreviousRun in(RunFolders folders) {
        try {
            return new PreviousRun(
                    ResultFile.read(folders.base().resolve(ResultFile.NAME)).envs());
        } catch (ProblemException e) {
            return new PreviousRun(List.of());
        }
    }

    /** The result of an environment. */
    Optional<EnvironmentResult> result(String name) {
        return results.stream().filter(result -> result.name().equals(name)).findFirst();
    }

    /** Whether the child with this key took less than 30 seconds; a child without tests doesn't count. */
    boolean wasBrief(String key) {
        List<EnvironmentResult> children = results.stream()
                .filter(result -> result.compileKey().equals(key))
                .toList();
        return !children.isEmpty()
                && children.stream().allMatch(result -> result.tests().run() > 0 && result.seconds() < BRIEF_SECONDS);
    }
}
