package io.github.waymark.matrix.plan.names;

import io.github.waymark.matrix.declare.AxisRow;
import io.github.waymark.matrix.declare.Value;
import io.github.waymark.matrix.expand.Condition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells which environments an entry of {@code exclude} or {@code include} means: all whose parts have the values that it names. */
final class AxisRows {

    private final FactorTable table;

    AxisRows(FactorTable table) {
        this.table = table;
    }

    boolean means(AxisRow row, EnvironmentName draft) {
        Map<String, String> values = values(draft);
        return row.parts().entrySet().stream()
                .allMatch(part ->
                        part.getValue().items().stream().anyMatch(wanted -> holds(part.getKey(), wanted, values)));
    }

    private static boolean holds(String group, String wanted, Map<String, String> values) {
        String value = values.get(group);
        if (value == null) {
            // Of a factor that stands alone, `false` means that it isn't there.
            return wanted.equals("false");
        }
        String condition = group.equals(FactorTable.MAVEN) ? FactorTable.version(wanted) : wanted;
        return Condition.holds(condition, value);
    }

    private Map<String, String> values(EnvironmentName draft) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Factor factor : table.of(draft.name(), draft.axes(), new ArrayList<>())) {
            values.put(factor.group(), factor.value());
        }
        values.putAll(draft.axes());
        values.put("env", draft.name());
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
