package io.github.waymark.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.output.Sarif.Spot;
import org.junit.jupiter.api.Test;

class SarifTest {

    @Test
    void aFindingHasItsRuleItsPlaceAndWhatElseItIsAbout() {
        Sarif sarif = new Sarif("tool")
                .rule("short", "A line is short.")
                .finding(
                        "short",
                        true,
                        "It is long",
                        new Spot("dir of a\\pom.xml", 7, 3),
                        new Spot("https://x.org/a b", 1, 0))
                .finding("short", false, "So is this", new Spot("all", 0, 0));

        assertEquals(
                "{$schema=https://json.schemastore.org/sarif-2.1.0.json, version=2.1.0, runs=[{"
                        + "tool={driver={name=tool, rules=[{id=short, shortDescription={text=A line is short.}}]}}, results=["
                        + "{ruleId=short, level=error, message={text=It is long}, locations=[{physicalLocation={"
                        + "artifactLocation={uri=dir%20of%20a/pom.xml}, region={startLine=7, startColumn=3}}}],"
                        + " relatedLocations=[{physicalLocation={artifactLocation={uri=https://x.org/a b}, region={startLine=1}}}]}, "
                        + "{ruleId=short, level=warning, message={text=So is this}, locations=[{physicalLocation={"
                        + "artifactLocation={uri=all}}}]}]}]}",
                sarif.tree().toString());
    }
}
