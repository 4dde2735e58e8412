package io.github.waymark.git.program;

import io.github.waymark.process.Command;
import io.github.waymark.process.ProgramOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the {@code git} program. */
final class GitCall {

    private GitCall() {}

    /** Runs a command until it ends; a build can't answer prompts, so there are none. */
    static ProgramOutput run(List<String> command, Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("GIT_TERMINAL_PROMPT", "0");
        return ProgramOutput.of(new Command(command, folder, variables), Duration.ZERO);
    }
}
