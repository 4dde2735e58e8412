package io.github.waymark.notes.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListItem;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** What programs read keeps to the schemas that they read it by. */
class SchemaTest {

    /** Everything that a note may have, in each of the languages. */
    private static Sample everything(String language) {
        return new Sample()
                .settings("""
                        markup: %s
                        add_release_date: true
                        show_source: true
                        sections: [[features, New], [sub, Below, 2], [fixes, Fixes], [issues, Known Issues]]
                        fields: {risk: text}
                        semver_major: []
                        """.formatted(language))
                .release("2.0.0-5", """
                        fixes: ['Fixes <b>, &amp; and "quotes" of #7.']
                        """)
                .release("2.0.0", """
                        prelude: |
                          Much & more.

                          * a
                          * b
                        sub:
                          - {text: Adds it., risk: low, audience: [users]}
                        """, """
                        features:
                          - {dependency: 'g:a', from: 1.0, to: 1.1}
                          - text: c
                            issues: [8, A-1]
                            authors: [Ada, Bob]
                            links: ['https://example.org/?a=1&b=2']
                            modules: [web]
                        """, """
                        issues:
                          - {text: Leaks., affects: '[1.0.0,2.0.0)'}
                        """)
                .release("1.0.0", "fixes: [a]\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rst", "markdown", "asciidoc"})
    void jsonKeepsToThePublishedSchema(String language) throws Exception {
        try (InputStream in =
                Objects.requireNonNull(JsonNotesWriter.class.getResourceAsStream("release-notes.schema.json"))) {
            JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
            String json = everything(language).written(NotesFormat.JSON);

            assertEquals(List.of(), List.copyOf(schema.validate(json, InputFormat.JSON)));
            assertEquals(
                    List.of(),
                    List.copyOf(schema.validate(everything(language).written(NotesFormat.YAML), InputFormat.YAML)));
            assertFalse(schema.validate(json.replace("\"released\": true", "\"released\": 1"), InputFormat.JSON)
                    .isEmpty());
            assertFalse(schema.validate(json.replace("\"schema\": 1", "\"schema\": 2"), InputFormat.JSON)
                    .isEmpty());
        }
    }

    /** The schema is the one in the jar of maven-changes-plugin. */
    @ParameterizedTest
    @ValueSource(strings = {"rst", "markdown", "asciidoc"})
    void changesXmlKeepsToTheSchemaOfItsPlugin(String language) throws Exception {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        Schema schema = factory.newSchema(
                Objects.requireNonNull(getClass().getResource("/META-INF/changes/xsd/changes-2.0.0.xsd")));
        String changes = everything(language).written(NotesFormat.CHANGES);

        validate(schema, changes);
        assertThrows(
                SAXException.class,
                () -> validate(schema, changes.replace("<action ", "<event ").replace("</action>", "</event>")));
    }

    private static void validate(Schema schema, String xml) throws Exception {
        schema.newValidator().validate(new StreamSource(new StringReader(xml)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rst", "markdown", "asciidoc"})
    void markdownMeansToCommonmarkWhatWasWritten(String language) {
        Parser parser =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();
        Counter counter = new Counter();

        parser.parse(everything(language).written(NotesFormat.MARKDOWN)).accept(counter);

        // The title, three releases, and their sections; New is above Below. The last one is that of the known issues.
        assertEquals(1 + 3 + 6 + 1, counter.headings);
        assertEquals(9, counter.items);
        // Comments name the file of the prelude and of each entry; no text has become HTML.
        assertEquals(8, counter.comments);
        assertEquals(0, counter.tags);
    }

    private static final class Counter extends AbstractVisitor {
        private int headings;
        private int items;
        private int comments;
        private int tags;

        @Override
        public void visit(Heading heading) {
            headings++;
            visitChildren(heading);
        }

        @Override
        public void visit(ListItem item) {
            items++;
            visitChildren(item);
        }

        @Override
        public void visit(HtmlBlock html) {
            if (html.getLiteral().startsWith("<!--")) {
                comments++;
            } else {
                tags++;
            }
        }

        @Override
        public void visit(HtmlInline html) {
            tags++;
        }
    }
}
