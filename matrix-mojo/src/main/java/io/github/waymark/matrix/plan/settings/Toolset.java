package io.github.waymark.matrix.plan.settings;

import io.github.waymark.matrix.jdk.Jdk;
import io.github.waymark.matrix.jdk.Jdks;
import java.util.List;
import java.util.stream.Stream;

/** The installed JDKs, and the Maven that runs the matrix. */
public record Toolset(Jdks jdks, PlanContext planContext) {

    /** The releases of an open range: the first, which must be tested, and every later one that is installed. */
    public List<Integer> releases(int from) {
        return Stream.concat(
                        Stream.of(from),
                        jdks.usable().stream()
                                .filter(jdk -> !jdk.earlyAccess())
                                .map(Jdk::feature)
                                .filter(feature -> feature > from))
                .distinct()
                .sorted()
                .toList();
    }
}
