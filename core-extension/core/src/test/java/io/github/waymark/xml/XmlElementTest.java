package io.github.waymark.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class XmlElementTest {

    @Test
    void theOffsetsLeadToTheContent() {
        String text = "<?xml version='1.0'?>\n<!-- x -->\n<a>\n  <b> 1 &amp; 2 </b>\n  <c/>\n</a>\n";
        XmlElement root = XmlElement.root(text).orElseThrow();

        XmlElement b = root.child("b").orElseThrow();
        assertEquals(" 1 &amp; 2 ", text.substring(b.contentStart(), b.contentEnd()));
        assertEquals("<b> 1 &amp; 2 </b>", text.substring(b.start(), b.end()));
        assertEquals("1 & 2", b.text());
        assertEquals(Optional.of(""), root.value("c"));
        assertNull(root.text());
    }

    @Test
    void contentThatIsNotPlainTextHasNoText() {
        XmlElement root = XmlElement.root("<a><b>1<!-- x --></b><c><![CDATA[1]]></c><d>&x;</d></a>")
                .orElseThrow();

        assertEquals(Optional.empty(), root.value("b"));
        assertEquals(Optional.empty(), root.value("c"));
        assertEquals(Optional.empty(), root.value("d"));
    }

    @Test
    void malformedTextAndDocumentTypesHaveNoRoot() {
        assertTrue(XmlElement.root("<a><b></a>").isEmpty());
        assertTrue(XmlElement.root("<!DOCTYPE a [<!ENTITY v '1'>]><a>&v;</a>").isEmpty());
        assertTrue(XmlElement.root("").isEmpty());
        assertTrue(XmlElement.root("<a>").isEmpty());
    }
}
