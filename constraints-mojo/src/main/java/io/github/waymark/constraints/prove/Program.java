package io.github.waymark.constraints.prove;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** Another program, run with its words as they are. */
final class Program {

    private Program() {}

    /**
     * Runs it to its end.
     *
     * @param log where its output goes
     * @return its exit code
     * @throws IOException when it can't be started
     */
    static int run(List<String> words, Path folder, Map<String, String> environment, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File(isWindows() ? "NUL" : "/dev/null")))
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while " + words.get(0) + " ran");
        }
    }

    static boolean isWindows() {
        return File.separatorChar == '\\';
    }
}
