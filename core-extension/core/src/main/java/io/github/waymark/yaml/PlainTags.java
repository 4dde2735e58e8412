package io.github.waymark.yaml;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** What YAML takes unquoted words for. */
final class PlainTags {

    /** With which letters the words for truth values and for nothing start. */
    private static final String FIRST_LETTERS = "yYnNtTfFoO";

    private static final int LONGEST_WORD = "false".length();

    private @Nullable Resolver resolver;

    Tag of(String word) {
        return isText(word) ? Tag.STR : resolver().resolve(NodeId.scalar, word, true);
    }

    private static boolean isText(String word) {
        char first = word.charAt(0);
        if ((first >= '0' && first <= '9') || first == '.') {
            // No number or date has two points.
            int point = word.indexOf('.');
            return point >= 0 && word.indexOf('.', point + 1) > 0;
        }
        return word.length() > LONGEST_WORD || FIRST_LETTERS.indexOf(first) < 0;
    }

    private Resolver resolver() {
        Resolver known = resolver;
        if (known == null) {
            known = new Resolver();
            resolver = known;
        }
        return known;
    }
}
