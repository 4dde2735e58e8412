import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CiTest {
    @Test
    void oneAndOneAreTwo() {
        assertEquals(2, 1 + 1);
    }
}
