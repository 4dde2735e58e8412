package io.github.waymark.configuration.render;

import io.github.waymark.text.XmlEscape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a reference page as Markdown, AsciiDoc or HTML. */
final class ReferencePage {

    private static final List<String> HEAD =
            List.of("Name", "Type", "Default", "Since", "Environment variable", "Description");
    private static final List<String> DEPRECATED_HEAD = List.of("Name", "Type", "Note");

    /** The first columns are names and values. */
    private static final Map<String, Boolean> CODE =
            Map.of("Name", true, "Default", true, "Environment variable", true);

    private final Reference reference;
    private final PageFormat format;
    private final StringBuilder out = new StringBuilder();

    ReferencePage(Reference reference, PageFormat format) {
        this.reference = reference;
        this.format = format;
    }

    String text() {
        start();
        for (Reference.Group group : reference.groups()) {
            heading(group.heading(), ReferenceRow.anchor(group.heading()));
            if (!group.description().isEmpty()) {
                paragraph(group.description());
            }
            table(HEAD, group.rows());
        }
        if (!reference.deprecated().isEmpty()) {
            heading("Deprecated options", "deprecated-options");
            table(DEPRECATED_HEAD, reference.deprecated());
        }
        out.append(format == PageFormat.HTML ? "</body>\n</html>\n" : "");
        return out.toString();
    }

    private void start() {
        String title = reference.title();
        switch (format) {
            case MARKDOWN -> out.append("# ").append(escaped(title)).append("\n\n");
            case ASCIIDOC -> out.append("= ").append(escaped(title)).append("\n\n");
            case HTML ->
                out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"UTF-8\">\n<title>")
                        .append(escaped(title))
                        .append("</title>\n</head>\n<body>\n<h1>")
                        .append(escaped(title))
                        .append("</h1>\n");
        }
    }

    private void heading(String text, String anchor) {
        switch (format) {
            case MARKDOWN -> out.append("## <a id=\"" + anchor + "\"></a>" + escaped(text) + "\n\n");
            case ASCIIDOC -> out.append("[#" + anchor + "]\n== " + escaped(text) + "\n\n");
            case HTML -> out.append("<h2 id=\"" + anchor + "\">" + escaped(text) + "</h2>\n");
        }
    }

    private void paragraph(String text) {
        out.append(format == PageFormat.HTML ? "<p>" + escaped(text) + "</p>\n" : escaped(text) + "\n\n");
    }

    private void table(List<String> head, List<ReferenceRow> rows) {
        switch (format) {
            case MARKDOWN -> out.append("| " + String.join(" | ", head) + " |\n|" + "---|".repeat(head.size()) + "\n");
            case ASCIIDOC -> out.append("[options=\"header\"]\n|===\n|" + String.join(" |", head) + "\n");
            case HTML -> out.append("<table>\n<tr><th>" + String.join("</th><th>", head) + "</th></tr>\n");
        }
        for (ReferenceRow row : rows) {
            row(head, row);
        }
        out.append(
                switch (format) {
                    case MARKDOWN -> "\n";
                    case ASCIIDOC -> "|===\n\n";
                    case HTML -> "</table>\n";
                });
    }

    private void row(List<String> head, ReferenceRow row) {
        List<String> cells = new ArrayList<>();
        for (String column : head) {
            String text = cell(column, row);
            boolean code = CODE.containsKey(column) && !text.isEmpty();
            cells.add((column.equals("Name") ? anchored(row) : "") + (code ? code(text) : escaped(text)));
        }
        out.append(
                switch (format) {
                    case MARKDOWN -> "| " + String.join(" | ", cells) + " |\n";
                    case ASCIIDOC -> "\n|" + String.join("\n|", cells) + "\n";
                    case HTML -> "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>\n";
                });
    }

    private static String cell(String column, ReferenceRow row) {
        return switch (column) {
            case "Name" -> row.name();
            case "Type" -> row.type();
            case "Default" -> row.defaultValue();
            case "Since" -> row.since();
            case "Environment variable" -> row.variable();
            case "Note" -> row.deprecation();
            default ->
                row.description() + (row.choices().isEmpty() ? "" : " Values: " + String.join("; ", row.choices()));
        };
    }

    private String anchored(ReferenceRow row) {
        return switch (format) {
            case MARKDOWN, HTML -> "<a id=\"" + row.anchor() + "\"></a>";
            case ASCIIDOC -> "[[" + row.anchor() + "]]";
        };
    }

    private String code(String text) {
        String line = text.replaceAll("\\s*[\\r\\n]+\\s*", " ");
        return switch (format) {
            // Markdown has no escapes in code.
            case MARKDOWN ->
                line.indexOf('`') >= 0 || line.indexOf('|') >= 0
                        ? "<code>" + markdown(line) + "</code>"
                        : "`" + line + "`";
            case ASCIIDOC -> "`+" + line.replace("|", "{vbar}") + "+`";
            case HTML -> "<code>" + XmlEscape.text(line) + "</code>";
        };
    }

    private String escaped(String text) {
        return switch (format) {
            case MARKDOWN -> markdown(text);
            case ASCIIDOC -> asciidoc(text);
            case HTML -> XmlEscape.text(text);
        };
    }

    private static String markdown(String text) {
        return XmlEscape.text(text).replace("\\", "\\\\").replaceAll("([*_`|\\[\\]#])", "\\\\$1");
    }

    private static String asciidoc(String text) {
        // A passthrough that still escapes what is special in HTML.
        boolean special = text.matches("(?s).*[*_`#^~{}<>+\\[\\]\\\\|].*");
        return special ? "pass:c[" + text.replace("]", "\\]").replace("|", "\\|") + "]" : text;
    }
}
