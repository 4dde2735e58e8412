package io.github.waymark.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTextTest {

    @ParameterizedTest
    @CsvSource({"90, 90", "90s, 90", "20m, 1200", "1h30m, 5400", "2h, 7200", "1h1m1s, 3661"})
    void timesAreReadInHoursMinutesAndSeconds(String text, long seconds) {
        assertEquals(Optional.of(Duration.ofSeconds(seconds)), DurationText.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"''", "0", "0s", "m", "20 m", "-5", "1m1h", "99999999999999999999"})
    void otherTextsAreNoTimes(String text) {
        assertEquals(Optional.empty(), DurationText.parse(text));
    }
}
