package io.github.waymark.constraints.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LockTest {

    private static Lock lock(String version, String hash) {
        return new Lock(Map.of("app:app", Map.of("t:x", new LockedFile("t:x", version, hash))));
    }

    @Test
    void whatIsWrittenIsRead() {
        Lock lock = lock("1.0", "ab");

        assertEquals(lock, Lock.parse(lock.json(), "lock"));
        assertEquals(lock.json(), Lock.parse(lock.json(), "lock").json());
    }

    @Test
    void everyKindOfDifferenceIsTold() {
        assertEquals(List.of(), lock("1.0", "ab").differences(lock("1.0", "ab"), "lock"));
        assertTold("t:x is 1.1, but locked as 1.0", lock("1.0", "ab"), lock("1.1", "ab"));
        assertTold("differs from the locked file", lock("1.0", "ab"), lock("1.0", "cd"));
        assertTold("t:x 1.0 is locked, but not used", lock("1.0", "ab"), new Lock(Map.of()));
        assertTold("t:x 1.0 is not locked", new Lock(Map.of()), lock("1.0", "ab"));
    }

    private static void assertTold(String what, Lock locked, Lock now) {
        assertEquals(1, locked.differences(now, "lock").size());
        String text = locked.differences(now, "lock").get(0).text();
        assertTrue(text.contains(what), text);
    }

    @Test
    void whatIsNoLockFileIsAProblem() {
        for (String text : List.of(
                "",
                "[]",
                "{}",
                "{\"schema\":2}",
                "{\"schema\":{}}",
                "{\"schema\":[]}",
                "{\"schema\":1,\"artifacts\":{}}",
                "{\"schema\":1,\"artifacts\":[1]}",
                "{\"schema\":1,\"artifacts\":[{\"coordinates\":[]}]}",
                "{\"schema\":1,\"artifacts\":[],\"modules\":[]}",
                "[".repeat(50_000),
                "{\"schema\":1,\"artifacts\":[],\"modules\":{\"a\":[\"t:x:1\"]}}")) {
            ProblemException e = assertThrows(ProblemException.class, () -> Lock.parse(text, "lock"), text);
            assertTrue(e.getMessage().contains("The lock file can't be read"), e.getMessage());
        }
    }
}
