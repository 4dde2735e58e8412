package io.github.waymark.matrix.run;

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
 * What is checked out.
 *
 * @param id 40 hexadecimal digits; empty where that is unknown
 * @param dirty whether tracked files differ from it
 */
public record CheckedOutCommit(String id, boolean dirty) {

    /** There is no repository, or no program git. */
    public static final CheckedOutCommit UNKNOWN = new CheckedOutCommit("", false);

    /** Asks the program git. */
    public static CheckedOutCommit of(Path folder, Map<String, String> environment) throws InterruptedException {
        Optional<List<String>> head = git(folder, environment, "rev-parse", "HEAD");
        if (head.isEmpty() || head.get().isEmpty()) {
            return UNKNOWN;
        }
        Optional<List<String>> changes =
                git(folder, environment, "status", "--porcelain", "--untracked-files=no", "--ignore-submodules=none");
        return new CheckedOutCommit(
                head.get().get(0), changes.isPresent() && !changes.get().isEmpty());
    }

    /** Asks while other things are done, as git may need its time; the answer is waited for when it is needed. */
    public static Supplier<CheckedOutCommit> ask(Path folder, Map<String, String> environment) {
        FutureTask<CheckedOutCommit> question = new FutureTask<>(() -> of(folder, environment));
        Thread thread = new Thread(question, "matrix-commit");
        thread.setDaemon(true);
        thread.start();
        return () -> answer(question);
    }

    private static CheckedOutCommit answer(FutureTask<CheckedOutCommit> question) {
        try {
            return question.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        } catch (ExecutionException e) {
            throw new IllegalStateException("git can't be asked", e.getCause());
        }
    }

    private static Optional<List<String>> git(Path folder, Map<String, String> environment, String... arguments)
            throws InterruptedException {
        List<String> line = new ArrayList<>(List.of("git", "--no-optional-locks"));
        line.addAll(List.of(arguments));
        return ProgramOutput.ofSuccessful(new Command(line, folder, environment), Duration.ofSeconds(30))
                .map(text -> text.lines().toList());
    }
}
