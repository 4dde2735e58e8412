package io.github.waymark.matrix.report;

import io.github.waymark.matrix.result.TestCase;
import java.util.Comparator;

/**
 * The name of a test, which is the same in all environments.
 *
 * @param module the module's path below the root; empty for the root
 * @param className its class
 * @param name its method
 */
public record TestName(String module, String className, String name) implements Comparable<TestName> {

    private static final Comparator<TestName> ORDER = Comparator.comparing(TestName::module)
            .thenComparing(TestName::className)
            .thenComparing(TestName::name);

    public static TestName of(TestCase test) {
        return new TestName(test.module(), test.className(), test.name());
    }

    @Override
    public int compareTo(TestName other) {
        return ORDER.compare(this, other);
    }

    /** {@code m1: s.ATest.isOld}. */
    public String text() {
        return (module.isEmpty() ? "" : module + ": ") + className + "." + name;
    }
}
