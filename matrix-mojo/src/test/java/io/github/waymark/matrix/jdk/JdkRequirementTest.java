package io.github.waymark.matrix.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdkRequirementTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17|17.0.15|true",
                "17|1.7.0_80|false",
                "8|1.8.0_432|true",
                "25|25|true",
                "25|25.0.3|true",
                "25|2.5|false",
                "17+|25.0.3|true",
                "17+|16.0.2|false",
                "[17,22)|21.0.1|true",
                "[17,22)|22|false",
                "(17,22]|17.0.1|false",
                "(17,22]|22.0.1|true",
                "[,11]|8.0.1|true",
                "[21,)|99|true",
                "17.0.15|17.0.15|true",
                "17.0.1|17.0.15|false",
                "17.0|17.0.15|true",
                "temurin-21|21.0.1|true",
                "zulu-21|21.0.1|false",
                "adoptium-21|21.0.1|true",
                "26-ea|26|false",
                "any|11|true",
                "Temurin-21|21.0.1|true",
            })
    void saysWhichJdksWillDo(String requirement, String version, boolean accepted) {
        Jdk jdk = new Jdk(
                Path.of("x"),
                version,
                JdkRequirement.feature(version),
                false,
                "Eclipse Adoptium",
                "temurin",
                "",
                List.of());

        assertEquals(accepted, JdkRequirement.of(requirement, "here").accepts(jdk));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "java", "17-", "[17", "17,18", "1.", "temurin", "-17", "17++", "99999999999999999999-x"})
    void otherTextsAreRefusedWithTheirPlace(String text) {
        String message = assertThrows(ProblemException.class, () -> JdkRequirement.of(text, "matrix.yaml:3:8"))
                .getMessage();

        assertTrue(message.contains("matrix.yaml:3:8") && message.contains("temurin-21"), message);
    }
}
