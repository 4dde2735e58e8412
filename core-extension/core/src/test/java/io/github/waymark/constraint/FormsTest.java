package io.github.waymark.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.constraint.source.ListForms;
import io.github.waymark.finding.Place;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one form says the others can say too. */
class FormsTest {

    private static final String TEXT = """
            # bom: com.example:constraints:2026.1
            # No guarantees -- versions are frozen.
            # Second line & <more>

            # What we build on.
            -r base.txt  # shared
            -i org.example:bom:1.2
            # logging
            #
            # two blocks
            org.slf4j:slf4j-api===2.0.16  # why: "quoted" & <b> -- # more [licence: MIT] [until: 2027-01-31]
            com.example:a===1.10
            com.example:b===1
            com.example:a:test-jar===1.9
            com.example:a:jar:linux===1.8
            com.example:a:*:mac===1.7  # yes
            org.springframework:*===6.2.1 ; jdk>=17  # family
            com.example:b===2 ; jdk>=11 and jdk<17 and os==windows
            com.example:b===3 ; jdk==21 and os!=linux  # [until: forever]
            allow com.google.guava:guava [32,34) !=33.1 !=[33.3,33.4) scopes=compile,test  # reviewed [licence: Apache-2.0]
            allow com.example:*
            # no
            deny log4j:log4j  # unmaintained
            deny org.example:x (,2.0)  # hole
            exempt com.example:tool  # runs at build time only

            # That's all.
            """;

    @ParameterizedTest
    @CsvSource({"text,yaml", "text,bom", "yaml,text", "yaml,bom", "bom,text", "bom,yaml"})
    void aListGoesToAnotherFormAndBackUnchanged(String one, String other) {
        ListForm first = form(one);
        ListForm second = form(other);
        String start = first.write(form("text").read(TEXT, "list.txt").content());

        String there = second.write(first.read(start, "one").content());
        String back = first.write(second.read(there, "other").content());

        assertEquals(start, back);
    }

    @Test
    void theTextItselfComesBackFromEachForm() {
        for (String name : ListForms.NAMES) {
            ListForm form = form(name);
            ListContent content = form("text").read(TEXT, "list.txt").content();
            ListContent read = form.read(form.write(content), "list").content();
            assertEquals(TEXT, form("text").write(read), name);
        }
    }

    @Test
    void theContentIsTheSameInAllForms() {
        ListContent content = form("text").read(TEXT, "list.txt").content();
        for (String name : ListForms.NAMES) {
            ListContent read =
                    form(name).read(form(name).write(content), "list").content();
            assertEquals(content.bom(), read.bom(), name);
            assertEquals(content.header(), read.header(), name);
            assertEquals(content.footer(), read.footer(), name);
            assertEquals(withoutPlaces(content.items()), withoutPlaces(read.items()), name);
        }
    }

    private static List<String> withoutPlaces(List<ListEntry> items) {
        List<String> some = new ArrayList<>();
        for (ListEntry item : items) {
            some.add(item.toString().replaceAll("place=\\S+", "").replaceAll(", line=\\d+, column=\\d+", ""));
        }
        return some.stream().sorted().toList();
    }

    @Test
    void aListWithoutCoordinatesHasNoneAfterItsTimeAsBom() {
        ListContent content = form("text").read("a:b===1\n", "x").content();

        assertEquals(
                "", form("bom").read(form("bom").write(content), "x").content().bom());
    }

    @Test
    void aBomPutsVariantsIntoProfilesThatMavenActivates() {
        String bom = form("bom").write(form("text").read(TEXT, "x").content());

        assertTrue(bom.contains("<jdk>[11,17)</jdk>\n        <os>\n          <family>windows</family>"), bom);
        assertTrue(bom.contains("<!-- waymark: org.springframework:*===6.2.1 ; jdk>=17  # family -->"), bom);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdk<11|<jdk>(,11)</jdk>",
                "jdk>=17|<jdk>[17,)</jdk>",
                "jdk==21|<jdk>[21,22)</jdk>",
                "os==linux|<os> <name>linux</name> </os>",
                "os!=windows|<os> <family>!windows</family> </os>",
                "os==mac|<os> <family>mac</family> </os>",
            })
    void aProfileOfABomIsActivatedByTheConditionOfItsEntries(String condition, String activation) {
        String text = "a:b===1\na:b===2 ; " + condition + "\n";

        String bom = form("bom").write(form("text").read(text, "x").content());

        assertTrue(bom.replaceAll("\\s+", " ").contains("<activation> " + activation + " </activation>"), bom);
        assertEquals(
                List.of("", condition),
                form("bom").read(bom, "pom.xml").content().items(Constraint.class).stream()
                        .map(constraint -> constraint.variant().toString())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${project.version}|7",
                "${pom.version}|7",
                "${version}|7",
                "${project.parent.version}|7",
                "1.${one}|1.2",
                "${one}.${two}|2.2.0",
                "${project.artifactId}|bom",
            })
    void theVersionsOfABomMayBeProperties(String version, String value) {
        String bom = """
                <project>
                  <parent><groupId>g</groupId><artifactId>p</artifactId><version>7</version></parent>
                  <artifactId>bom</artifactId>
                  <properties><one>2</one><two>${one}.0</two></properties>
                  <dependencyManagement><dependencies>
                    <dependency><groupId>g</groupId><artifactId>a</artifactId><version>%s</version></dependency>
                  </dependencies></dependencyManagement>
                </project>
                """.formatted(version);

        ListContent content = form("bom").read(bom, "pom.xml").content();

        assertEquals(value, content.items(Constraint.class).get(0).version());
    }

    // Each property contains the next one ten times: without a limit the value would have 10^20 characters.
    @Test
    void propertiesThatContainEachOtherSeveralTimesAreNotExpandedWithoutEnd() {
        StringBuilder properties = new StringBuilder("<p20>1</p20>");
        for (int i = 0; i < 20; i++) {
            String next = ("${p" + (i + 1) + "}").repeat(10);
            properties.append("<p%d>%s</p%d>".formatted(i, next, i));
        }
        String bom = """
                <project><groupId>g</groupId><artifactId>bom</artifactId><version>1</version><properties>%s</properties>
                  <dependencyManagement><dependencies>
                    <dependency><groupId>g</groupId><artifactId>a</artifactId><version>${p0}</version></dependency>
                  </dependencies></dependencyManagement></project>
                """.formatted(properties);

        ProblemException refused =
                assertThrows(ProblemException.class, () -> form("bom").read(bom, "pom.xml"));

        assertTrue(refused.getMessage().contains("is longer than 1000 characters"), refused.getMessage());
        assertEquals("Write the literal value.", refused.problems().get(0).fix());
        ListContent content =
                form("bom").read(bom.replace("${p0}", "1.2"), "pom.xml").content();
        assertEquals("1.2", content.items(Constraint.class).get(0).version());
    }

    @Test
    void aHashSignWithinAWordBeginsNoComment() {
        ListContent content = form("text")
                .read(
                        "deny a:b  # see https://example.org/x#y\n-r https://example.org/l.txt#sha256=00  # pinned\n#c\n",
                        "x")
                .content();

        assertEquals(
                "see https://example.org/x#y", content.items().get(0).comments().reason());
        Include include = content.items(Include.class).get(0);
        assertEquals("https://example.org/l.txt#sha256=00", include.location());
        assertEquals("pinned", include.comments().reason());
    }

    @Test
    void aBomOfSomebodyElseIsRead() {
        ListContent content = form("bom").read("""
                        <project>
                          <parent><groupId>g</groupId><artifactId>p</artifactId><version>7</version></parent>
                          <artifactId>bom</artifactId>
                          <properties><x.version>1.${minor}</x.version><minor>2</minor></properties>
                          <dependencyManagement><dependencies>
                            <dependency><groupId>${project.groupId}</groupId><artifactId>x</artifactId><version>${x.version}</version>
                              <exclusions><exclusion><groupId>o</groupId><artifactId>o</artifactId></exclusion></exclusions></dependency>
                            <dependency><groupId>g</groupId><artifactId>y</artifactId><version>${project.version}</version><type>zip</type></dependency> <!-- why -->
                            <dependency><groupId>i</groupId><artifactId>bom</artifactId><version>3</version><type>pom</type><scope>import</scope></dependency>
                          </dependencies></dependencyManagement>
                        </project>
                        """, "pom.xml").content();

        assertEquals("g:bom:7", content.bom());
        assertEquals(
                List.of("g:x===1.2 (pom.xml:6)", "g:y:zip===7 (pom.xml:8)"),
                content.items(Constraint.class).stream().map(Constraint::text).toList());
        assertEquals("why", content.items().get(1).comments().reason());
        assertEquals("i:bom:3", content.items(Include.class).get(0).location());
    }

    @Test
    void aCommentMayBeOnTheLineOfTheDependencyAfterIt() {
        ListText list = form("bom").read("""
                        <project>
                          <groupId>g</groupId><artifactId>bom</artifactId><version>1</version>
                          <dependencyManagement><dependencies>
                            <!-- why --> <dependency><groupId>g</groupId><artifactId>a</artifactId><version>1</version></dependency>
                            <dependency><groupId>g</groupId><artifactId>b</artifactId><version>2</version></dependency>
                          </dependencies></dependencyManagement>
                        </project>
                        """, "pom.xml");

        assertEquals("why", list.content().items().get(0).comments().comment());
        assertFalse(list.without(list.content().items().get(0)).toString().contains("why"));
    }

    @Test
    void yamlIsReadInEveryWayItIsWritten() {
        ListContent content = form("yaml").read("""
                        # header
                        ---
                        constraints:
                        - {ga: a:b, version: 1.10}   # because
                        - ga: 'c:d'   # first
                          version: "2"
                          jdk: 17
                          os: "!mac"
                          reason: >
                            two
                            lines
                        allow: []
                        exempt:
                        """, "list.yaml").content();

        assertEquals("header", content.header());
        assertEquals("because", content.items().get(0).comments().reason());
        Constraint second = content.items(Constraint.class).get(1);
        assertEquals("c:d ; jdk==17 and os!=mac", second.key());
        assertEquals("two lines", second.comments().reason());
        assertEquals(new Place("list.yaml", 5, 3), second.place());
    }

    @Test
    void aYamlFileMayBeNothingButEntries() {
        ListContent content = form("yaml")
                .read("# header\n\n# own\n- ga: a:b\n  version: 1\n", "x")
                .content();

        assertEquals("header", content.header());
        assertEquals("own", content.items().get(0).comments().comment());
    }

    @Test
    void openStacksShapeKeepsItsHeader() {
        ListContent content = form("text")
                .read("# WARNING\n# frozen\na:b===1\n# of c\nc:d===2 # why\n", "x")
                .content();

        assertEquals("WARNING\nfrozen", content.header());
        assertEquals("", content.items().get(0).comments().comment());
        assertEquals("of c", content.items().get(1).comments().comment());
    }

    @Test
    void formsAreKnownByTheNamesOfFiles() {
        Map<String, String> names =
                Map.of("a.yml", "YamlForm", "POM.XML", "BomForm", "x.pom", "BomForm", "list", "TextForm");
        names.forEach((file, form) ->
                assertEquals(form, ListForms.ofFile(file).getClass().getSimpleName(), file));
    }

    private static ListForm form(String name) {
        return ListForms.named(name).orElseThrow();
    }
}
