package io.github.waymark.matrix.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.matrix.launch.MavenHome;
import io.github.waymark.matrix.plan.Environment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    private final Job a = job(Environments.plain("a"));
    private final Job b = job(Environments.plain("b"));
    private final Job afterA = job(Environments.named("c").depends("a").get());
    private final Job alone = job(Environments.named("d").exclusive().get());

    @Test
    void asManyRunAsMay() {
        Schedule schedule = new Schedule(List.of(a, b, job(Environments.plain("e"))), 2);

        assertEquals(List.of("a", "b"), start(schedule));
        assertEquals(List.of(), start(schedule));
        schedule.ended(b);
        assertEquals(List.of("e"), start(schedule));
    }

    @Test
    void whatDependsWaitsWhileOthersGoFirst() {
        Schedule schedule = new Schedule(List.of(afterA, a, b), 2);

        assertEquals(List.of("a", "b"), start(schedule));
        schedule.ended(b);
        assertEquals(List.of(), start(schedule));
        schedule.ended(a);
        assertEquals(List.of("c"), start(schedule));
    }

    @Test
    void whatDependsOnSomethingThatIsNotRunDoesNotWait() {
        assertEquals(List.of("c"), start(new Schedule(List.of(afterA), 2)));
    }

    @Test
    void whoWantsToBeAloneIs() {
        Schedule schedule = new Schedule(List.of(a, alone, b), 2);

        assertEquals(List.of("a", "b"), start(schedule));
        schedule.ended(a);
        assertEquals(List.of(), start(schedule));
        schedule.ended(b);
        assertEquals(List.of("d"), start(schedule));
        assertFalse(schedule.isDone());
        schedule.ended(alone);
        assertTrue(schedule.isDone());
    }

    @Test
    void aRingIsNoticed() {
        Job one = job(Environments.named("x").depends("y").get());
        Job other = job(Environments.named("y").depends("x").get());
        Schedule schedule = new Schedule(List.of(one, other), 2);

        assertEquals(List.of(), start(schedule));
        assertTrue(schedule.isStuck());
        assertEquals(2, schedule.dropWaiting().size());
    }

    @ParameterizedTest
    @CsvSource({
        "jdk*, jdk17, true",
        "jdk*, mvn4, false",
        "jdk17, jdk17, true",
        "jdk17, jdk17-latest, false",
        "*-latest, jdk17-latest, true",
        "j.k, jdk, false",
        "*, anything, true"
    })
    void starsStandForAnything(String pattern, String name, boolean matches) {
        assertEquals(matches, Schedule.matches(pattern, name));
    }

    private static List<String> start(Schedule schedule) {
        List<String> names = new ArrayList<>();
        for (Optional<Job> next = schedule.next(); next.isPresent(); next = schedule.next()) {
            names.add(next.get().first().name());
        }
        return names;
    }

    private static Job job(Environment environment) {
        return new Job(
                environment.name(),
                List.of(environment),
                true,
                Environments.jdk(17),
                Optional.empty(),
                new MavenHome(Path.of("/maven"), "3.9.16"));
    }
}
