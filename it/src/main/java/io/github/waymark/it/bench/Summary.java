package io.github.waymark.it.bench;

import java.util.List;
import java.util.Locale;

/**
 * A row of the table of all benchmarks.
 *
 * @param what what is measured, and on what
 * @param ours seconds of Waymark
 * @param floor seconds of the same without what is measured: plain Maven, a goal that does nothing
 * @param peers what others take for it, in the same run; empty if there are none
 * @param instructions the billions of instructions of Waymark; 0 if they were not counted
 * @param floorInstructions those of the floor
 */
record Summary(String what, double ours, double floor, String peers, double instructions, double floorInstructions) {

    /** A row without instructions. */
    Summary(String what, double ours, double floor, String peers) {
        this(what, ours, floor, peers, 0, 0);
    }

    /** A row of measured contestants. */
    static <T> Summary of(String what, Rounds<T> rounds, T ours, T floor, String peers) {
        return new Summary(
                what,
                rounds.median(ours),
                rounds.median(floor),
                peers,
                rounds.instructions(ours),
                rounds.instructions(floor));
    }

    /** The table, with the machine. */
    static String table(String machine, List<Summary> rows) {
        boolean counted = rows.stream().anyMatch(row -> row.instructions > 0);
        StringBuilder text = new StringBuilder("# Benchmarks: CPU seconds, medians\n\n");
        text.append(machine).append(counted ? "" : " This machine gives no counts of instructions.");
        text.append("\n\n| | ours | peers | floor | ours ÷ floor |");
        text.append(counted ? " ours, 10⁹ instructions | floor, 10⁹ |" : "");
        text.append("\n|---|--:|---|--:|--:|").append(counted ? "--:|--:|" : "").append('\n');
        for (Summary row : rows) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %s | %.2f | %.2f |",
                    row.what,
                    row.ours,
                    row.peers,
                    row.floor,
                    row.ours / row.floor));
            text.append(counted ? row.counts() : "").append('\n');
        }
        return text.toString();
    }

    private String counts() {
        return instructions == 0
                ? " | |"
                : String.format(Locale.ROOT, " %.2f | %.2f |", instructions, floorInstructions);
    }
}
