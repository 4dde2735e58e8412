package clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class ClockTest {

    @Test
    void hoursAreShown() {
        assertTrue(Clock.shown(LocalTime.of(15, 30)).startsWith("3:30"));
    }

    /** Fails on JDK 20 and later. */
    @Test
    void aPlainSpaceComesBeforePm() {
        assertEquals("3:30 PM", Clock.shown(LocalTime.of(15, 30)));
    }
}
