package io.github.waymark.markup.asciidoc;

import io.github.waymark.markup.block.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parses a line of AsciiDoc: literals, emphasis, strong emphasis, links, images, passthroughs and hard line breaks. */
final class AsciiDocInlines {

    // Possessive quantifiers: with others, alternatives would need stack for each character. The closing mark is within
    // 1,000 characters, as the search for one that is missing would go to the end of the text for each opening mark.
    private static final Pattern MARK = Pattern.compile("(?s)"
            + "(?<escaped>\\\\[*_`\\\\])"
            + "|(?<empty>\\{empty})"
            + "|(?<pass>\\bpass:[a-z,]*\\[(?<p>(?:\\\\]|[^\\]])*+)])"
            + "|(?<literal2>``(?<l2>pass:[a-z,]*\\[(?:\\\\]|[^\\]])*+]|.{1,1000}?)``)"
            + "|(?<strong2>\\*\\*(?<s2>.{1,1000}?)\\*\\*)"
            + "|(?<emphasis2>__(?<e2>.{1,1000}?)__)"
            + "|(?<literal>(?<![\\w`])`(?<l>\\S|\\S.{0,1000}?\\S)`(?!\\w))"
            + "|(?<strong>(?<![\\w*])\\*(?<s>\\S|\\S.{0,1000}?\\S)\\*(?!\\w))"
            + "|(?<emphasis>(?<!\\w)_(?<e>\\S|\\S.{0,1000}?\\S)_(?!\\w))"
            + "|(?<image>image:(?<src>[^\\s:\\[][^\\s\\[]*)\\[(?<alt>[^\\]]*)])"
            + "|(?<link>(?:link:pass:[a-z,]*\\[(?<protected>[^\\]]*)]|link:(?<to>[^\\s\\[]+)"
            + "|(?<url>(?:https?|ftp|mailto):[^\\s\\[\\]<>]+))"
            + "\\[(?<label>(?:pass:[a-z,]*\\[(?:\\\\]|[^\\]])*+]|\\\\]|[^\\]])*+)])"
            + "|(?<bare>\\bhttps?://[^\\s\\[\\]<>]+[^\\s\\[\\]<>.,;:!?)'\"])"
            + "|(?<end> \\+\n)");

    private static final Pattern PASS = Pattern.compile("(?s)pass:[a-z,]*\\[((?:\\\\]|[^\\]])*+)]");

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
            } else if (mark.group("empty") == null) {
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
        String address = Stream.of("protected", "to", "url")
                .map(mark::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        String label = mark.group("label").isBlank() ? address : plain(mark.group("label"));
        return new Inline.Link(List.of(new Inline.Text(label)), address);
    }

    /** The text of a label, without what protects it. */
    private static String plain(String label) {
        return PASS.matcher(label)
                .replaceAll(pass -> Matcher.quoteReplacement(pass.group(1)))
                .replace("\\]", "]");
    }

    /** {@code `+text+`} is a literal without markup in it, and so is {@code `pass:c[text]`}. */
    private static String pass(String literal) {
        Matcher macro = PASS.matcher(literal);
        if (macro.matches()) {
            return macro.group(1).replace("\\]", "]");
        }
        boolean pass = literal.length() > 2 && literal.startsWith("+") && literal.endsWith("+");
        return pass ? literal.substring(1, literal.length() - 1) : literal;
    }
}
