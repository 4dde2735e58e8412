package io.github.waymark.configuration.source;

import java.util.Map;

/** Writes the types of class files as metadata writes them: {@code java.util.List<java.lang.String>}. */
final class TypeText {

    private static final Map<Character, String> PRIMITIVES = Map.of(
            'Z', "java.lang.Boolean",
            'B', "java.lang.Byte",
            'C', "java.lang.Character",
            'S', "java.lang.Short",
            'I', "java.lang.Integer",
            'J', "java.lang.Long",
            'F', "java.lang.Float",
            'D', "java.lang.Double",
            'V', "void");

    /** Far deeper than types are nested; a class of somebody else may nest them without end. */
    private static final int DEEPEST = 100;

    private final String signature;
    private int at;
    private int depth;

    private TypeText(String signature) {
        this.signature = signature;
    }

    /** The type of a field, by its descriptor or signature. */
    static String ofField(String signature) {
        return new TypeText(signature).type();
    }

    /** The type that a method returns. */
    static String ofResult(String signature) {
        return new TypeText(signature.substring(signature.indexOf(')') + 1)).type();
    }

    /** The type of the first parameter of a method. */
    static String ofParameter(String signature) {
        return new TypeText(signature.substring(signature.indexOf('(') + 1)).type();
    }

    private String type() {
        if (depth == DEEPEST) {
            at = signature.length();
        }
        if (at >= signature.length()) {
            return "";
        }
        depth++;
        String type = type(signature.charAt(at++));
        depth--;
        return type;
    }

    private String type(char kind) {
        return switch (kind) {
            case '[' -> type() + "[]";
            case 'L' -> classType();
            case 'T' -> {
                at = end(';') + 1;
                yield "";
            }
            case '*' -> "?";
            case '+', '-' -> type();
            default -> PRIMITIVES.getOrDefault(kind, "");
        };
    }

    private String classType() {
        StringBuilder name = new StringBuilder();
        while (at < signature.length()) {
            char c = signature.charAt(at++);
            if (c == ';') {
                break;
            } else if (c == '<') {
                name.append('<');
                arguments(name);
                name.append('>');
            } else {
                name.append(c == '/' ? '.' : c);
            }
        }
        return name.toString();
    }

    private void arguments(StringBuilder name) {
        int count = 0;
        while (at < signature.length() && signature.charAt(at) != '>') {
            name.append(count++ == 0 ? "" : ",").append(type());
        }
        at++;
    }

    private int end(char c) {
        int end = signature.indexOf(c, at);
        return end < 0 ? signature.length() : end;
    }
}
