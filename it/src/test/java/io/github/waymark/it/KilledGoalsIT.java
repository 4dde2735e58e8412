package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goals are killed by SIGKILL at points that a seed chooses, with all that they have started or alone: nothing is half-written, nothing of
 * the user's is lost, and the next run does the same as ever and leaves nothing of the killed one.
 *
 * <p>{@code -Dwaymark.it.kills=30} tries more of each goal, {@code -Dwaymark.it.seed} others; a failure prints both.
 */
class KilledGoalsIT {

    private static final long SEED = Long.getLong("waymark.it.seed", 20_261_130);
    private static final boolean ALL = Boolean.getBoolean("waymark.it.all");
    private static final int KILLS = Integer.getInteger("waymark.it.kills", ALL ? 30 : 2);

    private static final Map<String, Row> TABLE = new ConcurrentSkipListMap<>();

    /** What was seen of a goal. */
    private record Row(double seconds, int kills, int hit, int alone, int runs) {

        String cells() {
            return String.format(Locale.ROOT, "%.1f | %d | %d | %d | %d", seconds, kills, hit, alone, runs);
        }
    }

    private Random random = new Random(SEED);
    private double seconds = Double.MAX_VALUE;
    private Map<String, String> whole = Map.of();
    private String works = "";

    static Set<String> goals() {
        return KilledGoals.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("goals")
    void nothingIsLostOrHalfWrittenAndTheNextRunDoesTheSame(String name) {
        KilledGoal goal = Objects.requireNonNull(KilledGoals.all().get(name)).get();
        random = new Random(SEED + name.hashCode());
        try {
            works = goal.works();
            goal.prepare(0);
            undisturbed(goal, "the first run");
            whole = goal.results();
            assertFalse(whole.isEmpty());

            kill(goal);
        } finally {
            goal.end();
        }
    }

    private void kill(KilledGoal goal) {
        int hit = 0;
        int alone = 0;
        int runs = 0;
        List<ProcessHandle> left = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            boolean last = i == KILLS - 1;
            // In each part of the run one, and in each part anywhere.
            Duration after = Duration.ofMillis((long) (1000 * seconds * (i + random.nextDouble()) / KILLS));
            boolean single = random.nextBoolean();
            String where = goal.name() + ": seed " + SEED + ", kill " + (i + 1) + " of " + KILLS + " after "
                    + after.toMillis() + " ms" + (single ? ", of Maven alone" : "");
            goal.prepare(i + 1);
            Map<String, String> before = goal.results();

            MavenCall.Kill kill = goal.call().killedAfter(after, single);

            hit += kill.hit() ? 1 : 0;
            alone += kill.hit() && single ? 1 : 0;
            left.addAll(kill.left());
            isWhole(goal, before, where);
            // A run after a killed one may be killed, too.
            if (last || (ALL && random.nextInt(4) > 0)) {
                undisturbed(goal, where);
                runs++;
                assertEquals(whole, goal.results(), where);
                assertEquals(List.of(), goal.leftovers(), where);
                assertEquals(works, goal.works(), where);
                assertEquals(
                        List.of(),
                        left.stream()
                                .filter(ProcessHandle::isAlive)
                                .map(ProcessHandle::info)
                                .toList(),
                        where);
                left.clear();
            }
        }
        TABLE.put(goal.name(), new Row(seconds, KILLS, hit, alone, runs));
        assertTrue(hit > 0, "no run was killed: " + goal.name());
    }

    private void undisturbed(KilledGoal goal, String after) {
        long start = System.nanoTime();
        BuildOutcome outcome = goal.call().run();
        seconds = Math.min(seconds, (System.nanoTime() - start) / 1e9);
        assertEquals(
                0, outcome.exit(), () -> outcome.wrong("failed after " + after).getMessage());
    }

    private void isWhole(KilledGoal goal, Map<String, String> before, String where) {
        goal.results().forEach((result, content) -> {
            boolean known =
                    content.equals(whole.get(result)) || content.equals(before.get(result)) || goal.isMeantime(content);
            assertTrue(
                    known,
                    () -> where + " left " + result + " as " + content + "\nbefore: " + before + "\nwhole: " + whole);
        });
        goal.scene().git().git("fsck", "--strict");
        assertEquals(withoutDrafts(works), withoutDrafts(goal.works()), where);
    }

    /** The next run removes them. */
    private static String withoutDrafts(String works) {
        return works.lines()
                .filter(line -> !line.matches("\\?\\? .*\\.tmp"))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    @AfterAll
    static void writeTheTable() {
        StringBuilder table = new StringBuilder("""
                | Goal | Undisturbed, s | Kills | Of a running process | Of these, Maven alone | Next runs, all with the same result |
                |---|--:|--:|--:|--:|--:|
                """);
        TABLE.forEach((goal, row) -> table.append("| `")
                .append(goal)
                .append("` | ")
                .append(row.cells())
                .append(" |\n"));
        table.append("\nSeed ").append(SEED).append(".\n");
        Ground.write(Ground.target().resolve("killed-goals.md"), table.toString());
        System.out.println(table);
    }
}
