package io.github.waymark.text;

/**
 * Text as XML 1.0 and HTML spell it.
 *
 * <p>What no XML document may contain, such as most control characters, becomes U+FFFD.
 */
public final class XmlEscape {

    private XmlEscape() {}

    /** Between tags. */
    public static String text(String text) {
        return escaped(text, false);
    }

    /** In an attribute within double quotes; line ends and tabs are kept, which a parser would read as blanks. */
    public static String attribute(String text) {
        return escaped(text, true);
    }

    /** Between tags, for a file of any encoding: all that isn't ASCII as character references. */
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

    /** XML 1.0, production 2, without the characters that are escaped. */
    private static boolean isXml(int point) {
        return (point >= 0x20 && point <= 0xD7FF) || (point >= 0xE000 && point <= 0xFFFD) || point >= 0x10000;
    }
}
