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
 */
record Summary(String what, double ours, double floor, String peers) {

    /** The table, with the machine. */
    static String table(String machine, List<Summary> rows) {
        StringBuilder text = new StringBuilder("# Benchmarks: CPU seconds, medians\n\n");
        text.append(machine).append("\n\n| | ours | peers | floor | ours ÷ floor |\n|---|--:|---|--:|--:|\n");
        for (Summary row : rows) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %s | %.2f | %.2f |%n",
                    row.what,
                    row.ours,
                    row.peers,
                    row.floor,
                    row.ours / row.floor));
        }
        return text.toString();
    }
}
