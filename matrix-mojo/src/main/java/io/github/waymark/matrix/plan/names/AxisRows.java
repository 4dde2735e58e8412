package io.github.waymark.matrix.plan.names;

import io.github.waymark.matrix.declare.AxisRow;
import io.github.waymark.matrix.declare.Value;
import io.github.waymark.matrix.expand.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Matches environments with entries of {@code exclude} and {@code include}: those whose parts have the values of the entry. */
final class AxisRows {

    private final FactorTable table;
    private final Map<EnvironmentName, Map<String, String>> values = new HashMap<>();

    AxisRows(FactorTable table) {
        this.table = table;
    }

    boolean matches(AxisRow row, EnvironmentName environment) {
        Map<String, String> ofName = values.computeIfAbsent(environment, this::values);
        return row.parts().entrySet().stream()
                .allMatch(part ->
                        part.getValue().items().stream().anyMatch(expected -> holds(part.getKey(), expected, ofName)));
    }

    private static boolean holds(String group, String expected, Map<String, String> values) {
        String value = values.get(group);
        if (value == null) {
            // For a factor without a value, `false` means that the name doesn't have it.
            return expected.equals("false");
        }
        String condition = group.equals(FactorTable.MAVEN) ? FactorTable.version(expected) : expected;
        return Condition.holds(condition, value);
    }

    private Map<String, String> values(EnvironmentName environment) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Factor factor : table.of(environment.name(), environment.axes(), new ArrayList<>())) {
            values.put(factor.group(), factor.value());
        }
        values.putAll(environment.axes());
        values.put("env", environment.name());
        return values;
    }

    /** The name of the environment that an entry of {@code include} adds. */
    static String name(AxisRow row) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, Value> part : row.parts().entrySet()) {
            String value = part.getValue().text();
            parts.add(value.equals("true") ? part.getKey() : part.getKey() + value);
        }
        return String.join("-", parts);
    }
}
