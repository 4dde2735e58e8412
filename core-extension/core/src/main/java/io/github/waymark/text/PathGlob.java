package io.github.waymark.text;

import java.util.List;
import java.util.regex.Pattern;

/** A pattern of paths as in {@code .gitignore}: {@code *} within a name, {@code **} across folders, {@code ?} for one character. */
public record PathGlob(Pattern pattern) {

    /** Compiles a pattern; every text is valid. */
    public static PathGlob of(String text) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (text.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (text.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (c == '*') {
                regex.append("[^/]*");
            } else {
                regex.append(c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
            }
        }
        return new PathGlob(Pattern.compile(regex.toString(), Pattern.DOTALL));
    }

    /** Compiles several patterns. */
    public static List<PathGlob> all(List<String> texts) {
        return texts.stream().map(PathGlob::of).toList();
    }

    /**
     * Whether the whole path matches.
     *
     * @param path relative to the folder of the pattern, with {@code /} between names
     */
    public boolean matches(String path) {
        return pattern.matcher(path).matches();
    }
}
