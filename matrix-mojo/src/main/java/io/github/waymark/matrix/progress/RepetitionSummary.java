package io.github.waymark.matrix.progress;

import io.github.waymark.matrix.result.InvocationName;
import io.github.waymark.matrix.result.RepeatedTest;
import io.github.waymark.matrix.result.RepeatedTest.Kind;
import io.github.waymark.matrix.result.RepeatedTest.Repetitions;
import io.github.waymark.text.Count;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The summary of tests that were run again: a table of their outcomes, and what these show. */
public final class RepetitionSummary {

    private RepetitionSummary() {}

    /** The lines of the summary; invocations of one parameterized test with the same outcomes are one line. */
    public static List<String> of(List<RepeatedTest> tests) {
        Map<List<Object>, List<RepeatedTest>> groups = new LinkedHashMap<>();
        for (RepeatedTest test : tests) {
            groups.computeIfAbsent(key(test), first -> new ArrayList<>()).add(test);
        }
        List<List<String>> rows = new ArrayList<>(List.of(head(tests)));
        groups.values().forEach(group -> rows.add(row(group, rows.get(0))));
        List<String> lines = new ArrayList<>(aligned(rows));
        lines.add("");
        groups.values()
                .forEach(group -> lines.add(ProgressText.printable(name(group) + ": "
                        + group.get(0).kind().text() + ": " + group.get(0).why())));
        return List.copyOf(lines);
    }

    /** {@code 2 tests bound to the JDK, 1 test flaky}. */
    public static String counts(List<RepeatedTest> tests) {
        Map<Kind, Integer> counts = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            int count = (int) tests.stream().filter(test -> test.kind() == kind).count();
            if (count > 0) {
                counts.put(kind, count);
            }
        }
        List<String> texts = new ArrayList<>();
        counts.forEach((kind, count) -> texts.add(Count.of(count, "test") + " " + kind.text()));
        return String.join(", ", texts);
    }

    private static List<Object> key(RepeatedTest test) {
        return List.of(
                test.module(),
                test.testClass(),
                InvocationName.method(test.method()),
                test.kind(),
                test.environments());
    }

    private static List<String> head(List<RepeatedTest> tests) {
        List<String> head = new ArrayList<>(List.of("test"));
        tests.stream()
                .flatMap(test -> test.environments().stream())
                .map(Repetitions::name)
                .distinct()
                .forEach(head::add);
        head.add("finding");
        return head;
    }

    private static List<String> row(List<RepeatedTest> group, List<String> head) {
        List<String> row = new ArrayList<>(List.of(name(group)));
        for (String environment : head.subList(1, head.size() - 1)) {
            row.add(group.get(0).environments().stream()
                    .filter(repetitions -> repetitions.name().equals(environment))
                    .map(repetitions -> String.join(", ", repetitions.outcomes()))
                    .findFirst()
                    .orElse(""));
        }
        row.add(group.get(0).kind().text());
        return row;
    }

    private static String name(List<RepeatedTest> group) {
        RepeatedTest first = group.get(0);
        String module = first.module().isEmpty() ? "" : first.module() + ": ";
        String more = group.size() == 1 ? "" : " and " + (group.size() - 1) + " more";
        return ProgressText.printable(module + first.testClass() + "." + first.method() + more);
    }

    private static List<String> aligned(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return rows.stream()
                .map(row -> {
                    StringBuilder line = new StringBuilder();
                    for (int i = 0; i < widths.length; i++) {
                        line.append(row.get(i))
                                .append(" ".repeat(widths[i] - row.get(i).length() + 2));
                    }
                    return line.toString().stripTrailing();
                })
                .toList();
    }
}
