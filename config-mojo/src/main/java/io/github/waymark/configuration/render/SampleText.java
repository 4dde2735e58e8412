package io.github.waymark.configuration.render;

/** Texts with the escapes of each format, so that they are read as they are. */
final class SampleText {

    private SampleText() {}

    static String propertyName(String name) {
        return escaped(name, " :=\\", true);
    }

    static String propertyValue(String value) {
        return escaped(value, "\\", false);
    }

    private static String escaped(String text, String special, boolean name) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                case '\f' -> escaped.append("\\f");
                default -> {
                    boolean first = i == 0 && (c == ' ' || (name && (c == '#' || c == '!')));
                    if (c < ' ' || c > '~') {
                        escaped.append(String.format("\\u%04x", (int) c));
                    } else {
                        escaped.append(special.indexOf(c) >= 0 || first ? "\\" : "")
                                .append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }

    /** A value of an environment file; quotes keep blanks and comments, and lines can't be written. */
    static String variable(String value) {
        String line = value.replaceAll("\\s*[\\r\\n]+\\s*", " ");
        boolean plain = line.matches("[A-Za-z0-9_./:,@%+=-]*");
        return plain ? line : line.indexOf('"') < 0 ? "\"" + line + "\"" : "'" + line + "'";
    }

    /** A scalar of YAML; in quotes unless it is certainly read as it is written. */
    static String yaml(String value) {
        boolean plain =
                value.matches("[A-Za-z_/][A-Za-z0-9_./-]*") && !value.matches("(?i)y|n|yes|no|on|off|true|false|null");
        boolean typed = value.matches("true|false|0|-?[1-9][0-9]{0,17}");
        return plain || typed ? value : quoted(value);
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    boolean control = c < ' ' || c == 0x7f || c == 0x85 || c == 0xfeff || c == 0x2028 || c == 0x2029;
                    quoted.append(control ? String.format("\\u%04x", (int) c) : String.valueOf(c));
                }
            }
        }
        return quoted.append('"').toString();
    }
}
