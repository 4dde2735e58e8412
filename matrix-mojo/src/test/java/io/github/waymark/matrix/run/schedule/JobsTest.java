package io.github.waymark.matrix.run.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.Role;
import io.github.waymark.matrix.launch.MavenHome;
import io.github.waymark.matrix.run.Environments;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobsTest {

    private static final MavenHome MAVEN = new MavenHome(Path.of("/maven"), "3.9.16");

    @Test
    void environmentsThatDifferInTheJdkOfTheirTestsShareAChild() {
        List<Job> jobs = jobs(Environments.plain("jdk17"), Environments.plain("jdk25"));

        assertEquals(List.of(List.of("jdk17", "jdk25")), names(jobs));
        assertTrue(jobs.get(0).fansOut());
        assertEquals(17, jobs.get(0).jdk().feature());
    }

    @Test
    void whatIsCompiledDifferentlyIsCompiledApart() {
        List<Job> jobs = jobs(
                Environments.plain("jdk17"),
                Environments.named("jdk17-latest")
                        .properties(Map.of("junit.version", "6"))
                        .get(),
                Environments.named("jdk25-latest")
                        .properties(Map.of("junit.version", "6"))
                        .get());

        assertEquals(List.of(List.of("jdk17"), List.of("jdk17-latest", "jdk25-latest")), names(jobs));
    }

    @Test
    void whatWaitsForOthersHasAChildOfItsOwn() {
        List<Job> jobs = jobs(
                Environments.plain("jdk17"),
                Environments.named("jdk25").depends("jdk17").get());

        assertEquals(List.of(List.of("jdk17"), List.of("jdk25")), names(jobs));
    }

    @Test
    void wholeBuildsHaveAChildEachOnTheirOwnJdk() {
        List<Job> jobs = jobs(
                Environments.named("jdk17").role(Role.HOST).get(),
                Environments.named("jdk25").role(Role.HOST).get());

        assertEquals(List.of(List.of("jdk17"), List.of("jdk25")), names(jobs));
        assertEquals(25, jobs.get(1).jdk().feature());
    }

    @Test
    void aCompilerThatMavenCantRunOnComesFromAToolchain() {
        Job job = jobs(Environments.named("jdk11").role(Role.COMPILE).get()).get(0);

        assertEquals(17, job.jdk().feature());
        assertEquals(11, job.compiler().orElseThrow().feature());
    }

    private static List<Job> jobs(Environment... environments) {
        return new Jobs(MAVEN).of(List.of(environments), Map.of());
    }

    private static List<List<String>> names(List<Job> jobs) {
        return jobs.stream().map(Job::names).toList();
    }
}
