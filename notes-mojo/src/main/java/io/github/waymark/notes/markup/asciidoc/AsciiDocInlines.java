package io.github.waymark.notes.markup.asciidoc;

import io.github.waymark.notes.markup.block.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses a line of AsciiDoc: literals, emphasis, strong emphasis, links, images, passthroughs and hard line breaks. */
final class AsciiDocInlines {

    private static final Pattern MARK = Pattern.compile("(?s)"
            + "(?<escaped>\\\\[*_`\\\\])"
            + "|(?<pass>\\bpass:[a-z,]*\\[(?<p>(?:\\\\]|[^\\]])*)])"
            + "|(?<literal2>``(?<l2>.+?)``)"
            + "|(?<strong2>\\*\\*(?<s2>.+?)\\*\\*)"
            + "|(?<emphasis2>__(?<e2>.+?)__)"
            + "|(?<literal>(?<![\\w`])`(?<l>\\S|\\S.*?\\S)`(?!\\w))"
            + "|(?<strong>(?<![\\w*])\\*(?<s>\\S|\\S.*?\\S)\\*(?!\\w))"
            + "|(?<emphasis>(?<!\\w)_(?<e>\\S|\\S.*?\\S)_(?!\\w))"
            + "|(?<image>image:(?<src>[^\\s:\\[][^\\s\\[]*)\\[(?<alt>[^\\]]*)])"
            + "|(?<link>(?:link:(?<to>[^\\s\\[]+)|(?<url>(?:https?|ftp|mailto):[^\\s\\[\\]<>]+))\\[(?<label>[^\\]]*)])"
            + "|(?<bare>\\bhttps?://[^\\s\\[\\]<>]+[^\\s\\[\\]<>.,;:!?)'\"])"
            + "|(?<end> \\+\n)");

    private AsciiDocInlines() {}

    static List<Inline> read(String text) {
        List<Inline> inlines = new ArrayList<>();
        Matcher mark = MARK.matcher(text);
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (mark.find()) {
            plain.append(text, at, mark.start());
            at = mark.end();
            if (mark.group("escaped") != null) {
                plain.append(mark.group().substring(1));
            } else if (mark.group("pass") != null) {
                plain.append(mark.group("p").replace("\\]", "]"));
            } else {
                flush(plain, inlines);
                inlines.add(inline(mark));
            }
        }
        plain.append(text.substring(at));
        flush(plain, inlines);
        return inlines;
    }

    private static void flush(StringBuilder plain, List<Inline> inlines) {
        if (!plain.isEmpty()) {
            inlines.add(new Inline.Text(plain.toString()));
            plain.setLength(0);
        }
    }

    private static Inline inline(Matcher mark) {
        if (mark.group("literal2") != null) {
            return new Inline.Literal(pass(mark.group("l2")));
        }
        if (mark.group("literal") != null) {
            return new Inline.Literal(pass(mark.group("l")));
        }
        if (mark.group("strong2") != null || mark.group("strong") != null) {
            return new Inline.Strong(read(mark.group("s") == null ? mark.group("s2") : mark.group("s")));
        }
        if (mark.group("emphasis2") != null || mark.group("emphasis") != null) {
            return new Inline.Emphasis(read(mark.group("e") == null ? mark.group("e2") : mark.group("e")));
        }
        if (mark.group("image") != null) {
            return new Inline.Image(mark.group("alt"), mark.group("src"));
        }
        if (mark.group("end") != null) {
            return new Inline.Break();
        }
        if (mark.group("bare") != null) {
            return new Inline.Link(List.of(new Inline.Text(mark.group())), mark.group());
        }
        String address = mark.group("to") == null ? mark.group("url") : mark.group("to");
        String label = mark.group("label").isBlank() ? address : mark.group("label");
        return new Inline.Link(List.of(new Inline.Text(label)), address);
    }

    /** {@code `+text+`} is a literal without markup in it. */
    private static String pass(String literal) {
        boolean pass = literal.length() > 2 && literal.startsWith("+") && literal.endsWith("+");
        return pass ? literal.substring(1, literal.length() - 1) : literal;
    }
}
