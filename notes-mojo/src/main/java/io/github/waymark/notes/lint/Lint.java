package io.github.waymark.notes.lint;

import io.github.waymark.finding.Finding;
import io.github.waymark.finding.Level;
import io.github.waymark.finding.Place;
import io.github.waymark.notes.NoteId;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.finding.NoteRule;
import io.github.waymark.notes.home.NoteFiles;
import io.github.waymark.notes.home.NotesDirectory;
import io.github.waymark.notes.markup.Markup;
import io.github.waymark.notes.markup.block.ParsedMarkup;
import io.github.waymark.notes.text.Entry;
import io.github.waymark.notes.text.NoteReader;
import io.github.waymark.notes.text.NoteText;
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
import java.util.regex.Pattern;

/** Finds everything that is wrong with the notes of a home. */
public final class Lint {

    private static final int BUFFER = 1 << 16;

    private final NotesDirectory home;
    private final Config config;
    private final List<Finding> findings = new ArrayList<>();
    private final TemplateText template;
    private final LintCache known;
    private byte[] buffer = new byte[BUFFER];

    private Lint(NotesDirectory home, Config config) {
        this.home = home;
        this.config = config;
        this.template = new TemplateText(config);
        this.known = LintCache.of(home.git(), config);
    }

    /**
     * Checks all notes and what lies around them.
     *
     * @param only checks these notes only, by path; empty for all
     */
    public static LintResult run(NotesDirectory home, Config config, Collection<String> only) throws IOException {
        Lint lint = new Lint(home, config);
        NoteFiles files = NoteFiles.of(home, config);
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
            lint.known.keep();
        }
        lint.names(files);
        lint.patterns();
        Set<Finding> sorted = new TreeSet<>();
        for (Finding finding : lint.findings) {
            if (config.lint().level(finding.rule()) != Level.OFF) {
                sorted.add(finding);
            }
        }
        return LintResult.of(notes, sorted, config.lint(), Baseline.read(home, config.lint()));
    }

    private void note(NoteFiles.Found file) throws IOException {
        String path = file.path();
        int length = read(file);
        Optional<List<Finding>> found = known.findings(path, buffer, length);
        if (found.isPresent()) {
            findings.addAll(found.get());
            return;
        }
        byte[] content = Arrays.copyOf(buffer, length);
        int before = findings.size();
        NoteText note = NoteReader.read(path, YamlFile.read(content, path), config.form());
        findings.addAll(note.findings());
        if (note.prelude().isPresent()) {
            text(note.prelude().get());
        }
        for (List<Entry> entries : note.sections().values()) {
            for (Entry entry : entries) {
                text(entry);
            }
        }
        longLines(path, content);
        known.add(path, content, findings.subList(before, findings.size()));
    }

    /** Reads a file into the buffer; in the plain way, which for thousands of small files takes half as long. */
    private int read(NoteFiles.Found file) throws IOException {
        try (FileInputStream input = new FileInputStream(file.file().toFile())) {
            int length = 0;
            int more = 0;
            while (more >= 0) {
                length += more;
                if (length >= buffer.length) {
                    buffer = Arrays.copyOf(buffer, 2 * buffer.length);
                }
                // What was asked for and not more: the JVM takes memory for as much as it is asked to read.
                int left = Math.max(1, (int) Math.min(file.size() - length, buffer.length - length));
                more = input.read(buffer, length, left);
            }
            return length;
        } catch (FileNotFoundException e) {
            // A name that the locale can't write, or a reason to be told.
            byte[] content = Files.readAllBytes(file.file());
            buffer = Arrays.copyOf(content, Math.max(content.length, BUFFER));
            return content.length;
        }
    }

    private void text(Entry entry) {
        if (template.contains(entry.text())) {
            found(
                    NoteRule.TEMPLATE_TEXT,
                    entry.place(),
                    "The text of the template was left in",
                    "Write what changed, or remove the section.");
            return;
        }
        for (ParsedMarkup.Warning warning :
                Markup.warnings(entry.text(), config.form().language())) {
            found(NoteRule.MARKUP, entry.place().down(warning.line()), warning.message(), warning.fix());
        }
    }

    /** Looks for the last line end that a line's longest length allows, so most lines are passed over without a look. */
    private void longLines(String path, byte[] content) {
        int longest = config.lint().longestLine();
        String signs = new String(content, StandardCharsets.ISO_8859_1);
        int line = 1;
        int counted = 0;
        int start = 0;
        while (signs.length() - start > longest) {
            int end = signs.lastIndexOf('\n', start + longest);
            if (end < start) {
                end = signs.indexOf('\n', start);
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

    /** Few lines have so many bytes, and only these are counted in characters. */
    private void longLine(String path, int line, byte[] content, int start, int end) {
        int longest = config.lint().longestLine();
        String text = new String(content, start, end - start, StandardCharsets.UTF_8);
        int length = text.codePointCount(0, text.length());
        if (length > longest && !text.contains("://")) {
            found(
                    NoteRule.LONG_LINE,
                    new Place(path, line, longest + 1),
                    "The line has " + length + " characters, " + longest + " are enough",
                    "Break it.");
        }
    }

    private void id(String path, Map<String, String> ids) {
        NoteId id = NoteId.of(path);
        String other = ids.put(id.text(), path);
        if (other != null) {
            found(
                    NoteRule.DUPLICATE_ID,
                    Place.of(path),
                    "Its id " + id + " is also that of " + other,
                    "Make a note with `mvn release-notes:new` and move the text into it.");
        }
    }

    private void names(NoteFiles files) {
        for (NoteFiles.Found file : files.otherExtension()) {
            found(
                    NoteRule.WRONG_EXTENSION,
                    Place.of(file.path()),
                    "The file is no note, as its name ends in .yml",
                    "Rename it, so that it ends in .yaml.");
        }
        for (NoteFiles.Found file : files.strays()) {
            found(
                    NoteRule.STRAY_NOTE,
                    Place.of(file.path()),
                    "The file lies beside the folder of the notes",
                    "Move it to " + config.rules().folders().get(0) + ".");
        }
    }

    private void patterns() {
        if (config.patterns().isEmpty() || home.git().isEmpty()) {
            return;
        }
        RefNames refs = RefNames.of(home.git().get());
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

    private static boolean matchesAny(Pattern pattern, Collection<String> names) {
        for (String name : names) {
            if (pattern.matcher(name).find()) {
                return true;
            }
        }
        return false;
    }

    private void found(NoteRule rule, Place place, String message, String fix) {
        findings.add(new Finding(rule, place, message, fix));
    }
}
