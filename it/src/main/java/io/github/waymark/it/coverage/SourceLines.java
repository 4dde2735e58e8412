package io.github.waymark.it.coverage;

import java.util.Map;
import java.util.TreeMap;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.ILine;

/**
 * What the tests reach of each line with code, by source file, {@code io/github/waymark/version/Version.java}.
 *
 * <p>A class in a shaded jar has other bytes than in its module, so JaCoCo takes it for another class. Its lines are the same, and a line
 * is reached if it is reached in one of them. Of the branches of a line the highest number counts: which ones were taken is not known.
 */
final class SourceLines {

    /** The branches of a line, and how many of them are taken. */
    record Line(boolean reached, int branches, int taken) {

        Line or(Line other) {
            return new Line(reached || other.reached, Math.max(branches, other.branches), Math.max(taken, other.taken));
        }
    }

    private final Map<String, Map<Integer, Line>> files = new TreeMap<>();

    /** Adds the lines of a class. */
    void add(IClassCoverage coverage) {
        if (coverage.getSourceFileName() == null || coverage.getFirstLine() < 0) {
            return;
        }
        Map<Integer, Line> lines = files.computeIfAbsent(
                coverage.getPackageName() + "/" + coverage.getSourceFileName(), file -> new TreeMap<>());
        for (int number = coverage.getFirstLine(); number <= coverage.getLastLine(); number++) {
            ILine line = coverage.getLine(number);
            if (line.getStatus() != ICounter.EMPTY) {
                ICounter branches = line.getBranchCounter();
                lines.merge(
                        number,
                        new Line(
                                line.getInstructionCounter().getCoveredCount() > 0,
                                branches.getTotalCount(),
                                branches.getCoveredCount()),
                        Line::or);
            }
        }
    }

    /** The lines of these and of others together. */
    SourceLines and(SourceLines others) {
        SourceLines both = new SourceLines();
        files.forEach((file, lines) -> both.files.put(file, new TreeMap<>(lines)));
        others.files.forEach((file, lines) -> {
            Map<Integer, Line> merged = both.files.computeIfAbsent(file, added -> new TreeMap<>());
            lines.forEach((number, line) -> merged.merge(number, line, Line::or));
        });
        return both;
    }

    /** The lines of a source file by number; none if it has no code. */
    Map<Integer, Line> of(String file) {
        return Map.copyOf(files.getOrDefault(file, Map.of()));
    }
}
