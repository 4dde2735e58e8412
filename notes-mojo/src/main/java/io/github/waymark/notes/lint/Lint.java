package io.github.waymark.notes.lint;

import io.github.waymark.finding.Finding;
import io.github.waymark.finding.Level;
import io.github.waymark.finding.Place;
import io.github.waymark.markup.ForeignMarkup;
import io.github.waymark.markup.Markup;
import io.github.waymark.markup.MarkupLanguage;
import io.github.waymark.markup.block.ParsedMarkup;
import io.github.waymark.notes.NoteId;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.finding.NoteRule;
import io.github.waymark.notes.finding.ReusedId;
import io.github.waymark.notes.home.NoteFiles;
import io.github.waymark.notes.home.NotesDirectory;
import io.github.waymark.notes.text.Entry;
import io.github.waymark.notes.text.NoteReader;
import io.github.waymark.notes.text.NoteText;
import io.github.waymark.text.BoundedPattern;
import io.github.waymark.text.Count;
import io.github.waymark.yaml.YamlFile;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Checks notes, their file names and the patterns of the settings. */
public final class Lint {

    private static final int BUFFER = 1 << 16;

    private final NotesDirectory notesDirectory;
    private final Config config;
    private final List<Finding> findings = new ArrayList<>();
    /** The notes that are new or changed since the last check. */
    private final Set<String> changed = new TreeSet<>();

    private final TemplateText template;
    private final LintCache cache;
    private byte[] buffer = new byte[BUFFER];

    private Lint(NotesDirectory notesDirectory, Config config) {
        this.notesDirectory = notesDirectory;
        this.config = config;
        this.template = new TemplateText(config);
        this.cache = LintCache.of(notesDirectory.git(), config);
    }

    /**
     * Checks the notes.
     *
     * @param only the paths of the notes to check; empty for all
     * @param reused reads from the history which notes have the id of a deleted one, with the release that had it; called only if
     *     notes are new or changed since the last check, because it is slow
     */
    public static LintResult run(
            NotesDirectory notesDirectory, Config config, Collection<String> only, Supplier<Map<String, String>> reused)
            throws IOException {
        Lint lint = new Lint(notesDirectory, config);
        NoteFiles files = NoteFiles.of(notesDirectory, config);
        Map<String, String> ids = new HashMap<>();
        int notes = 0;
        for (NoteFiles.Found note : files.notes()) {
            lint.id(note.path(), ids);
            if (only.isEmpty() || only.contains(note.path())) {
                lint.note(note);
                notes++;
            }
        }
        if (only.isEmpty()) {
            lint.cache.save();
        }
        lint.reusedIds(only, reused);
        lint.names(files);
        lint.patterns();
        Set<Finding> sorted = new TreeSet<>();
        for (Finding finding : lint.findings) {
            if (config.lint().level(finding.rule()) != Level.OFF) {
                sorted.add(finding);
            }
        }
        return LintResult.of(notes, sorted, config.lint(), Baseline.read(notesDirectory, config.lint()));
    }

    /**
     * The history is read if notes are new or changed since the last check, and as long as there are findings. In a new clone all are
     * new; there only {@code check} reads the history.
     */
    private void reusedIds(Collection<String> only, Supplier<Map<String, String>> reused) {
        if (notesDirectory.git().isEmpty() || config.lint().level(NoteRule.REUSED_ID) == Level.OFF) {
            return;
        }
        boolean mayBeNew = !changed.isEmpty() && !cache.isNew();
        if (only.isEmpty() && !mayBeNew && cache.reusedIds().isEmpty()) {
            return;
        }
        Map<String, String> found = reused.get();
        found.forEach((path, release) -> {
            if (only.isEmpty() || only.contains(path)) {
                findings.add(ReusedId.finding(path, release));
            }
        });
        if (only.isEmpty()) {
            cache.saveReusedIds(found.keySet());
        }
    }

    private void note(NoteFiles.Found file) throws IOException {
        String path = file.path();
        int length = read(file);
        Optional<List<Finding>> found = cache.findings(path, buffer, length);
        if (found.isPresent()) {
            findings.addAll(found.get());
            return;
        }
        changed.add(path);
        byte[] content = Arrays.copyOf(buffer, length);
        int before = findings.size();
        NoteText note = NoteReader.read(path, YamlFile.read(content, path), config.form());
        findings.addAll(note.findings());
        SourcePlaces places = new SourcePlaces(content);
        if (note.prelude().isPresent()) {
            text(note.prelude().get(), places);
        }
        for (List<Entry> entries : note.sections().values()) {
            for (Entry entry : entries) {
                text(entry, places);
            }
        }
        longLines(path, content);
        cache.add(path, content, findings.subList(before, findings.size()));
    }

    /** Reads a file into the buffer. For thousands of small files, FileInputStream takes half as long as Files. */
    private int read(NoteFiles.Found file) throws IOException {
        try (FileInputStream input = new FileInputStream(file.file().toFile())) {
            int length = 0;
            int more = 0;
            while (more >= 0) {
                length += more;
                if (length >= buffer.length) {
                    buffer = Arrays.copyOf(buffer, 2 * buffer.length);
                }
                // Not more than the file's size, because the JVM allocates memory for the requested length.
                int left = Math.max(1, (int) Math.min(file.size() - length, buffer.length - length));
                more = input.read(buffer, length, left);
            }
            return length;
        } catch (FileNotFoundException e) {
            // FileInputStream can't open names that the locale can't encode; Files opens them, or reports the real
            // reason.
            byte[] content = Files.readAllBytes(file.file());
            buffer = Arrays.copyOf(content, Math.max(content.length, BUFFER));
            return content.length;
        }
    }

    private void text(Entry entry, SourcePlaces places) {
        MarkupLanguage language = config.form().language();
        if (template.contains(entry.text())) {
            found(
                    NoteRule.TEMPLATE_TEXT,
                    places.of(entry.place(), 0, ""),
                    "The note still contains the text of the template",
                    "Write what changed, or remove the section.");
            return;
        }
        for (ParsedMarkup.Warning warning : Markup.warnings(entry.text(), language)) {
            found(
                    NoteRule.MARKUP,
                    places.of(entry.place(), warning.line(), warning.near()),
                    warning.message(),
                    warning.fix());
        }
        for (ParsedMarkup.Warning warning : ForeignMarkup.warnings(entry.text(), language)) {
            found(
                    NoteRule.OTHER_MARKUP,
                    places.of(entry.place(), warning.line(), warning.near()),
                    warning.message(),
                    warning.fix());
        }
    }

    /** Searches backwards for the last line end within the maximum length, so that several short lines are skipped at once. */
    private void longLines(String path, byte[] content) {
        int longest = config.lint().maxLineLength();
        String characters = new String(content, StandardCharsets.ISO_8859_1);
        int line = 1;
        int counted = 0;
        int start = 0;
        while (characters.length() - start > longest) {
            int end = characters.lastIndexOf('\n', start + longest);
            if (end < start) {
                end = characters.indexOf('\n', start);
                for (; counted < start; counted++) {
                    line += content[counted] == '\n' ? 1 : 0;
                }
                longLine(path, line, content, start, end < 0 ? content.length : end);
            }
            if (end < 0) {
                return;
            }
            start = end + 1;
        }
    }

    /** Counts the characters of a line that has too many bytes. */
    private void longLine(String path, int line, byte[] content, int start, int end) {
        int longest = config.lint().maxLineLength();
        String text = new String(content, start, end - start, StandardCharsets.UTF_8);
        int length = text.codePointCount(0, text.length());
        if (length > longest && !text.contains("://")) {
            found(
                    NoteRule.LONG_LINE,
                    new Place(path, line, longest + 1),
                    "The line has " + Count.of(length, "character") + "; the maximum is " + longest,
                    "Break the line, or set `max_line_length`.");
        }
    }

    private void id(String path, Map<String, String> ids) {
        NoteId id = NoteId.of(path);
        String other = ids.put(id.text(), path);
        if (other != null) {
            found(
                    NoteRule.DUPLICATE_ID,
                    Place.of(path),
                    "The note has the same id " + id + " as " + other,
                    "Create a note with `mvn release-notes:new` and move the text into it.");
        }
    }

    private void names(NoteFiles files) {
        for (NoteFiles.Found file : files.otherExtension()) {
            found(
                    NoteRule.WRONG_EXTENSION,
                    Place.of(file.path()),
                    "The file is ignored, because its name ends with .yml",
                    "Rename it so that it ends with .yaml.");
        }
        for (NoteFiles.Found file : files.unread()) {
            found(
                    NoteRule.UNREAD_FILE,
                    Place.of(file.path()),
                    "The file is not read, because only files that end with .yaml are notes",
                    "Move its text into a note, which `mvn release-notes:new` creates, or move the file elsewhere.");
        }
        for (NoteFiles.Found file : files.strays()) {
            found(
                    NoteRule.STRAY_NOTE,
                    Place.of(file.path()),
                    "The file is not in the folder of the notes",
                    "Move it to " + config.conventions().folders().get(0) + ".");
        }
    }

    private void patterns() {
        if (config.patterns().isEmpty() || notesDirectory.git().isEmpty()) {
            return;
        }
        RefNames refs = RefNames.of(notesDirectory.git().get());
        for (Config.SetPattern set : config.patterns()) {
            Collection<String> names = set.branches() ? refs.branches() : refs.tags();
            if (refs.isKnown() && !matchesAny(set.pattern(), names)) {
                String kind = set.branches() ? "branch" : "tag";
                found(
                        NoteRule.DEAD_PATTERN,
                        set.place(),
                        "'" + set.key() + "' matches no " + kind + " of the repository: " + set.pattern(),
                        "Correct the pattern, or remove the setting.");
            }
        }
    }

    private static boolean matchesAny(BoundedPattern pattern, Collection<String> names) {
        for (String name : names) {
            if (pattern.isIn(name)) {
                return true;
            }
        }
        return false;
    }

    private void found(NoteRule rule, Place place, String message, String fix) {
        findings.add(new Finding(rule, place, message, fix));
    }
}
