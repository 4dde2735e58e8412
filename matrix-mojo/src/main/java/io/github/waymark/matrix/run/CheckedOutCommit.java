package io.github.waymark.matrix.run;

import io.github.waymark.environment.UntrustedBuild;
import io.github.waymark.git.program.RepositoryPrograms;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.process.Command;
import io.github.waymark.process.ProgramOutput;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * The commit that is checked out.
 *
 * @param id 40 hexadecimal digits; empty where that is unknown
 * @param dirty whether tracked files differ from it
 */
public record CheckedOutCommit(String id, boolean dirty) {

    /** There is no repository, or git is not installed. */
    public static final CheckedOutCommit UNKNOWN = new CheckedOutCommit("", false);

    /** Runs git. */
    public static CheckedOutCommit of(Path folder, Map<String, String> environment) throws InterruptedException {
        Optional<List<String>> head = git(folder, environment, "rev-parse", "HEAD");
        if (head.isEmpty() || head.get().isEmpty()) {
            return UNKNOWN;
        }
        // For changes in submodules, git runs itself there, and then obeys their settings.
        boolean untrusted = UntrustedBuild.of(environment).isOn();
        Optional<List<String>> changes = git(
                folder,
                environment,
                "status",
                "--porcelain",
                "--untracked-files=no",
                "--ignore-submodules=" + (untrusted ? "dirty" : "none"));
        return new CheckedOutCommit(
                head.get().get(0), changes.isPresent() && !changes.get().isEmpty());
    }

    /** Runs git in the background, as it may take seconds; the supplier waits for the result. */
    public static Supplier<CheckedOutCommit> ask(Path folder, Map<String, String> environment) {
        FutureTask<CheckedOutCommit> task = new FutureTask<>(() -> of(folder, environment));
        Thread thread = new Thread(task, "matrix-commit");
        thread.setDaemon(true);
        thread.start();
        return () -> result(task);
    }

    private static CheckedOutCommit result(FutureTask<CheckedOutCommit> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            throw new IllegalStateException("git could not be run", e.getCause());
        }
    }

    private static Optional<List<String>> git(Path folder, Map<String, String> environment, String... arguments)
            throws InterruptedException {
        List<String> line = new ArrayList<>(RepositoryPrograms.reading(folder, environment));
        line.addAll(List.of(arguments));
        return ProgramOutput.ofSuccessful(new Command(line, folder, environment), Duration.ofSeconds(30))
                .map(text -> text.lines().toList());
    }
}
