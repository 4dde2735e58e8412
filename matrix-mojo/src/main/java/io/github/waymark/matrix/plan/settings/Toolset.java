package io.github.waymark.matrix.plan.settings;

import io.github.waymark.matrix.jdk.Jdk;
import io.github.waymark.matrix.jdk.Jdks;
import java.util.List;
import java.util.stream.Stream;

/** The JDKs that are there, and what runs Maven. */
public record Toolset(Jdks jdks, PlanContext planContext) {

    /** The releases that an open range stands for: its first, which is promised, and every later one that is installed. */
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
