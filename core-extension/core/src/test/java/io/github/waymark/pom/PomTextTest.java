package io.github.waymark.pom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PomTextTest {

    private static final String POM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- <project><version>9</version></project> -->
            <project xmlns="http://maven.apache.org/POM/4.0.0" note="a > b">
              <modelVersion>4.0.0</modelVersion>
              <parent>
                <groupId>com.acme</groupId>
                <artifactId>parent</artifactId>
                <version>${revision}</version>
                <relativePath/>
              </parent>
              <artifactId> lib </artifactId>
              <version>
                ${revision} <!-- from git -->
              </version>
              <properties>
                <revision>0-SNAPSHOT</revision>
                <tag>${revision}</tag>
              </properties>
              <dependencies>
                <dependency><groupId>com.acme</groupId><artifactId>api</artifactId><version>${project.version}</version></dependency>
                <dependency><groupId>org.other</groupId><artifactId>x</artifactId><version>${x.version}</version></dependency>
              </dependencies>
              <build>
                <plugins>
                  <plugin>
                    <artifactId>p</artifactId>
                    <version>${revision}</version>
                    <configuration>
                      <dependency><version>${project.version}</version></dependency>
                      <plugins><plugin><version>${revision}</version></plugin></plugins>
                    </configuration>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;

    @Test
    void theVersionsAreSeenAsTheyAreWritten() throws Exception {
        PomText pom = pom(POM);

        assertEquals(Optional.of("${revision}"), pom.version());
        assertEquals(Optional.of("${revision}"), pom.parentVersion());
        assertEquals(Optional.of("0-SNAPSHOT"), pom.revision());
        assertEquals(Optional.of("lib"), pom.artifactId());
        assertEquals(Optional.of(""), pom.parentPath());
        assertTrue(pom.hasGitVersion());
    }

    @Test
    void aPomWithAVersionOfItsOwnIsNotWaymarked() throws Exception {
        assertFalse(pom("<project><version>1.0</version></project>").hasGitVersion());
        assertFalse(pom("<project><version>${changelist}</version></project>").hasGitVersion());
        assertTrue(pom("<project><version>0-SNAPSHOT</version></project>").hasGitVersion());
    }

    @Test
    void onlyTheVersionsOfTheProjectItsParentAndSiblingsBecomeLiteral() throws Exception {
        String literal = text(pom(POM).literal("1.2.3", "1.2.4", Map.of()));

        String expected = POM.replace(
                        "<version>${revision}</version>\n    <relativePath/>",
                        "<version>1.2.4</version>\n    <relativePath/>")
                .replace("${revision} <!--", "1.2.3 <!--")
                .replace("<revision>0-SNAPSHOT<", "<revision>1.2.3<")
                .replace("api</artifactId><version>${project.version}", "api</artifactId><version>1.2.3")
                .replace(
                        "<artifactId>p</artifactId>\n        <version>${revision}",
                        "<artifactId>p</artifactId>\n        <version>1.2.3");
        assertEquals(expected, literal);
    }

    @Test
    void expressionsThatNameOtherProductsBecomeLiteralToo() throws Exception {
        PomText pom = pom("<project><version>${revision}</version><dependencies><dependency>"
                + "<version>${waymark.alpha.version}</version></dependency></dependencies></project>");

        String literal = text(pom.literal("2", "", Map.of("${waymark.alpha.version}", "1.5")));

        assertTrue(literal.contains("<dependency><version>1.5</version>"), literal);
    }

    @Test
    void aPropertyNamedRevisionOfAProjectWithALiteralVersionStays() throws Exception {
        String text = "<project><version>1.0</version><properties><revision>7</revision></properties></project>";

        assertEquals(text, text(pom(text).literal("2", "2", Map.of())));
    }

    @Test
    void theDeclaredEncodingAndTheLineEndsAreKept() throws Exception {
        String text =
                "<?xml version='1.0' encoding='ISO-8859-1'?>\r\n<project>\r\n<name>é</name><version>0-SNAPSHOT</version></project>";

        byte[] literal = PomText.of(text.getBytes(StandardCharsets.ISO_8859_1)).literal("1.0", "", Map.of());

        assertArrayEquals(text.replace("0-SNAPSHOT", "1.0").getBytes(StandardCharsets.ISO_8859_1), literal);
    }

    @Test
    void aByteOrderMarkIsKept() throws Exception {
        String text = "\uFEFF<project><version>0-SNAPSHOT</version></project>";

        assertEquals(text.replace("0-SNAPSHOT", "1"), text(pom(text).literal("1", "", Map.of())));
    }

    @Test
    void textThatIsNotOfItsEncodingIsAProblemWithTheFile(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("pom.xml"), new byte[] {'<', 'p', '>', (byte) 0xC3, '<'});

        ProblemException problem = assertThrows(ProblemException.class, () -> PomText.read(file));

        assertTrue(problem.getMessage().contains(file + ":1"), problem.getMessage());
    }

    @Test
    void unfinishedTextIsNoReasonToFail() throws Exception {
        for (int end = 0; end < POM.length(); end++) {
            pom(POM.substring(0, end));
        }
    }

    @Test
    void theScannerFindsWhatAParserFinds() throws Exception {
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(POM.getBytes(StandardCharsets.UTF_8)));
        List<PomElement> elements = PomText.elements(POM);

        for (PomElement element : elements) {
            String parsed = XPathFactory.newInstance()
                    .newXPath()
                    .evaluate(
                            "count(/" + element.path() + "[normalize-space()='" + element.value(POM) + "'])", document);
            assertFalse(parsed.equals("0"), element.path());
        }
        assertEquals(
                XPathFactory.newInstance().newXPath().evaluate("count(//*[not(*)])", document),
                String.valueOf(elements.size()));
    }

    private static PomText pom(String text) throws CharacterCodingException {
        return PomText.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void mavensCiFriendlyFormIsAPlaceholderAsAWhole() throws Exception {
        for (String form : List.of("${revision}${sha1}${changelist}", "${revision}${changelist}", "${revision}")) {
            assertTrue(PomText.isGitVersion(form), form);
        }
        for (String form : List.of("${revision}.1", "${revision}${changelist}${changelist}", "${changelist}", "1.0")) {
            assertFalse(PomText.isGitVersion(form), form);
        }
        String text =
                "<project><version>${revision}${sha1}${changelist}</version><properties><revision>1.0</revision><sha1/>"
                        + "<changelist>-SNAPSHOT</changelist><other>x</other></properties><dependencies><dependency>"
                        + "<version>${revision}${sha1}${changelist}</version></dependency></dependencies></project>";

        assertEquals(
                "<project><version>1.2.3</version><properties><revision>1.2.3</revision><sha1/>"
                        + "<changelist></changelist><other>x</other></properties><dependencies><dependency>"
                        + "<version>1.2.3</version></dependency></dependencies></project>",
                text(pom(text).literal("1.2.3", "", Map.of())));
    }

    @Test
    void aPomThatAnotherModelBuilderWroteGetsTheVersionInsteadOfTheMarker() throws CharacterCodingException {
        PomText flattened = text("""
                <project><parent><version>0-SNAPSHOT</version></parent><version>0-SNAPSHOT</version>
                <dependencies><dependency><artifactId>lib</artifactId><version>0-SNAPSHOT</version></dependency></dependencies></project>
                """);

        assertEquals(Optional.empty(), text(literal(flattened, Map.of())).placeholder());
        // With several products, the marker may be that of another one.
        assertEquals(
                Optional.of("<version>0-SNAPSHOT</version>"),
                text(literal(flattened, Map.of("${waymark.a.version}", "3"))).placeholder());
    }

    @Test
    void placeholdersAreVersionsThatNoPropertyOfThePomDefines() throws CharacterCodingException {
        assertEquals(
                Optional.of("<version>${revision}-x</version>"),
                text("<project><version>${revision}-x</version></project>").placeholder());
        assertEquals(
                Optional.of("<version>${waymark.b.version}</version>"),
                text("<project><version>1</version><dependencies><dependency><version>${waymark.b.version}</version>"
                                + "</dependency></dependencies></project>")
                        .placeholder());
        assertEquals(
                Optional.empty(),
                text("<project><version>1</version><url>${waymark.commit}</url><dependencies><dependency>"
                                + "<version>${x.version}</version></dependency></dependencies></project>")
                        .placeholder());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml encoding=\"UTF-8?><project/>\"",
                "<?xml encoding=?>",
                "<?xml encoding=",
                "<?xml encoding='x?>'"
            })
    void aDeclarationWithoutItsQuotationMarksIsLeftToMaven(String pom) throws CharacterCodingException {
        assertEquals(Optional.empty(), text(pom).version());
    }

    private static PomText text(String pom) throws CharacterCodingException {
        return PomText.of(pom.getBytes(StandardCharsets.UTF_8));
    }

    private static String literal(PomText text, Map<String, String> others) {
        return new String(text.literal("1.2.0", "1.2.0", others), StandardCharsets.UTF_8);
    }
}
