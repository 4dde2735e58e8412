package io.github.waymark.matrix.jdk;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Which of several JDKs that would do is taken: the running one, then released ones, then the highest version. */
final class JdkOrder {

    private static final Pattern FIRST_ONE = Pattern.compile("^1\\.(?=\\d)");

    private JdkOrder() {}

    static Comparator<Jdk> bestFirst(Path running) {
        return Comparator.comparing((Jdk jdk) -> !jdk.home().equals(running))
                .thenComparing(Jdk::earlyAccess)
                .thenComparing(
                        Jdk::version,
                        Comparator.comparing(JdkOrder::numbers, JdkOrder::compare)
                                .reversed())
                .thenComparing(jdk -> Distribution.rank(jdk.distribution()))
                .thenComparing(jdk -> jdk.home().toString());
    }

    private static List<Integer> numbers(String version) {
        return Pattern.compile("\\D+")
                .splitAsStream(FIRST_ONE.matcher(version).replaceFirst(""))
                .filter(digits -> !digits.isEmpty() && digits.length() < 9)
                .map(Integer::valueOf)
                .toList();
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
