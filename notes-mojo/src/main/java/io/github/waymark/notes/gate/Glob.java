package io.github.waymark.notes.gate;

import java.util.List;
import java.util.regex.Pattern;

/** Paths as {@code .gitignore} knows them: {@code *} within a name, {@code **} over folders, {@code ?} one character. */
record Glob(Pattern pattern) {

    static Glob of(String text) {
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
        return new Glob(Pattern.compile(regex.toString()));
    }

    static List<Glob> all(List<String> texts) {
        return texts.stream().map(Glob::of).toList();
    }

    boolean matches(String path) {
        return pattern.matcher(path).matches();
    }
}
