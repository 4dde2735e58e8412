package io.github.waymark.matrix.report;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.TestCase;
import io.github.waymark.matrix.result.TestCase.Status;
import io.github.waymark.matrix.result.TestCounts;
import io.github.waymark.xml.XmlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the tests of all environments as JUnit XML: one suite per environment, whose name precedes that of each class. */
public final class JUnitXml {

    private JUnitXml() {}

    /** The text of the file. An environment that failed without a failed test gets a test with the reason. */
    public static String of(TestGrid grid) {
        XmlWriter xml = new XmlWriter().start("testsuites");
        grid.columns().forEach(column -> suite(xml, column));
        return xml.end().toString();
    }

    private static void suite(XmlWriter xml, Column column) {
        TestCounts count = column.tests().count();
        // Otherwise a failure that is not that of a test would be missing.
        boolean addsFailure = !column.environment().outcome().isFine() && count.bad() == 0;
        xml.start(
                "testsuite",
                "name",
                column.title(),
                "tests",
                count.run() + (addsFailure ? 1 : 0),
                "failures",
                count.failed(),
                "errors",
                count.errors() + (addsFailure ? 1 : 0),
                "skipped",
                count.skipped(),
                "time",
                seconds(column.environment().seconds()),
                "timestamp",
                column.run().started());
        column.tests().cases().forEach(test -> testCase(xml, column.title(), test));
        if (addsFailure) {
            EnvironmentResult environment = column.environment();
            xml.start("testcase", "classname", column.title(), "name", "environment")
                    .element("error", "", "type", environment.outcome().word(), "message", environment.reason())
                    .end();
        }
        xml.end();
    }

    private static void testCase(XmlWriter xml, String title, TestCase test) {
        String module = test.module().isEmpty() ? "" : test.module().replace('/', '.') + ".";
        Object[] attributes = {
            "classname", title + "." + module + test.className(), "name", test.name(), "time", seconds(test.seconds())
        };
        if (test.status() == Status.PASSED) {
            xml.element("testcase", "", attributes);
            return;
        }
        String element = switch (test.status()) {
            case FAILED -> "failure";
            case ERROR -> "error";
            case SKIPPED, PASSED -> "skipped";
        };
        List<Object> details = new ArrayList<>();
        if (!test.type().isEmpty()) {
            details.addAll(List.of("type", test.type()));
        }
        if (!test.message().isEmpty()) {
            details.addAll(List.of("message", test.message()));
        }
        xml.start("testcase", attributes)
                .element(element, test.detail(), details.toArray())
                .end();
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }
}
