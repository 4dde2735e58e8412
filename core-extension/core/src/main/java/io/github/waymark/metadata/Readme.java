package io.github.waymark.metadata;

import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the first paragraph of text in a README, skipping titles, badges, images, directives and lists. */
final class Readme {

    private static final int MAX_LENGTH = 500;
    private static final Pattern NO_TEXT = Pattern.compile(
            // Titles and rules, images and badges of Markdown and HTML, tables, lists, quotes, code, directives,
            // attributes.
            "^(#|=+ |[=\\-~^*+\"']{3,}\\s*$|\\[?!\\[|<|\\||[*+-] |\\d+[.)] |>|```|~~~|\\.\\. |:[\\w-]+:|image::?|\\[[\\w#,=\" -]*]$|toc::).*");
    private static final Pattern UNDERLINE = Pattern.compile("^([=\\-~^*+#\"'])\\1{2,}\\s*$");

    private Readme() {}

    /** The paragraph as plain text; empty if there is none. */
    static Optional<String> firstParagraph(String text) {
        String body = text.replace("\r\n", "\n").replaceAll("(?s)<!--.*?-->", "\n");
        if (body.startsWith("---\n") && body.indexOf("\n---\n", 3) > 0) {
            body = body.substring(body.indexOf("\n---\n", 3) + 5);
        }
        for (String paragraph : body.split("\n\\s*\n", -1)) {
            String plain = plain(paragraph);
            if (plain.length() > 10 && plain.indexOf(' ') > 0) {
                return Optional.of(shortened(plain));
            }
        }
        return Optional.empty();
    }

    private static String plain(String paragraph) {
        String[] lines = paragraph.strip().split("\n", -1);
        if (NO_TEXT.matcher(lines[0]).matches()
                && !lines[0].startsWith("#")
                && !lines[0].startsWith("= ")
                && !lines[0].startsWith("![")
                && !lines[0].startsWith("[![")) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            boolean title =
                    i + 1 < lines.length && UNDERLINE.matcher(lines[i + 1]).matches();
            if (title || NO_TEXT.matcher(lines[i].strip()).matches()) {
                continue;
            }
            text.append(text.isEmpty() ? "" : " ").append(lines[i].strip());
        }
        return inline(text.toString());
    }

    /** Removes the inline markup of Markdown, reStructuredText and AsciiDoc. */
    private static String inline(String text) {
        return text.replaceAll("!\\[[^\\]]*]\\([^)]*\\)", "")
                .replaceAll("\\[([^\\]]+)]\\([^)]*\\)", "$1")
                .replaceAll("\\[([^\\]]+)]\\[[^\\]]*]", "$1")
                .replaceAll("https?://[^\\s\\[]+\\[([^\\]]+)]", "$1")
                .replaceAll(":[a-z:]+:`([^`<]+?)( *<[^>]*>)?`", "$1")
                .replaceAll("`([^`<]+?) *<[^>]*>`__?", "$1")
                .replaceAll("<[^>]+>", "")
                .replaceAll("\\*\\*|__|``?|\\|[^|\\s]+\\|", "")
                .replaceAll("(?<![\\w*])[*_]([^*_]+)[*_](?![\\w*])", "$1")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Shortens a long text at the end of a sentence. */
    private static String shortened(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        int end = text.lastIndexOf(". ", MAX_LENGTH);
        return end > 0
                ? text.substring(0, end + 1)
                : text.substring(0, MAX_LENGTH - 1).strip() + "…";
    }
}
