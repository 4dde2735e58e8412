package io.github.waymark.matrix.result;

import io.github.waymark.matrix.result.EnvironmentResult.Failure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A failed test, and how many more invocations of the same parameterized test failed in an environment.
 *
 * @param first the first of them
 * @param count all of them
 */
public record FailedTests(Failure first, int count) {

    /** Failed tests, invocations of one method joined. */
    public static List<FailedTests> of(List<Failure> failures) {
        Map<List<String>, List<Failure>> methods = new LinkedHashMap<>();
        for (Failure failure : failures) {
            List<String> method =
                    List.of(failure.module(), failure.testClass(), InvocationName.method(failure.method()));
            methods.computeIfAbsent(method, key -> new ArrayList<>()).add(failure);
        }
        return methods.values().stream()
                .map(all -> new FailedTests(all.get(0), all.size()))
                .toList();
    }

    /** {@code core a.BTest.parses[1]: expected: <1>}, with the number of further invocations. */
    public String text() {
        String module = first.module().isEmpty() ? "" : first.module() + " ";
        String message = first.message().isEmpty() ? first.type() : first.message();
        return module + first.testClass() + "." + first.method()
                + (message.isEmpty() ? "" : ": " + message)
                + (count == 1 ? "" : "; " + InvocationName.method(first.method()) + ": " + (count - 1) + " more");
    }
}
