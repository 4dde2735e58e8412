package io.github.waymark.constraints.propose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A repository that has artifacts after some time; the clock moves only in pauses. */
class PublicationWaitTest {

    private final List<Duration> pauses = new ArrayList<>();
    private final List<String> progress = new ArrayList<>();

    private Duration elapsed() {
        return pauses.stream().reduce(Duration.ofDays(1), Duration::plus);
    }

    private Map<String, String> await(Duration published, Duration limit, String... artifacts) {
        return new PublicationWait(
                        artifact -> artifact.endsWith(":now")
                                        || elapsed().minusDays(1).compareTo(published) >= 0
                                ? Optional.empty()
                                : Optional.of("not found"),
                        this::elapsed,
                        pauses::add,
                        progress::add)
                .await(List.of(artifacts), limit);
    }

    @Test
    void withoutALimitItAsksOnce() {
        assertEquals(Map.of("a:b:1", "not found"), await(Duration.ofSeconds(1), Duration.ZERO, "a:b:1"));
        assertEquals(List.of(), pauses);
    }

    @Test
    void itEndsAsSoonAsAllAreThere() {
        assertEquals(Map.of(), await(Duration.ofSeconds(20), Duration.ofMinutes(10), "a:b:1", "a:c:now"));
        assertEquals(List.of(Duration.ofSeconds(15), Duration.ofSeconds(15)), pauses);
        assertEquals(List.of("waiting for a:b:1", "waiting for a:b:1"), progress);
    }

    @Test
    void itNeverWaitsLongerThanTheLimitAndAsksOnceMoreAtTheEnd() {
        assertEquals(
                Map.of("a:b:1", "not found"), await(Duration.ofMinutes(5), Duration.ofSeconds(20), "a:b:1", "a:c:now"));
        assertEquals(List.of(Duration.ofSeconds(15), Duration.ofSeconds(5)), pauses);
        pauses.clear();
        assertEquals(Map.of(), await(Duration.ofSeconds(20), Duration.ofSeconds(20), "a:b:1"));
    }
}
