package io.github.waymark.version.text;

/** Escapes plain text for a markup language. */
public enum MarkupEscape {
    /** Nothing is special. */
    TEXT(""),
    /** CommonMark: inline markup and HTML. */
    MARKDOWN("\\`*_[]<>|~"),
    /** reStructuredText: inline markup and references. */
    RST("\\`*_|");

    private final String special;

    MarkupEscape(String special) {
        this.special = special;
    }

    /** One line of text in this markup. Control characters are removed, because a commit message may contain any. */
    public String escaped(String text) {
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain))) {
            plain++;
        }
        return plain == text.length() ? text : escaped(text, plain);
    }

    /** Most lines consist of such characters only, and are returned as they are. */
    private boolean isPlain(char c) {
        return c >= ' ' && c <= '~' && special.indexOf(c) < 0;
    }

    private String escaped(String text, int from) {
        StringBuilder escaped = new StringBuilder(text.length() + 8).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (special.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
