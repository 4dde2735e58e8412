package io.github.waymark.matrix.run;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.ResultFile;
import io.github.waymark.matrix.run.child.RunFolders;
import io.github.waymark.problem.ProblemException;
import java.util.List;

/** What the result of the run before this one says of its children. */
final class PreviousRun {

    /** Below it a JVM's best code is hardly ready before the Maven ends. */
    private static final double BRIEF_SECONDS = 30;

    private final List<EnvironmentResult> results;

    private PreviousRun(List<EnvironmentResult> results) {
        this.results = results;
    }

    /** The last run of these folders; nothing is known where there is no result that can be read. */
    static PreviousRun in(RunFolders folders) {
        try {
            return new PreviousRun(
                    ResultFile.read(folders.base().resolve(ResultFile.NAME)).envs());
        } catch (ProblemException e) {
            return new PreviousRun(List.of());
        }
    }

    /** Whether a child with this key ran all its tests within half a minute; one that came to no tests may take any time. */
    boolean wasBrief(String key) {
        List<EnvironmentResult> children = results.stream()
                .filter(result -> result.compileKey().equals(key))
                .toList();
        return !children.isEmpty()
                && children.stream().allMatch(result -> result.tests().run() > 0 && result.seconds() < BRIEF_SECONDS);
    }
}
