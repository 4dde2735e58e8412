package io.github.waymark.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A git repository whose history is written as a small script, with a fixed author and clock.
 *
 * <p>Uses the {@code git} program, so that the tests don't share a reader with what they test; the user's configuration stays out.
 */
public final class Git {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Path folder;
    private Instant start = START;
    private int minute;

    private Git(Path folder) {
        this.folder = folder;
    }

    /** A new repository in a folder, on the branch {@code main}, without a commit. */
    public static Git init(Path folder) {
        Git git = new Git(folder);
        git.git("init", "--quiet", "--initial-branch=main");
        return git;
    }

    /** Sets the time of the next commit or tag; each has its own minute. */
    Git at(Instant time) {
        start = time;
        minute = 0;
        return this;
    }

    public static Git in(Path folder) {
        return new Git(folder);
    }

    /**
     * Plays a script, one step a line.
     *
     * <ul>
     *   <li>{@code commit [message]}: everything in the working tree; {@code commits N}: so many empty ones
     *   <li>{@code tag NAME}: annotated; {@code mark NAME}: lightweight
     *   <li>{@code branch NAME [START]}, {@code checkout NAME}, {@code merge NAME}, {@code detach}
     *   <li>{@code write PATH TEXT}: a file, not committed
     * </ul>
     */
    public Git play(String script) {
        script.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::step);
        return this;
    }

    private void step(String line) {
        int space = line.indexOf(' ');
        String word = space < 0 ? line : line.substring(0, space);
        String rest = space < 0 ? "" : line.substring(space + 1).strip();
        switch (word) {
            case "commit" -> commit(rest.isEmpty() ? "A change" : rest.replace("\\n", "\n"));
            case "commits" -> commits(Integer.parseInt(rest));
            case "tag" -> git("tag", "--annotate", "--message", rest, rest);
            case "mark" -> git("tag", rest);
            case "branch" -> git(("checkout --quiet -b " + rest).split(" "));
            case "checkout" -> git("checkout", "--quiet", rest);
            case "merge" -> git("merge", "--quiet", "--no-ff", "--message", "Merge " + rest, rest);
            case "detach" -> git("checkout", "--quiet", "--detach");
            case "write" -> {
                int end = rest.indexOf(' ');
                Ground.write(folder.resolve(rest.substring(0, end)), rest.substring(end + 1) + "\n");
            }
            default -> throw new IllegalArgumentException("not a step of a history: " + line);
        }
    }

    private void commit(String message) {
        git("add", "--all");
        git("commit", "--quiet", "--allow-empty", "--message", message);
    }

    private void commits(int count) {
        for (int i = 1; i <= count; i++) {
            commit("Change " + i);
        }
    }

    /** Runs git here, requires success and returns the output. */
    public String git(String... arguments) {
        return run(List.of(arguments), Redirect.PIPE);
    }

    private String run(List<String> arguments, Redirect input) {
        List<String> command =
                new ArrayList<>(List.of("git", "-c", "protocol.file.allow=always", "-c", "core.hooksPath="));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(input);
        environment(builder.environment());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError("git failed in " + folder + ": " + String.join(" ", command) + "\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException("The integration tests need the program git on the PATH.", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads what a file says in the language of {@code git fast-import}. */
    public Git read(Path stream) {
        run(List.of("fast-import", "--quiet"), Redirect.from(stream.toFile()));
        return this;
    }

    /** What `git status` has to say: empty for a clean tree without untracked files. */
    String status() {
        return git("status", "--porcelain", "--ignored");
    }

    Path folder() {
        return folder;
    }

    private void environment(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("GIT_"));
        // Git reads no later year than 2099 in other forms.
        String now = "@" + start.plusSeconds(60L * minute++).getEpochSecond() + " +0000";
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put(
                "GIT_CONFIG_GLOBAL", Ground.target().resolve("no-gitconfig").toString());
        environment.put("GIT_AUTHOR_NAME", "Ada");
        environment.put("GIT_AUTHOR_EMAIL", "ada@example.org");
        environment.put("GIT_AUTHOR_DATE", now);
        environment.put("GIT_COMMITTER_NAME", "Ada");
        environment.put("GIT_COMMITTER_EMAIL", "ada@example.org");
        environment.put("GIT_COMMITTER_DATE", now);
        environment.put("LC_ALL", "C");
    }
}
