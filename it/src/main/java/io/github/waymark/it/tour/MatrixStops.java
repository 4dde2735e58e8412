package io.github.waymark.it.tour;

import io.github.waymark.it.BuildOutcome;
import io.github.waymark.it.InstalledJdks;
import java.util.List;
import org.eclipse.jgit.api.errors.GitAPIException;

/** The tests on every JDK that this machine has, environments with commands, and tests that differ. */
final class MatrixStops {

    private static final String MATRIX = """
            version: 1
            envs: ["jdk{17,21,25}"]
            base: {skipMissing: true}
            """;

    private static final String LOCALE_TEST = "greetings/src/test/java/greetings/HoursTest.java";

    private final TourProject project;

    MatrixStops(TourProject project) {
        this.project = project;
    }

    void run() throws GitAPIException {
        tests();
        commands();
        again();
    }

    private void tests() throws GitAPIException {
        project.write("matrix.yaml", MATRIX);
        project.commit("Support three JDKs");
        project.tell(
                "A file names the JDKs that the project supports. The project is compiled once and tested on those of this machine."
                        + " The POM is unchanged.");
        BuildOutcome run = project.mvn("matrix:run");
        project.show(rows(run, "jdk"));
        require(!rows(run, "jdk.* ok").isEmpty(), "No JDK was tested", run);
    }

    /** As {@code tox -e docs,lint} and {@code tox -e venv -- program}. */
    private void commands() throws GitAPIException {
        project.write("matrix.yaml", MATRIX + """
                env:
                  docs: {commands: "javadoc -quiet -d {folder}/api greetings/src/main/java/greetings/Greetings.java"}
                  lint: {commands: "javac -Xlint:all -Werror -d {tmp} greetings/src/main/java/greetings/Greetings.java"}
                  venv: {commands: "{args:java --version}"}
                """);
        project.commit("Add environments for documentation and checks");
        project.tell("An environment can do anything: build the documentation, check the code, or run what is typed.");
        BuildOutcome run = project.mvn("matrix:run", "-Dmatrix.env=docs,lint");
        project.show(rows(run, "(docs|lint)"));
        require(rows(run, "(docs|lint) .* ok").size() == 2, "Not both environments passed", run);
        require(
                project.lines("target/matrix/docs/api/greetings/Greetings.html").size() > 10,
                "There is no documentation",
                run);
        BuildOutcome typed = project.mvn("matrix:run", "-Dmatrix.env=venv", "-Dmatrix.args=javap java.lang.Runnable");
        List<String> log = project.lines("target/matrix/venv/build.log");
        project.show(log);
        require(log.stream().anyMatch(line -> line.contains("void run()")), "javap printed nothing", typed);
    }

    /** Needs two JDKs whose locale data differ. */
    private void again() throws GitAPIException {
        if (InstalledJdks.find("17").isEmpty() || InstalledJdks.find("25").isEmpty()) {
            return;
        }
        project.write(LOCALE_TEST, """
                package greetings;

                import static org.junit.jupiter.api.Assertions.assertEquals;

                import java.time.LocalTime;
                import java.time.format.*;
                import java.util.Locale;
                import org.junit.jupiter.api.Test;

                class HoursTest {

                    @Test
                    void aPlainSpaceIsBeforePm() {
                        DateTimeFormatter hours = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(Locale.US);
                        assertEquals("3:30 PM", hours.format(LocalTime.of(15, 30)));
                    }
                }
                """);
        project.commit("Test how hours are shown");
        project.tell("A test fails on some of the JDKs. Is it flaky, or does a JDK break it?");
        BuildOutcome run = project.mvnFails("matrix:run");
        project.show(rows(run, "jdk"));
        BuildOutcome again = project.mvnFails("matrix:run", "-Dmatrix.again=differing");
        List<String> findings = rows(again, "greetings: greetings.HoursTest.aPlainSpaceIsBeforePm: ");
        project.show(findings);
        require(
                findings.stream().anyMatch(line -> line.contains(": bound to the JDK: ")),
                "The JDK was not found to be the cause",
                again);
        project.tell("The first of the installed JDKs that breaks it is found by a search.");
        BuildOutcome search = project.mvn("matrix:bisect", "-Dmatrix.test=HoursTest#aPlainSpaceIsBeforePm");
        project.show(rows(search, "HoursTest#aPlainSpaceIsBeforePm "));
        require(!rows(search, ".* fails from JDK ").isEmpty(), "No JDK was found", search);
        project.remove(LOCALE_TEST);
        project.commit("Remove the test");
    }

    /** Lines that begin with an expression, without the level of the log. */
    private static List<String> rows(BuildOutcome outcome, String start) {
        return outcome.lines().stream()
                .filter(line -> line.matches("\\[INFO] " + start + ".*"))
                .map(line -> line.substring("[INFO] ".length()))
                .toList();
    }

    private static void require(boolean holds, String otherwise, BuildOutcome outcome) {
        if (!holds) {
            throw new AssertionError(otherwise + ": " + outcome.log());
        }
    }
}
