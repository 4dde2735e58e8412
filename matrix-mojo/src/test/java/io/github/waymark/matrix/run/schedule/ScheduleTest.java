package io.github.waymark.matrix.run.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.launch.MavenHome;
import io.github.waymark.matrix.run.Environments;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private final Job a = job(Environments.plain("a"));
    private final Job b = job(Environments.plain("b"));
    private final Job afterA = job(Environments.named("c").depends("a").get());
    private final Job alone = job(Environments.named("d").exclusive().get());

    @Test
    void asManyRunAsMay() {
        Schedule schedule = new Schedule(List.of(a, b, job(Environments.plain("e"))), Parallel.of(2), true);

        assertEquals(List.of("a", "b"), start(schedule));
        assertEquals(List.of(), start(schedule));
        schedule.ended(b);
        assertEquals(List.of("e"), start(schedule));
    }

    @Test
    void whatDependsWaitsWhileOthersGoFirst() {
        Schedule schedule = new Schedule(List.of(afterA, a, b), Parallel.of(2), true);

        assertEquals(List.of("a", "b"), start(schedule));
        schedule.ended(b);
        assertEquals(List.of(), start(schedule));
        schedule.ended(a);
        assertEquals(List.of("c"), start(schedule));
    }

    @Test
    void whatDependsOnSomethingThatIsNotRunDoesNotWait() {
        assertEquals(List.of("c"), start(new Schedule(List.of(afterA), Parallel.of(2), true)));
    }

    @Test
    void whoWantsToBeAloneIs() {
        Schedule schedule = new Schedule(List.of(a, alone, b), Parallel.of(2), true);

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
        Schedule schedule = new Schedule(List.of(one, other), Parallel.of(2), true);

        assertEquals(List.of(), start(schedule));
        assertTrue(schedule.isStuck());
        assertEquals(2, schedule.dropWaiting().size());
    }

    @Test
    void whatIsLeftOfTheRoomIsLanes() {
        Job three = job(Environments.plain("x17"), Environments.plain("x21"), Environments.plain("x25"));
        Job two = job(Environments.plain("y17"), Environments.plain("y25"));

        assertEquals(List.of(1), slots(new Schedule(List.of(three), Parallel.of(1), true)));
        assertEquals(List.of(2), slots(new Schedule(List.of(three), Parallel.of(2), true)));
        assertEquals(List.of(3), slots(new Schedule(List.of(three), Parallel.of(8), true)));
        assertEquals(List.of(1, 1), slots(new Schedule(List.of(three, two), Parallel.of(2), true)));
        assertEquals(List.of(1, 2), slots(new Schedule(List.of(three, two), Parallel.of(3), true)));
        assertEquals(List.of(3, 2), slots(new Schedule(List.of(three, two), Parallel.of(8), true)));
        assertEquals(List.of(1, 1), slots(new Schedule(List.of(three, two), Parallel.of(8), false)));
    }

    @Test
    void testsMayTakeMoreProcessorsThanMavens() {
        Job three = job(Environments.plain("x17"), Environments.plain("x21"), Environments.plain("x25"));
        Job two = job(Environments.plain("y17"), Environments.plain("y25"));

        assertEquals(List.of(2), slots(new Schedule(List.of(three), new Parallel(1, 2), true)));
        assertEquals(List.of(2, 2), slots(new Schedule(List.of(three, two), new Parallel(2, 4), true)));
        assertEquals(List.of(3), slots(new Schedule(List.of(three), new Parallel(2, 4), true)));
        assertEquals(List.of(1, 1), slots(new Schedule(List.of(a, b), new Parallel(2, 4), true)));
    }

    @Test
    void lanesCountAsChildren() {
        Job two = job(Environments.plain("y17"), Environments.plain("y25"));
        Schedule schedule = new Schedule(List.of(a, b, two), Parallel.of(3), true);

        assertEquals(List.of(1, 1, 1), slots(schedule));
        schedule = new Schedule(List.of(two, afterA, a), Parallel.of(3), true);
        assertEquals(List.of("y17", "a"), start(schedule));
        schedule.ended(a);
        assertEquals(List.of("c"), start(schedule));
    }

    @Test
    void whatHasAnOrderHasOneLane() {
        Job waiting = job(
                Environments.named("z17").depends("z*").get(),
                Environments.named("z25").depends("z*").get());
        Job alones = job(
                Environments.named("d17").exclusive().get(),
                Environments.named("d25").exclusive().get());
        Job selfOnly = job(
                Environments.named("s17").depends("s17").get(),
                Environments.named("s25").depends("other").get());

        assertEquals(1, waiting.maxSlots());
        assertEquals(1, alones.maxSlots());
        assertEquals(2, selfOnly.maxSlots());
        assertEquals(
                1,
                job("3.8.7", Environments.plain("e17"), Environments.plain("e25"))
                        .maxSlots());
    }

    private static List<String> start(Schedule schedule) {
        return turns(schedule).stream().map(turn -> turn.job().first().name()).toList();
    }

    private static List<Integer> slots(Schedule schedule) {
        return turns(schedule).stream().map(Schedule.Turn::slots).toList();
    }

    private static List<Schedule.Turn> turns(Schedule schedule) {
        List<Schedule.Turn> turns = new ArrayList<>();
        for (Optional<Schedule.Turn> next = schedule.next(); next.isPresent(); next = schedule.next()) {
            turns.add(next.get());
        }
        return turns;
    }

    private static Job job(Environment... environments) {
        return job("3.9.16", environments);
    }

    private static Job job(String maven, Environment... environments) {
        return new Job(
                environments[0].name(),
                List.of(environments),
                true,
                Environments.jdk(17),
                Optional.empty(),
                new MavenHome(Path.of("/maven"), maven));
    }
}
