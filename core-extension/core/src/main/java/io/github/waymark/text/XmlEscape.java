package io.github.waymark.text;

/**
 * Escapes text for XML 1.0 and HTML.
 *
 * <p>Characters that XML does not allow, such as most control characters, are replaced by U+FFFD.
 */
public final class XmlEscape {

    private XmlEscape() {}

    /** Escapes text between tags. */
    public static String text(String text) {
        return escaped(text, false);
    }

    /** Escapes the value of an attribute in double quotes, including line ends and tabs, which parsers would replace by blanks. */
    public static String attribute(String text) {
        return escaped(text, true);
    }

    /** Escapes text between tags for a file of any encoding: characters outside ASCII become character references. */
    public static String ascii(String text) {
        StringBuilder ascii = new StringBuilder(text.length() + 16);
        text(text).codePoints().forEach(point -> {
            if (point > 0x7E) {
                ascii.append("&#").append(point).append(';');
            } else {
                ascii.appendCodePoint(point);
            }
        });
        return ascii.toString();
    }

    private static String escaped(String text, boolean attribute) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        int point;
        for (int i = 0; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '\r' -> escaped.append("&#13;");
                case '"' -> escaped.append(attribute ? "&quot;" : "\"");
                case '\n' -> escaped.append(attribute ? "&#10;" : "\n");
                case '\t' -> escaped.append(attribute ? "&#9;" : "\t");
                default -> escaped.appendCodePoint(isXml(point) ? point : 0xFFFD);
            }
        }
        return escaped.toString();
    }

    /** Production 2 of XML 1.0, without the characters that are escaped. */
    private static boolean isXml(int point) {
        return (point >= 0x20 && point <= 0xD7FF) || (point >= 0xE000 && point <= 0xFFFD) || point >= 0x10000;
    }
}
