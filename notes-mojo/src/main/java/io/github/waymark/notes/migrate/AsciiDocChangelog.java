package io.github.waymark.notes.migrate;

import io.github.waymark.markup.MarkupLanguage;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a changelog in AsciiDoc with a heading per release, {@code == 1.2.0 (2026-11-22)}. Attributes that the file defines are replaced.
 */
final class AsciiDocChangelog implements ReleaseLines.Notation {

    /** Attributes that contain each other several times would otherwise grow without end. */
    private static final int LONGEST_VALUE = 10_000;

    private static final Pattern HEADING = Pattern.compile("(={1,6}|#{1,6}) +(.+?)(?: +=+)? *");
    private static final Pattern ATTRIBUTE = Pattern.compile(":([A-Za-z0-9_][A-Za-z0-9_-]*)(!?):(?: +(.*))?");
    private static final Pattern REFERENCE = Pattern.compile("\\{([A-Za-z0-9_][A-Za-z0-9_-]*)}");
    private static final Pattern DIRECTIVE = Pattern.compile("(?:include|ifdef|ifndef|ifeval|endif|toc)::.*");
    private static final Pattern BLOCK_ATTRIBUTES = Pattern.compile("\\[.*]");
    private static final Pattern BLOCK_TITLE = Pattern.compile("\\.([A-Za-z].*)");
    /** A term of a description list whose description follows, {@code Bug fixes::}. */
    private static final Pattern TERM = Pattern.compile("(\\p{L}.*?):: *");

    private static final Pattern LITERAL = Pattern.compile("-{4,}|\\.{4,}|`{3,}.*");

    private final ImportReport report;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<ImportedNote> notes = new ArrayList<>();
    private @Nullable ReleaseLines lines;
    private VersionHeading release = VersionHeading.of("");
    private int level;
    private boolean comment;

    private AsciiDocChangelog(ImportReport report) {
        this.report = report;
    }

    static List<ImportedNote> read(Path file, ImportReport report) throws IOException {
        AsciiDocChangelog reader = new AsciiDocChangelog(report);
        List<String> lines = ImportFiles.text(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            reader.line(lines.get(i), file + ":" + (i + 1));
        }
        reader.end();
        if (reader.notes.isEmpty()) {
            throw new ProblemException(new Problem(
                    "No heading of the file has a version.",
                    file.toString(),
                    "Each release has a heading with its version, and without one there is nothing to import.",
                    "Write headings such as `== 1.2.0 (2026-11-22)`, or set another file with -Drelease-notes.from."));
        }
        return reader.notes;
    }

    private void line(String line, String where) {
        if (line.strip().equals("////")) {
            comment = !comment;
            return;
        }
        if (comment || (line.startsWith("//") && !line.startsWith("///"))) {
            return;
        }
        Matcher attribute = ATTRIBUTE.matcher(line);
        if (attribute.matches()) {
            String value = attribute.group(3) == null ? "" : resolved(attribute.group(3));
            attributes.put(attribute.group(1), value.length() > LONGEST_VALUE ? "" : value);
            return;
        }
        String text = resolved(line);
        Matcher heading = HEADING.matcher(text);
        if (heading.matches() && beginsRelease(heading.group(1).length(), heading.group(2))) {
            end();
            level = heading.group(1).length();
            release = VersionHeading.of(heading.group(2));
            lines = new ReleaseLines(this, Optional.of(MarkupLanguage.ASCIIDOC), report, item -> item);
        } else if (DIRECTIVE.matcher(text).matches()) {
            report.add(where, text, "left out");
        } else if (lines == null) {
            if (!text.isBlank()
                    && !text.startsWith("= ")
                    && !BLOCK_ATTRIBUTES.matcher(text).matches()) {
                report.add(where, text, "left out, as it is before the first release");
            }
        } else if (BLOCK_ATTRIBUTES.matcher(text).matches() && text.startsWith("[[")) {
            // An anchor is of no use in a note.
            return;
        } else {
            lines.line(text, where);
        }
    }

    /** Whether a heading is that of a release: on the level of the first one, with a version or the word for the next one. */
    private boolean beginsRelease(int headingLevel, String text) {
        VersionHeading about = VersionHeading.of(text);
        boolean titled = about.version().isPresent() || about.unreleased();
        return titled && (level == 0 || headingLevel <= level);
    }

    private String resolved(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(reference ->
                        Matcher.quoteReplacement(attributes.getOrDefault(reference.group(1), reference.group())));
    }

    @Override
    public Optional<String> heading(String line) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            return Optional.of(heading.group(2));
        }
        Matcher term = TERM.matcher(line);
        if (term.matches()) {
            return Optional.of(term.group(1));
        }
        Matcher title = BLOCK_TITLE.matcher(line);
        return title.matches() && ImportTool.knownSection(title.group(1)).isPresent()
                ? Optional.of(title.group(1))
                : Optional.empty();
    }

    @Override
    public boolean isFence(String line) {
        return LITERAL.matcher(line).matches();
    }

    private void end() {
        if (lines != null) {
            notes.add(lines.note(release));
        }
    }
}
