package io.github.waymark.entrypoints.report;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What classes say of themselves: the first sentences of their comments, if their sources are available. */
public final class Descriptions {

    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s+([^{}]*)}");
    private static final Pattern HTML = Pattern.compile("</?[A-Za-z][^<>]*>");
    private static final Pattern LINE_START = Pattern.compile("(?m)^\\s*\\*? ?");
    private static final Pattern FIRST_SENTENCE = Pattern.compile("(?s)^(.+?[.!?])(?=\\s|$)");

    private final List<Path> folders;

    /**
     * Reads sources.
     *
     * @param folders the folders with sources, such as {@code src/main/java}, or the top of a source jar
     */
    public Descriptions(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** The first sentence about a class; empty if it has no comment or if its source is not available. */
    String of(String binaryName) throws IOException {
        int nested = binaryName.indexOf('$');
        String top = nested > 0 ? binaryName.substring(0, nested) : binaryName;
        for (Path folder : folders) {
            for (String language : List.of(".java", ".kt", ".groovy", ".scala")) {
                Path file = folder.resolve(top.replace('.', '/') + language);
                if (Files.isRegularFile(file)) {
                    return text(file)
                            .flatMap(text -> sentence(text, simple(binaryName)))
                            .orElse("");
                }
            }
        }
        return "";
    }

    private static Optional<String> text(Path file) throws IOException {
        try {
            return Optional.of(Files.readString(file));
        } catch (MalformedInputException e) {
            // A source in another encoding can't be shown; it compiles all the same.
            return Optional.empty();
        }
    }

    private static String simple(String binaryName) {
        return binaryName.substring(Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
    }

    static Optional<String> sentence(String source, String simpleName) {
        Matcher declaration = Pattern.compile(
                        "\\b(?:class|interface|record|enum|object|trait)\\s+" + Pattern.quote(simpleName) + "\\b")
                .matcher(source);
        while (declaration.find()) {
            Optional<String> comment = commentBefore(source, declaration.start());
            if (comment.isPresent()) {
                return comment.map(Descriptions::firstSentence).filter(text -> !text.isEmpty());
            }
        }
        return Optional.empty();
    }

    /** The comment that ends before a declaration, with nothing but annotations and modifiers between. */
    private static Optional<String> commentBefore(String source, int declaration) {
        int end = source.lastIndexOf("*/", declaration);
        int start = end < 0 ? -1 : source.lastIndexOf("/**", end);
        boolean isNext = start >= 0
                && source.lastIndexOf("/*", declaration) == start
                && Stream.of(";", "}")
                        .noneMatch(mark -> source.substring(end, declaration).contains(mark));
        return isNext ? Optional.of(source.substring(start + "/**".length(), end)) : Optional.empty();
    }

    private static String firstSentence(String comment) {
        String text = LINE_START.matcher(comment).replaceAll("");
        int tags = text.indexOf("\n@");
        String prose = text.strip().startsWith("@") ? "" : (tags < 0 ? text : text.substring(0, tags)).strip();
        String withoutTags = INLINE_TAG.matcher(prose).replaceAll("$1");
        String plain =
                HTML.matcher(withoutTags).replaceAll("").replaceAll("\\s+", " ").strip();
        Matcher first = FIRST_SENTENCE.matcher(plain);
        return first.find() ? first.group(1) : plain;
    }
}
