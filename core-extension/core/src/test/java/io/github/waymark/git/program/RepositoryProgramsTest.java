package io.github.waymark.git.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.history.GitProgram;
import io.github.waymark.history.Script;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.process.Command;
import io.github.waymark.process.ProgramOutput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the real git program runs of a repository whose configuration names programs. */
class RepositoryProgramsTest {

    @TempDir
    private Path temp;

    private Path folder = Path.of("");
    private Path ran = Path.of("");
    private Path evil = Path.of("");

    @BeforeEach
    void aRepositoryWithAFilter() throws Exception {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        folder = Script.play(temp.resolve("app"), "commit one").folder();
        ran = temp.resolve("ran");
        evil = Files.writeString(temp.resolve("evil.sh"), "#!/bin/sh\necho \"$0 $*\" >> '" + ran + "'\ncat\n");
        assumeTrue(evil.toFile().setExecutable(true));
        Files.writeString(folder.resolve(".gitattributes"), "* filter=evil\n");
        Path file = Files.writeString(folder.resolve("a.txt"), "text\n");
        GitProgram.run(folder, "add", "--all");
        GitProgram.run(folder, "commit", "--quiet", "-m", "with a filter");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2021-01-01T00:00:00Z")));
    }

    @Test
    void statusRunsNothingOfAnUntrustedRepository() throws Exception {
        Path included = Files.writeString(
                temp.resolve("included"),
                "[filter \"evil\"]\n  clean = " + evil + "\n  required = true\n[core]\n  fsmonitor = " + evil + "\n");
        GitProgram.run(folder, "config", "include.path", included.toString());
        GitProgram.run(folder, "config", "filter.evil.process", evil.toString());
        GitProgram.run(folder, "config", "core.fsmonitor", evil.toString());
        GitProgram.run(folder, "config", "core.hooksPath", temp.toString());
        Files.copy(evil, temp.resolve("post-index-change"));

        assertEquals("", status(Map.of("WAYMARK_UNTRUSTED", "true")));

        assertFalse(Files.exists(ran), () -> "a program of the repository ran");
    }

    @Test
    void aFilterDecidesInATrustedBuildWhetherAFileChanged() throws Exception {
        GitProgram.run(folder, "config", "filter.evil.clean", evil.toString());

        assertEquals("", status(Map.of()));

        assertTrue(Files.exists(ran));
    }

    @Test
    void theFilterOfTheUserStays() throws Exception {
        GitProgram.run(folder, "config", "filter.evil.clean", "false");
        Path user = Files.writeString(temp.resolve("gitconfig"), "[filter \"evil\"]\n  clean = " + evil + "\n");

        status(Map.of("WAYMARK_UNTRUSTED", "true", "GIT_CONFIG_GLOBAL", user.toString()));

        assertTrue(Files.exists(ran));
    }

    @Test
    void aFilterThatNoOptionSwitchesOffIsRefused() {
        GitProgram.run(folder, "config", "filter.e=vil.clean", evil.toString());

        ProblemException e = assertThrows(ProblemException.class, () -> status(Map.of("WAYMARK_UNTRUSTED", "true")));

        assertEquals(
                "A setting of git names a program, and can't be switched off.",
                e.problems().get(0).what());
        assertTrue(e.problems().get(0).where().endsWith("config, filter.e=vil.clean"), e::getMessage);
        assertEquals("git --no-optional-locks -c core.fsmonitor=false", command(Map.of()));
    }

    private String command(Map<String, String> environment) {
        return String.join(" ", RepositoryPrograms.reading(folder, environment));
    }

    private String status(Map<String, String> more) throws Exception {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_NOSYSTEM", "1"));
        environment.putAll(more);
        List<String> line = new ArrayList<>(RepositoryPrograms.reading(folder, environment));
        line.addAll(List.of("status", "--porcelain", "--untracked-files=no"));
        ProgramOutput output = ProgramOutput.of(new Command(line, folder, environment), Duration.ofSeconds(30));
        assertTrue(output.isSuccess(), output::text);
        return output.text().strip();
    }
}
