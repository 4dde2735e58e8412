package io.github.waymark.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.constraint.source.ListForms;
import io.github.waymark.finding.Place;
import org.junit.jupiter.api.Test;

/** An edit changes one entry, and not a byte besides. */
class EditTest {

    private static final String YAML = """
            # header   with spaces

            bom:   g:b:1   # odd
            constraints:

              # of a
              - ga:   x:a
                version: '1.0'      # keep me
                reason: r

              # floating

              # of b
              - { ga: x:b, version: 1.1 }
            # between
            deny:
              - {ga: x:z, reason: bad}
            """;

    private static final String BOM = """
            <?xml version="1.0"?>
            <project><!-- odd -->
              <artifactId>b</artifactId>
              <dependencyManagement>
                <dependencies>
                  <!-- of a -->
                  <dependency>
                    <groupId>x</groupId> <artifactId>a</artifactId>
                    <version> 1.0 </version>
                  </dependency> <!-- why -->

                  <dependency><groupId>x</groupId><artifactId>b</artifactId><version>1.1</version></dependency>
                  <!-- waymark: x:c*===3  # family -->
                </dependencies>
              </dependencyManagement>
            </project>
            """;

    @Test
    void aVersionIsReplacedInEachForm() {
        assertEquals(
                YAML.replace("'1.0'", "'2.0'"),
                first(YAML, "yaml")
                        .withVersion(constraint(YAML, "yaml", 0), "2.0")
                        .toString());
        assertEquals(
                YAML.replace("1.1 }", "1.10 }"),
                first(YAML, "yaml")
                        .withVersion(constraint(YAML, "yaml", 1), "1.10")
                        .toString());
        assertEquals(
                BOM.replace(" 1.0 ", " 2.0 "),
                first(BOM, "bom").withVersion(constraint(BOM, "bom", 0), "2.0").toString());
        assertEquals(
                BOM.replace("===3", "===4"),
                first(BOM, "bom").withVersion(constraint(BOM, "bom", 2), "4").toString());
        String text = "a:b === 1.0 ;  jdk>=11   #  x\r\nc:d===2";
        assertEquals(
                text.replace("1.0", "1.1"),
                first(text, "text")
                        .withVersion(constraint(text, "text", 0), "1.1")
                        .toString());
    }

    @Test
    void anEntryIsRemovedWithTheCommentThatTouchesIt() {
        assertEquals(
                YAML.replace("  # of a\n  - ga:   x:a\n    version: '1.0'      # keep me\n    reason: r\n", ""),
                first(YAML, "yaml").without(constraint(YAML, "yaml", 0)).toString());
        assertEquals(
                YAML.replace("  # of b\n  - { ga: x:b, version: 1.1 }\n", ""),
                first(YAML, "yaml").without(constraint(YAML, "yaml", 1)).toString());
        assertEquals(
                BOM.replace(
                        BOM.substring(BOM.indexOf("      <!-- of a"), BOM.indexOf("      <dependency><"))
                                        .stripTrailing()
                                + "\n",
                        ""),
                first(BOM, "bom").without(constraint(BOM, "bom", 0)).toString());
        String text = "# header\na:b===1\n\n# floating\n\n# own\nc:d===2\n";
        assertEquals(
                "# header\na:b===1\n\n# floating\n\n",
                first(text, "text").without(constraint(text, "text", 1)).toString());
    }

    @Test
    void anEntryIsAddedWhereItBelongs() throws MalformedException {
        Constraint added = Constraint.of("x:aa", "5");

        assertEquals(
                YAML.replace("  # of b", "  - ga: x:aa\n    version: \"5\"\n  # of b"),
                first(YAML, "yaml").with(added).toString());
        String element = """
                <dependency>
                  <groupId>x</groupId>
                  <artifactId>aa</artifactId>
                  <version>5</version>
                </dependency>
                """;
        assertEquals(
                BOM.replace("      <dependency><", element.indent(6) + "      <dependency><"),
                first(BOM, "bom").with(added).toString());
        assertEquals(
                "x:a===1\r\nx:aa===5\r\nx:b===2\r\n",
                first("x:a===1\r\nx:b===2\r\n", "text").with(added).toString());
        assertEquals(
                "x:z===1\nx:b===2\nx:aa===5\n",
                first("x:z===1\nx:b===2", "text").with(added).toString());
        assertEquals(
                "# only words\nx:aa===5\n",
                first("# only words\n", "text").with(added).toString());
    }

    @Test
    void theFirstEntryOfAKindOpensItsSection() throws MalformedException {
        Exemption exemption =
                new Exemption(CoordinatesPattern.parse("t:t"), EntryComments.ofReason("tool"), Place.of("x"));

        assertEquals(
                YAML + "exempt:\n  - ga: t:t\n    reason: tool\n",
                first(YAML, "yaml").with(exemption).toString());
        assertEquals(
                BOM.replace("    </dependencies>", "      <!-- waymark: exempt t:t  # tool -->\n    </dependencies>"),
                first(BOM, "bom").with(exemption).toString());
    }

    @Test
    void anEntryIsReplacedAndItsCommentStays() {
        Constraint entry = constraint(YAML, "yaml", 0);
        Constraint held = entry.withVersion("1.5")
                .withComments(new EntryComments(
                        entry.comments().comment(),
                        entry.comments().reason(),
                        entry.comments().licence(),
                        "2027-01-01"));

        assertEquals(
                YAML.replace(
                        "  - ga:   x:a\n    version: '1.0'      # keep me\n    reason: r\n",
                        "  - ga: x:a\n    version: \"1.5\"\n    reason: r\n    until: \"2027-01-01\"\n"),
                first(YAML, "yaml").replaced(entry, held).toString());
    }

    @Test
    void entriesThatShareALineAreWrittenAnew() {
        String yaml = "constraints: [{ga: x:a, version: 1.0}, {ga: x:b, version: 1.1}]\n";

        assertEquals(
                "constraints:\n  - ga: x:b\n    version: \"1.1\"\n",
                first(yaml, "yaml").without(constraint(yaml, "yaml", 0)).toString());
        assertEquals(
                yaml.replace("1.0", "7"),
                first(yaml, "yaml")
                        .withVersion(constraint(yaml, "yaml", 0), "7")
                        .toString());
    }

    @Test
    void lettersOutsideOfTheBasicPlaneMoveNothing() {
        String yaml =
                "# \uD83D\uDE00\nconstraints:\n  - ga: x:a\n    version: 1.0\n    reason: \uD83D\uDE00 \uD83D\uDE00\n  - {ga: x:b, version: 1.1}\n";

        assertEquals(
                yaml.replace("1.1", "1.2"),
                first(yaml, "yaml")
                        .withVersion(constraint(yaml, "yaml", 1), "1.2")
                        .toString());
    }

    private static ListText first(String text, String form) {
        return ListForms.named(form).orElseThrow().read(text, "list");
    }

    private static Constraint constraint(String text, String form, int index) {
        return first(text, form).content().items(Constraint.class).get(index);
    }
}
