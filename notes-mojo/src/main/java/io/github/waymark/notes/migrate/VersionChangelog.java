package io.github.waymark.notes.migrate;

import io.github.waymark.markup.MarkupLanguage;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a changelog whose releases have headings such as {@code Version 1.2.0 (2026-11-22)}, in Markdown or in plain text: marked as a
 * heading, underlined, or beginning with a word such as Version.
 */
final class VersionChangelog {

    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(?:-{3,}|={3,}|~{3,}|\\*{3,}|_{3,}) *");
    private static final Pattern MARK = Pattern.compile(" {0,3}#{1,6} +(.+?)(?: +#+)? *");
    private static final Pattern WORDS = Pattern.compile(
            "(?:[-=*_]{2,} *)?(?:(?:changes?|new|fixes) (?:in|for|since) )?(?:\\S+"
                    + " )?(?:version|release|changelog|v\\.?)\\s*:?\\s*\\[?v?\\d.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile("\\[?[vV]?\\d+(?:\\.\\d+)++\\S*(?:\\s.*)?");
    private static final int MAX_HEADING = 100;

    private final Path file;
    private final List<String> source;
    private final Optional<MarkupLanguage> language;
    private final ImportReport report;
    private final List<ImportedNote> notes = new ArrayList<>();
    private @Nullable ReleaseLines lines;
    private VersionHeading release = VersionHeading.of("");
    /** Whether there was nothing but a date since the heading. */
    private boolean atStart;

    private VersionChangelog(Path file, List<String> source, ImportReport report) {
        this.file = file;
        this.source = source;
        this.report = report;
        boolean markdown = file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(?:md|markdown)");
        this.language = markdown ? Optional.of(MarkupLanguage.MARKDOWN) : Optional.empty();
    }

    static List<ImportedNote> read(Path file, ImportReport report) throws IOException {
        VersionChangelog reader =
                new VersionChangelog(file, ImportFiles.text(file).lines().toList(), report);
        for (int i = 0; i < reader.source.size(); i++) {
            i += reader.line(i);
        }
        reader.end();
        if (reader.notes.isEmpty()) {
            throw new ProblemException(new Problem(
                    "No line of the file is the heading of a release.",
                    file.toString(),
                    "Each release has a heading with its version, and without one there is nothing to import.",
                    "Write headings such as `Version 1.2.0 (2026-11-22)`, or set another file with"
                            + " -Drelease-notes.from."));
        }
        return reader.notes;
    }

    /** Reads a line, and returns how many lines after it belong to it. */
    private int line(int index) {
        String line = source.get(index);
        String where = file + ":" + (index + 1);
        boolean underlined = isUnderline(index + 1) && !line.isBlank();
        if (isRelease(line, underlined)) {
            end();
            release = VersionHeading.of(line);
            lines = new ReleaseLines(MarkdownNotation.BELOW_RELEASE, language, report, VersionChangelog::item);
            atStart = true;
            return underlined ? 1 : 0;
        }
        if (lines == null) {
            if (!line.isBlank() && !MARK.matcher(line).matches() && !isUnderline(index) && !underlined) {
                report.add(where, line, "left out, as it is before the first release");
            }
            return 0;
        }
        if (atStart && isDate(line)) {
            release = new VersionHeading(release.version(), VersionHeading.date(line), false);
            return 0;
        }
        atStart &= line.isBlank();
        if (underlined && !line.startsWith(" ") && line.length() <= MAX_HEADING) {
            lines.line("### " + line.strip(), where);
            return 1;
        }
        if (UNDERLINE.matcher(line).matches()) {
            return 0;
        }
        lines.line(line, where);
        return 0;
    }

    private boolean isUnderline(int index) {
        return index < source.size() && UNDERLINE.matcher(source.get(index)).matches();
    }

    private static boolean isRelease(String line, boolean underlined) {
        if (line.length() > MAX_HEADING || line.startsWith("    ")) {
            return false;
        }
        Matcher mark = MARK.matcher(line);
        boolean marked = mark.matches();
        String text = (marked ? mark.group(1) : line.strip()).replaceAll("^\\*\\*|\\*\\*$", "");
        VersionHeading about = VersionHeading.of(text);
        boolean words = WORDS.matcher(text).matches() && (about.version().isPresent() || about.unreleased());
        boolean heading = marked || underlined;
        boolean title = heading || !text.matches(".*[.;,]");
        return words ? title : heading && (BARE.matcher(text).matches() || about.unreleased());
    }

    /** A line with only a date, in emphasis or not. */
    private static boolean isDate(String line) {
        Optional<String> date = VersionHeading.date(line);
        return date.isPresent() && line.strip().length() <= "(released: 22nd of September 2026)".length();
    }

    private static ReleaseLines.Item item(ReleaseLines.Item item) {
        return new ReleaseLines.Item(item.text(), UpdateTitle.fields(item.text()));
    }

    private void end() {
        if (lines != null) {
            notes.add(lines.note(release));
        }
    }
}
