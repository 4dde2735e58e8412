package io.github.waymark.yaml;

import io.github.waymark.tree.Tree;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Determines the YAML type of unquoted scalars. */
final class ScalarTypes {

    private static final int MAX_WORD_LENGTH = "false".length();

    private @Nullable Resolver resolver;

    Tree.Type of(String text) {
        return text.length() <= MAX_WORD_LENGTH ? ofWord(text) : ofText(text);
    }

    private Tree.Type ofWord(String text) {
        return switch (text) {
            case "null", "Null", "NULL" -> Tree.Type.NOTHING;
            case "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF" -> Tree.Type.OTHER;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> Tree.Type.OTHER;
            default -> ofText(text);
        };
    }

    private Tree.Type ofText(String text) {
        return isText(text) ? Tree.Type.TEXT : ofDigits(text);
    }

    static Tree.Type of(Tag tag) {
        return tag.equals(Tag.NULL) ? Tree.Type.NOTHING : tag.equals(Tag.STR) ? Tree.Type.TEXT : Tree.Type.OTHER;
    }

    private static boolean isText(String text) {
        char first = text.charAt(0);
        if ((first < '0' || first > '9') && first != '.') {
            return true;
        }
        // Numbers and dates have at most one point.
        int point = text.indexOf('.');
        return (point >= 0 && text.indexOf('.', point + 1) > 0) || isSentence(text);
    }

    /** Of all numbers and dates, only timestamps contain blanks. */
    private static boolean isSentence(String text) {
        if (text.indexOf(' ') < 0) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789:.-+tTzZ ".indexOf(text.charAt(i)) < 0) {
                return true;
            }
        }
        return false;
    }

    private Tree.Type ofDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
        }
        int points = text.indexOf('.') < 0 ? 0 : 1;
        if (text.charAt(0) > '0' && text.charAt(0) <= '9' && digits + points == text.length()) {
            return Tree.Type.OTHER;
        }
        Resolver known = resolver;
        if (known == null) {
            known = new Resolver();
            resolver = known;
        }
        return of(known.resolve(NodeId.scalar, text, true));
    }
}
