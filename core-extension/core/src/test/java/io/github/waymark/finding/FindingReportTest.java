package io.github.waymark.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingReportTest {

    private enum LineRule implements Rule {
        SHORT;

        @Override
        public String id() {
            return "short";
        }

        @Override
        public Level level() {
            return Level.ERROR;
        }

        @Override
        public String help() {
            return "A line is short.";
        }
    }

    private static FindingReport report() {
        FindingReport report = new FindingReport("tool", LineRule.values());
        report.test("clean");
        report.add(
                new Finding(LineRule.SHORT, new Place("dir of a\\pom.xml", 7, 3), "It is <long>", "Break it."),
                "a & b",
                "one\ntwo",
                new Place("https://x.org/a b", 1, 0));
        report.add(new Finding(LineRule.SHORT, Place.of("all"), "So is this", "Break it too.").at(Level.WARN));
        return report;
    }

    @Test
    void sarifHasTheRuleThePlaceAndRelatedPlaces() {
        String sarif = report().sarif().replaceAll("\\s+", " ");

        for (String part : List.of(
                "{ \"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\", \"version\": \"2.1.0\"",
                "\"rules\": [ { \"id\": \"short\", \"shortDescription\": { \"text\": \"A line is short.\" } } ]",
                "\"ruleId\": \"short\", \"level\": \"error\", \"message\": { \"text\": \"It is <long>. Break it.\" }",
                "{ \"uri\": \"dir%20of%20a/pom.xml\" }, \"region\": { \"startLine\": 7, \"startColumn\": 3 } }",
                "{ \"uri\": \"https://x.org/a b\" }, \"region\": { \"startLine\": 1 } }",
                "\"level\": \"warning\"",
                "{ \"uri\": \"all\" } } } ]")) {
            assertTrue(sarif.contains(part), part + " in " + sarif);
        }
    }

    @Test
    void junitFailsTheTestsWithErrors() {
        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="tool" tests="5" failures="1">
                  <testcase classname="tool" name="clean">
                  </testcase>
                  <testcase classname="tool" name="a &amp; b">
                    <failure message="It is &lt;long&gt;">one
                two
                </failure>
                  </testcase>
                  <testcase classname="tool" name="all">
                    <system-out>all: So is this [short]. Break it too.
                </system-out>
                  </testcase>
                </testsuite>
                """, report().junit(5));
    }

    @Test
    void peopleReadALineForEach() {
        assertEquals("error one\ntwo\nwarn all: So is this [short]. Break it too.\n", report().text());
    }

    @Test
    void githubCommandsAreEscaped() {
        FindingReport report = new FindingReport("tool", LineRule.values());
        report.add(new Finding(LineRule.SHORT, new Place("a:b,c%.txt", 2, 0), "100 %\r\nlong", "a:b, c."));

        assertEquals("::error file=a%3Ab%2Cc%25.txt,line=2,title=short::100 %25%0D%0Along. a:b, c.\n", report.github());
    }

    @Test
    void jsonIsAnObjectForEach() {
        assertEquals(
                "{\"rule\":\"short\",\"level\":\"warn\",\"file\":\"all\",\"line\":0,\"column\":0,"
                        + "\"message\":\"So is this\",\"fix\":\"Break it too.\"}",
                report().json().get(1).toString());
    }

    @Test
    void findingsAreSortedByPlaceAndRule() {
        Finding later = new Finding(LineRule.SHORT, new Place("a", 10, 1), "b", "c.");
        Finding former = new Finding(LineRule.SHORT, new Place("a", 9, 2), "b", "c.");

        assertTrue(later.compareTo(former) > 0);
        assertEquals("a:9:2", former.place().text());
        assertEquals("a:3", Place.at("a", "x\ny\nz", 4).fileAndLine());
    }
}
