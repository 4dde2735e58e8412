package io.github.waymark.version.authors;

import io.github.waymark.authors.Author;
import io.github.waymark.json.JsonMap;
import io.github.waymark.text.XmlEscape;
import io.github.waymark.version.text.MarkupEscape;
import java.util.ArrayList;
import java.util.List;

/** Writes the list of authors. */
public enum AuthorList {
    /** The preamble and one person per line, as in a file {@code AUTHORS}. */
    TEXT,
    /** The preamble and a list. */
    MARKDOWN,
    /** The POM element {@code <developers>}. */
    DEVELOPERS,
    /** The POM element {@code <contributors>}. */
    CONTRIBUTORS,
    /** One JSON object, schema 1. */
    JSON;

    /**
     * The list, ended by a line end.
     *
     * @param preamble the text before the list in {@code TEXT} and {@code MARKDOWN}; may be empty
     */
    public String of(List<Author> authors, String preamble) {
        return switch (this) {
            case TEXT -> lines(preamble, "", authors, MarkupEscape.TEXT);
            case MARKDOWN ->
                lines(preamble.isEmpty() ? "# Authors\n\n" : preamble, "- ", authors, MarkupEscape.MARKDOWN);
            case DEVELOPERS -> xml("developer", authors);
            case CONTRIBUTORS -> xml("contributor", authors);
            case JSON -> json(authors);
        };
    }

    private static String lines(String preamble, String bullet, List<Author> authors, MarkupEscape markup) {
        StringBuilder text = new StringBuilder(preamble);
        if (!preamble.isEmpty() && !preamble.endsWith("\n")) {
            text.append('\n');
        }
        for (Author author : authors) {
            text.append(bullet).append(markup.escaped(author.text())).append('\n');
        }
        return text.toString();
    }

    private static String xml(String element, List<Author> authors) {
        StringBuilder xml = new StringBuilder("<" + element + "s>\n");
        for (Author author : authors) {
            xml.append("  <").append(element).append(">\n");
            xmlLine(xml, "name", author.person().name());
            xmlLine(xml, "email", author.person().email());
            xml.append("  </").append(element).append(">\n");
        }
        return xml.append("</").append(element).append("s>\n").toString();
    }

    private static void xmlLine(StringBuilder xml, String name, String value) {
        if (!value.isEmpty()) {
            xml.append("    <").append(name).append('>').append(XmlEscape.text(MarkupEscape.TEXT.escaped(value)));
            xml.append("</").append(name).append(">\n");
        }
    }

    private static String json(List<Author> authors) {
        List<JsonMap> list = new ArrayList<>();
        for (Author author : authors) {
            list.add(new JsonMap()
                    .add("name", author.person().name())
                    .add("email", author.person().email())
                    .add("commits", author.commits())
                    .add("coAuthored", author.coAuthored()));
        }
        return JsonMap.report().add("authors", list).line();
    }
}
