package io.github.waymark.matrix.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsTest {

    @Test
    void valuesOfPropertiesWithTellingNamesAreHidden() {
        List<String> line = List.of(
                "java",
                "-Dgpg.passphrase=x=y",
                "-Drepo.TOKEN=abc",
                "--define=my.secret=s",
                "-Djunit.version=5",
                "token");

        assertEquals(
                List.of(
                        "java",
                        "-Dgpg.passphrase=***",
                        "-Drepo.TOKEN=***",
                        "--define=my.secret=***",
                        "-Djunit.version=5",
                        "token"),
                Secrets.hidden(line));
    }

    @Test
    void theWorkingDirectoryOfAShellIsNoPassword() {
        Map<String, String> variables = Map.of("PWD", "/home/me", "DB_PWD", "hunter22", "KEY", "1");

        assertEquals("ls /home/me *** 1", Secrets.hidden("ls /home/me hunter22 1", variables));
    }
}
