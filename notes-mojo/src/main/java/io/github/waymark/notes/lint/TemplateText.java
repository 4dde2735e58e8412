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

/** Knows the texts that a new note starts with, which its author is to replace. */
final class TemplateText {

    /** How each text of reno's template, and of ours, begins. */
    private static final Pattern BUILT_IN =
            Pattern.compile("(List .{1,60} here, or remove this section\\.|Replace this text with content)");

    private final Set<String> own = new HashSet<>();

    TemplateText(Config config) {
        if (config.template().isPresent()) {
            byte[] bytes = config.template().get().getBytes(StandardCharsets.UTF_8);
            NoteText note = NoteReader.read("template", YamlFile.read(bytes, "template"), config.form());
            note.prelude().map(Entry::text).map(TemplateText::normal).ifPresent(own::add);
            note.sections().values().forEach(entries -> entries.forEach(entry -> own.add(normal(entry.text()))));
        }
    }

    boolean contains(String text) {
        // Most texts begin with another word, and need no pattern to be told apart.
        boolean mayBeBuiltIn = text.startsWith("List ") || text.startsWith("Replace ");
        return (mayBeBuiltIn && BUILT_IN.matcher(text).lookingAt()) || (!own.isEmpty() && own.contains(normal(text)));
    }

    private static String normal(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
