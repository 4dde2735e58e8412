package io.github.waymark.matrix.report;

import io.github.waymark.matrix.result.TestCase;
import io.github.waymark.matrix.result.TestCase.Status;
import io.github.waymark.matrix.result.Tests;
import java.util.Locale;

/** The tests of all environments in one file of JUnit XML: a suite for each, its name before each class. */
public final class JUnitXml {

    private JUnitXml() {}

    /** The text of the file. An environment that could not be run has one test, which says why. */
    public static String of(TestGrid grid) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        grid.columns().forEach(column -> suite(xml, column));
        return xml.append("</testsuites>\n").toString();
    }

    private static void suite(StringBuilder xml, Column column) {
        Tests count = column.tests().count();
        boolean own = isOwnTest(column);
        xml.append("  <testsuite")
                .append(attribute("name", column.title()))
                .append(attribute("tests", count.run() + (own ? 1 : 0)))
                .append(attribute("failures", count.failed()))
                .append(attribute("errors", count.errors() + (own ? 1 : 0)))
                .append(attribute("skipped", count.skipped()))
                .append(attribute("time", seconds(column.environment().seconds())))
                .append(attribute("timestamp", column.run().started()))
                .append(">\n");
        column.tests().cases().forEach(test -> testCase(xml, column.title(), test));
        if (own) {
            xml.append("    <testcase")
                    .append(attribute("classname", column.title()))
                    .append(attribute("name", "environment"))
                    .append(">\n      <error")
                    .append(attribute("type", column.environment().outcome().word()))
                    .append(attribute("message", column.environment().reason()))
                    .append("/>\n    </testcase>\n");
        }
        xml.append("  </testsuite>\n");
    }

    /** A failure that is none of a test would not be seen otherwise. */
    private static boolean isOwnTest(Column column) {
        return !column.environment().outcome().isFine()
                && column.tests().count().bad() == 0;
    }

    private static void testCase(StringBuilder xml, String title, TestCase test) {
        String module = test.module().isEmpty() ? "" : test.module().replace('/', '.') + ".";
        xml.append("    <testcase")
                .append(attribute("classname", title + "." + module + test.className()))
                .append(attribute("name", test.name()))
                .append(attribute("time", seconds(test.seconds())));
        if (test.status() == Status.PASSED) {
            xml.append("/>\n");
            return;
        }
        String element = switch (test.status()) {
            case FAILED -> "failure";
            case ERROR -> "error";
            case SKIPPED, PASSED -> "skipped";
        };
        xml.append(">\n      <")
                .append(element)
                .append(test.type().isEmpty() ? "" : attribute("type", test.type()))
                .append(test.message().isEmpty() ? "" : attribute("message", test.message()))
                .append('>')
                .append(Escaped.xml(test.detail()))
                .append("</")
                .append(element)
                .append(">\n    </testcase>\n");
    }

    private static String attribute(String name, Object value) {
        // A line's end in an attribute would be read as a space.
        return " " + name + "=\"" + Escaped.xml(String.valueOf(value)).replace("\n", "&#10;") + "\"";
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }
}
