package io.github.waymark.version.authors;

import io.github.waymark.json.JsonMap;
import io.github.waymark.text.XmlEscape;
import io.github.waymark.version.words.Markup;
import java.util.ArrayList;
import java.util.List;

/** Writes a list of people. */
public enum AuthorList {
    /** A person a line, behind the preamble: what is known as {@code AUTHORS}. */
    TEXT,
    /** A list, behind the preamble. */
    MARKDOWN,
    /** The POM's element {@code <developers>}. */
    DEVELOPERS,
    /** The POM's element {@code <contributors>}. */
    CONTRIBUTORS,
    /** One object, schema 1. */
    JSON;

    /**
     * The list as text, ended by a line end.
     *
     * @param preamble what shall stand before the people in the forms that are read by people, as it is; may be empty
     */
    public String of(List<Author> authors, String preamble) {
        return switch (this) {
            case TEXT -> lines(preamble, "", authors, Markup.TEXT);
            case MARKDOWN -> lines(preamble.isEmpty() ? "# Authors\n\n" : preamble, "- ", authors, Markup.MARKDOWN);
            case DEVELOPERS -> xml("developer", authors);
            case CONTRIBUTORS -> xml("contributor", authors);
            case JSON -> json(authors);
        };
    }

    private static String lines(String preamble, String mark, List<Author> authors, Markup markup) {
        StringBuilder text = new StringBuilder(preamble);
        if (!preamble.isEmpty() && !preamble.endsWith("\n")) {
            text.append('\n');
        }
        for (Author author : authors) {
            text.append(mark).append(markup.escaped(author.text())).append('\n');
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
            xml.append("    <").append(name).append('>').append(XmlEscape.text(Markup.TEXT.escaped(value)));
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
                    .add("coAuthored", author.shared()));
        }
        return JsonMap.report().add("authors", list).line();
    }
}
