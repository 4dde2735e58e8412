package io.github.waymark.matrix.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "latest|latest|true",
                "latest|lates|false",
                "lat*|latest|true",
                "*|anything|true",
                "*a*b|xaxb|true",
                "*a*b|xaxbc|false",
                "a*a|a|false",
                "17|17|true",
                "17|170|false",
                "17|17ea|true",
                "17|17.0.15|true",
                "3.9|3.9.16|true",
                "3.9|3.90|false",
                "3.9|3.10.0|false",
                "23+|25|true",
                "23+|23|true",
                "23+|22|false",
                "23+|25ea|true",
                "23+|latest|false",
                "3.9+|3.10.0|true",
                "3.9+|4.0.0-rc-6|true",
                "3.9+|3.8.7|false",
                "[3.9,4)|3.10.0|true",
                "[3.9,4)|4.0.0-rc-6|false",
                "(,17]|17|true",
                "(17,)|17|false",
                "[|x|false",
                "[17,21)|17|true",
                "[17,21)|21|false",
                "(17,21]|17|false",
                "(17,21]|21|true",
                "(17,21]|21.0.0|true",
                "[17.0.2,18)|17|false",
                "[17.0.2,18)|17.0.10|true",
                "[17,17.0.2]|17.0.5|false",
            })
    void saysWhetherAValueIsMeant(String condition, String value, boolean holds) {
        assertEquals(holds, Condition.holds(condition, value));
    }
}
