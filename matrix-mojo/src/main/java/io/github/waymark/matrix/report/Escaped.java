package io.github.waymark.matrix.report;

/** Text of a project in XML, in HTML and in a table of Markdown. */
final class Escaped {

    private Escaped() {}

    /** For XML 1.0 and HTML, in elements and in attributes; characters that XML can't have become U+FFFD. */
    static String xml(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> append(escaped, point));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int point) {
        switch (point) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            case '\r' -> escaped.append("&#13;");
            default -> escaped.appendCodePoint(isXml(point) ? point : 0xFFFD);
        }
    }

    /** XML 1.0, production 2. */
    private static boolean isXml(int point) {
        return point == 0x9
                || point == 0xA
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }

    /** For a cell of a table in Markdown. */
    static String markdown(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return xml(line).replaceAll("([\\\\`*_{}\\[\\]|])", "\\\\$1");
    }
}
