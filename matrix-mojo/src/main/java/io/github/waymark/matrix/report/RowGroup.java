package io.github.waymark.matrix.report;

import io.github.waymark.matrix.result.InvocationName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Invocations of one parameterized test with the same outcomes, which are shown as one.
 *
 * @param first the first of them
 * @param size the number of all of them
 */
record RowGroup(TestRow first, int size) {

    /** The rows in groups, in their order. */
    static List<RowGroup> of(List<TestRow> rows) {
        Map<List<Object>, List<TestRow>> groups = new LinkedHashMap<>();
        for (TestRow row : rows) {
            TestName name = row.name();
            List<Object> key =
                    List.of(name.module(), name.className(), InvocationName.method(name.name()), row.outcomes());
            groups.computeIfAbsent(key, absent -> new ArrayList<>()).add(row);
        }
        return groups.values().stream()
                .map(group -> new RowGroup(group.get(0), group.size()))
                .toList();
    }

    /** The name of the test, without what distinguishes the invocations. */
    String method() {
        TestName name = first.name();
        return new TestName(name.module(), name.className(), InvocationName.method(name.name())).text();
    }
}
