package io.github.waymark.configuration.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NearestOptionTest {

    @Test
    void aSwapOfNeighboursIsOneChange() {
        assertEquals(1, NearestOption.distance("hsot", "host", 3));
        assertEquals(2, NearestOption.distance("abcd", "badc", 3));
        assertEquals(3, NearestOption.distance("", "abc", 3));
        assertEquals(0, NearestOption.distance("", "", 1));
    }

    @Test
    void withinTheLimitTheDistanceIsThatOfTheWholeTable() {
        Random random = new Random(5);
        for (int run = 0; run < 5_000; run++) {
            String a = text(random);
            String b = text(random);
            for (int limit = 1; limit < 8; limit++) {
                int whole = whole(a, b);
                assertEquals(
                        Math.min(whole, limit + 1),
                        Math.min(NearestOption.distance(a, b, limit), limit + 1),
                        a + " " + b + " " + limit);
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(9); length > 0; length--) {
            text.append((char) ('a' + random.nextInt(3)));
        }
        return text.toString();
    }

    private static int whole(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int changed = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                table[i][j] = Math.min(changed, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
                }
            }
        }
        return table[a.length()][b.length()];
    }
}
