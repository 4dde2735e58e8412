package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README promises for the first five minutes, from an empty folder and with an empty local repository. */
class ReadmeIT {

    private static final Pattern RUN = Pattern.compile("(?m)^ +run: mvn (.+)$");

    @Test
    void theStartWorksFromAnEmptyFolderAndSoDoesItsCiFile() {
        Path ground = Ground.project("readme");
        Maven maven = Mavens.main().asOfANewUser(ground);
        Path hello = Ground.existing(ground.resolve("hello"));
        long before = System.nanoTime();

        int commands = new ReadmeStart(maven, hello).run();

        Duration time = Duration.ofNanos(System.nanoTime() - before);
        assertTrue(commands > 10 && commands < 20, commands + " commands");
        // A bound, not a measurement: the machine may be busy.
        assertTrue(time.toMinutes() < 5, "the five minutes took " + time);
        Git.in(hello).play("commit List");
        ciBuilds(maven, hello);
        ciOfAShallowCloneSaysWhatToChange(maven, hello);
    }

    private static void ciBuilds(Maven maven, Path hello) {
        String workflow = Ground.read(hello.resolve(".github/workflows/build.yml"));
        assertTrue(workflow.contains("fetch-depth: 0") && workflow.contains("contents: read"), workflow);
        Path clone = cloned(hello, "full");

        List<String> runs = runs(workflow);
        runs.forEach(run -> maven.in(clone).goals(run.split(" ")).succeeds());

        assertEquals(3, runs.size(), runs::toString);
        for (String uploaded : List.of(
                "target/matrix/junit.xml",
                "target/matrix/result.json",
                "target/release-notes/release-notes.md",
                "target/surefire-reports/TEST-HelloTest.xml")) {
            assertTrue(Files.isRegularFile(clone.resolve(uploaded)), uploaded);
        }
        assertTrue(
                List.of("target/matrix/*.xml", "target/matrix/result.json", "target/release-notes", "surefire-reports")
                        .stream()
                        .allMatch(workflow.substring(workflow.indexOf("upload-artifact"))::contains),
                workflow);
    }

    private static void ciOfAShallowCloneSaysWhatToChange(Maven maven, Path hello) {
        Path clone = cloned(hello, "shallow", "--depth", "1");
        String first =
                runs(Ground.read(clone.resolve(".github/workflows/build.yml"))).get(0);

        maven.in(clone)
                .goals(first.split(" "))
                .fails()
                .prints("shallow")
                .prints("fetch-depth: 0")
                .printsNot("Exception:");

        Git.in(clone).git("fetch", "--quiet", "--unshallow", "--tags");
        maven.in(clone).goals("version:show").succeeds().prints("version 1.0.1-SNAPSHOT from git");
    }

    private static List<String> runs(String workflow) {
        return RUN.matcher(workflow).results().map(run -> run.group(1)).toList();
    }

    private static Path cloned(Path hello, String name, String... options) {
        Path clone = hello.resolveSibling(name);
        String[] command = new String[options.length + 4];
        command[0] = "clone";
        command[1] = "--quiet";
        System.arraycopy(options, 0, command, 2, options.length);
        command[command.length - 2] = hello.toUri().toString();
        command[command.length - 1] = clone.toString();
        Git.in(hello).git(command);
        return clone;
    }
}
