package io.github.waymark.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class XmlEscapeTest {

    private static final String NASTY = "a<b>&amp;\"c\" 'd'\t]]>\r\n\u00e9 \ud83d\ude00 -->";

    @Test
    void aParserReadsBackWhatWasWritten() throws Exception {
        String xml = "<e a=\"" + XmlEscape.attribute(NASTY) + "\" b=\"" + XmlEscape.ascii("\u00e9<") + "\">"
                + XmlEscape.text(NASTY) + "</e>";

        Element element = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();

        assertEquals(NASTY, element.getAttribute("a"));
        assertEquals("\u00e9<", element.getAttribute("b"));
        assertEquals(NASTY, element.getTextContent());
    }

    @Test
    void whatXmlForbidsIsReplaced() {
        assertEquals("a\ufffdb\ufffd\ufffd\n", XmlEscape.text("a\u0000b\u001b\uffff\n"));
        assertEquals("\ufffd", XmlEscape.attribute("\ud800"));
        assertEquals("&#65533;&#233;&lt;", XmlEscape.ascii("\u0001\u00e9<"));
    }

    @Test
    void quotesAreLeftAloneBetweenTags() {
        assertEquals("\"it's\"", XmlEscape.text("\"it's\""));
    }
}
