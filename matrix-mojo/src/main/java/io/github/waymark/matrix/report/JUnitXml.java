package io.github.waymark.matrix.report;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.TestCase;
import io.github.waymark.matrix.result.TestCase.Status;
import io.github.waymark.matrix.result.TestCounts;
import io.github.waymark.xml.XmlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tests of all environments in one file of JUnit XML: a suite for each, its name before each class. */
public final class JUnitXml {

    private JUnitXml() {}

    /** The text of the file. An environment that could not be run has one test, which says why. */
    public static String of(TestGrid grid) {
        XmlWriter xml = new XmlWriter().start("testsuites");
        grid.columns().forEach(column -> suite(xml, column));
        return xml.end().toString();
    }

    private static void suite(XmlWriter xml, Column column) {
        TestCounts count = column.tests().count();
        // A failure that is none of a test would not be seen otherwise.
        boolean own = !column.environment().outcome().isFine() && count.bad() == 0;
        xml.start(
                "testsuite",
                "name",
                column.title(),
                "tests",
                count.run() + (own ? 1 : 0),
                "failures",
                count.failed(),
                "errors",
                count.errors() + (own ? 1 : 0),
                "skipped",
                count.skipped(),
                "time",
                seconds(column.environment().seconds()),
                "timestamp",
                column.run().started());
        column.tests().cases().forEach(test -> testCase(xml, column.title(), test));
        if (own) {
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
        List<Object> why = new ArrayList<>();
        if (!test.type().isEmpty()) {
            why.addAll(List.of("type", test.type()));
        }
        if (!test.message().isEmpty()) {
            why.addAll(List.of("message", test.message()));
        }
        xml.start("testcase", attributes)
                .element(element, test.detail(), why.toArray())
                .end();
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }
}
