package app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class AppTest {

    @Test
    void theTimeIsInTheGreeting() {
        assertTrue(App.greeting(LocalTime.NOON).startsWith("It is 12:00"));
    }
}
