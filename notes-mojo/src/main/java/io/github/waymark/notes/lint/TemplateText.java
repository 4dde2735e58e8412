package io.github.waymark.notes.lint;

import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.text.Entry;
import io.github.waymark.notes.text.NoteReader;
import io.github.waymark.notes.text.NoteText;
import io.github.waymark.yaml.YamlFile;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognizes the placeholder texts of a new note, which its author must replace. */
final class TemplateText {

    /** The beginnings of the texts in reno's template and in Waymark's. */
    private static final Pattern BUILT_IN = Pattern.compile(
            "(List .{1,60} here, or remove this section\\.|Replace this text with content|Describe the change here, in )");

    private final Set<String> custom = new HashSet<>();

    TemplateText(Config config) {
        if (config.template().isPresent()) {
            byte[] bytes = config.template().get().getBytes(StandardCharsets.UTF_8);
            NoteText note = NoteReader.read("template", YamlFile.read(bytes, "template"), config.form());
            note.prelude().map(Entry::text).map(TemplateText::normal).ifPresent(custom::add);
            note.sections().values().forEach(entries -> entries.forEach(entry -> custom.add(normal(entry.text()))));
        }
    }

    boolean contains(String text) {
        // Avoids the pattern for most texts.
        boolean mayBeBuiltIn = text.startsWith("List ") || text.startsWith("Replace ") || text.startsWith("Describe ");
        return (mayBeBuiltIn && BUILT_IN.matcher(text).lookingAt())
                || (!custom.isEmpty() && custom.contains(normal(text)));
    }

    private static String normal(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
