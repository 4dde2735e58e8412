package io.github.waymark.matrix.jdk;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;

/** The order of JDKs by preference, and by age. */
public final class JdkOrder {

    private static final Pattern LEGACY_PREFIX = Pattern.compile("^1\\.(?=\\d)");

    private JdkOrder() {}

    /** The order of preference: the one that runs Maven, then released ones, then the highest version. */
    static Comparator<Jdk> bestFirst(Path running) {
        return Comparator.comparing((Jdk jdk) -> !jdk.home().equals(running))
                .thenComparing(Jdk::earlyAccess)
                .thenComparing(
                        Jdk::version,
                        Comparator.comparing(JdkOrder::numbers, Arrays::compare).reversed())
                .thenComparing(jdk -> Distribution.rank(jdk.distribution()))
                .thenComparing(jdk -> jdk.home().toString());
    }

    /** The order of their versions; early-access builds are before the release that they become. */
    public static Comparator<Jdk> oldestFirst() {
        return Comparator.comparing(Jdk::feature)
                .thenComparing(jdk -> !jdk.earlyAccess())
                .thenComparing(Jdk::version, Comparator.comparing(JdkOrder::numbers, Arrays::compare))
                .thenComparing(jdk -> jdk.home().toString());
    }

    private static int[] numbers(String version) {
        return Pattern.compile("\\D+")
                .splitAsStream(LEGACY_PREFIX.matcher(version).replaceFirst(""))
                .filter(digits -> !digits.isEmpty() && digits.length() < 9)
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
