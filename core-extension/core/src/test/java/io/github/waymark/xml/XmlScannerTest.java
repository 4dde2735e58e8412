package io.github.waymark.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlScannerTest {

    private static final String TEXT = """
            \uFEFF<?xml version="1.0"?>
            <!DOCTYPE a [<!ENTITY b "c>">]>
            <a x="1 > 0">
              <b/> <!-- <c> -->
              <b y='"'> some &amp; text <![CDATA[ <raw> ]]></b>
            </a>
            """;

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        XmlScanner scanner = new XmlScanner(text);
        while (scanner.next()) {
            pieces.add(scanner.kind() + " " + scanner.path() + " " + scanner.value());
        }
        if (!scanner.problem().isEmpty()) {
            pieces.add(scanner.from() + ": " + scanner.problem());
        }
        return pieces;
    }

    @Test
    void eachPieceHasItsPathAndItsText() {
        assertEquals(
                List.of(
                        "DOCTYPE  <!DOCTYPE a [<!ENTITY b \"c>\">]>",
                        "START a <a x=\"1 > 0\">",
                        "START a/b <b/>",
                        "END a/b ",
                        "COMMENT a  <c> ",
                        "START a/b <b y='\"'>",
                        "TEXT a/b some &amp; text",
                        "CDATA a/b  <raw> ",
                        "END a/b </b>",
                        "END a </a>"),
                pieces(TEXT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a>|3: the element 'a' is never closed",
                "<a><b></a>|6: '</a>' does not match a start tag",
                "</a>|0: '</a>' does not match a start tag",
                "<a></a>x|7: there is text outside the root element",
                "<a><!-- </a>|3: '-->' is missing",
                "<a><![CDATA[ </a>|3: ']]>' is missing",
                "<?xml|0: '?>' is missing",
                "<a b='></a>|0: '>' is missing",
                "<!DOCTYPE a [|0: '>' is missing",
                "<|0: '>' is missing",
                "< a>|0: '<' does not start an element",
                "</a|0: '>' is missing"
            })
    void whatIsMalformedIsAProblemAtItsPlace(String text, String problem) {
        List<String> pieces = pieces(text);

        assertEquals(problem, pieces.get(pieces.size() - 1));
    }

    @Test
    void depthIsLimited() {
        List<String> pieces = pieces("<a>".repeat(100_000));

        assertTrue(pieces.get(pieces.size() - 1).endsWith("elements are nested too deeply"), "no end");
    }

    @Test
    void noTextMakesItThrow() {
        Random random = new Random(13);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(TEXT);
            for (int j = random.nextInt(4); j >= 0; j--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setLength(at + 1);
                    case 1 -> text.deleteCharAt(at).append(' ');
                    default -> text.insert(at, "<>&!-[]?/\"' ".charAt(random.nextInt(12)));
                }
            }
            pieces(text.toString());
        }
    }

    @Test
    void everyEntityIsReplacedOrNone() {
        assertEquals(
                "<a> \"&lt;\" 'A' \ud83d\ude00",
                XmlScanner.decoded("&lt;a&gt; &quot;&amp;lt;&quot; &apos;&#65;&apos; &#x1F600;"));
        // Only the first one used to be looked at.
        assertNull(XmlScanner.decoded("a &amp; b &c;"));
        for (String text : List.of("&", "a & b", "&;", "&#;", "&#x;", "&#-1;", "&#99999999;", "&#x110000;", "&nbsp;")) {
            assertNull(XmlScanner.decoded(text), text);
        }
    }

    @Test
    void whatIsWrittenIsRead() {
        XmlWriter xml =
                new XmlWriter().start("a", "n", "<\"\n").element("b", "x & y").element("c", "", "n", 1);

        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>
                <a n="&lt;&quot;&#10;">
                  <b>x &amp; y</b>
                  <c n="1"/>
                </a>
                """, xml.end().toString());
    }
}
