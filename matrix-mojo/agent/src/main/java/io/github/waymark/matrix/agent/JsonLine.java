package io.github.waymark.matrix.agent;

/** One JSON object on one line. Written by hand, as the agent has no dependencies. */
final class JsonLine {

    private final StringBuilder text = new StringBuilder("{");

    JsonLine put(String name, String value) {
        return name(name).quoted(value);
    }

    JsonLine put(String name, long value) {
        name(name).text.append(value);
        return this;
    }

    private JsonLine name(String name) {
        if (text.length() > 1) {
            text.append(',');
        }
        quoted(name).text.append(':');
        return this;
    }

    private JsonLine quoted(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            escape(value.charAt(i));
        }
        text.append('"');
        return this;
    }

    private void escape(char c) {
        if (c == '"' || c == '\\') {
            text.append('\\').append(c);
        } else if (c == '\n') {
            text.append("\\n");
        } else if (c < 0x20 || Character.isSurrogate(c) || c == 0x2028 || c == 0x2029) {
            // A lone surrogate can't be encoded in UTF-8, and some readers end a line at U+2028.
            text.append(String.format("\\u%04x", (int) c));
        } else {
            text.append(c);
        }
    }

    /** The object with a newline at its end. */
    String line() {
        return text + "}\n";
    }
}
