package io.github.waymark.notes.migrate;

import io.github.waymark.markup.MarkupLanguage;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a CHANGELOG.md in the format of keepachangelog.com, with one note per release. */
final class KeepAChangelog {

    private static final Pattern RELEASE = Pattern.compile("## +(.+)");
    private static final Pattern SECTION = Pattern.compile("### +(.+?) *");
    private static final Pattern ITEM = Pattern.compile("[-*+] +(.*)");
    private static final Pattern REFERENCE = Pattern.compile("\\[([^\\]]+)]: +(\\S+).*");
    /** {@code [text][label]}, {@code [label][]} and {@code [label]}. */
    private static final Pattern REFERENCE_LINK = Pattern.compile("\\[([^\\[\\]]+)](?:\\[([^\\[\\]]*)])?(?![\\[(:])");

    private static final Optional<MarkupLanguage> MARKDOWN = Optional.of(MarkupLanguage.MARKDOWN);

    private final List<ImportedNote> notes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final ImportReport report;
    private final Map<String, String> references = new HashMap<>();
    private ImportedNote.Builder builder = new ImportedNote.Builder(MARKDOWN);
    private Optional<String> version = Optional.empty();
    private Optional<String> released = Optional.empty();
    private final StringBuilder prelude = new StringBuilder();
    private final StringBuilder entry = new StringBuilder();
    private String section = "";
    private boolean inRelease;

    private KeepAChangelog(ImportReport report) {
        this.report = report;
    }

    static List<ImportedNote> read(Path file, ImportReport report) throws IOException {
        KeepAChangelog reader = new KeepAChangelog(report);
        List<String> lines = ImportFiles.text(file).lines().toList();
        lines.forEach(reader::reference);
        for (int i = 0; i < lines.size(); i++) {
            reader.line(lines.get(i), file + ":" + (i + 1));
        }
        reader.endRelease();
        if (!reader.problems.isEmpty()) {
            throw new ProblemException(reader.problems);
        }
        return reader.notes;
    }

    private void reference(String line) {
        Matcher reference = REFERENCE.matcher(line);
        if (reference.matches()) {
            references.put(reference.group(1).toLowerCase(Locale.ROOT), reference.group(2));
        }
    }

    /** Resolves reference links, as their definitions are at the end of the source file. */
    private String resolveLinks(String text) {
        return REFERENCE_LINK.matcher(text).replaceAll(link -> {
            String label = link.group(2) == null || link.group(2).isEmpty() ? link.group(1) : link.group(2);
            String address = references.get(label.toLowerCase(Locale.ROOT));
            return Matcher.quoteReplacement(
                    address == null ? link.group() : "[" + link.group(1) + "](" + address + ")");
        });
    }

    private void line(String line, String where) {
        Matcher release = RELEASE.matcher(line);
        Matcher heading = SECTION.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (release.matches()) {
            endRelease();
            inRelease = true;
            beginRelease(release.group(1), where);
        } else if (REFERENCE.matcher(line).matches()) {
            return;
        } else if (!inRelease) {
            if (!line.isBlank() && !line.startsWith("# ")) {
                report.add(where, line, "left out, as it is before the first release");
            }
        } else if (heading.matches()) {
            endEntry();
            section = ImportTool.section(heading.group(1), where, report);
        } else if (item.matches()) {
            endEntry();
            entry.append(item.group(1));
        } else if (!entry.isEmpty()) {
            // Continuation lines of an item are indented.
            entry.append('\n').append(line.replaceFirst("^ {1,2}", ""));
        } else {
            prelude.append(line).append('\n');
        }
    }

    private void beginRelease(String heading, String where) {
        VersionHeading about = VersionHeading.of(heading);
        released = about.date();
        version = about.version();
        if (version.isEmpty() && !about.unreleased()) {
            problems.add(new Problem(
                    "The heading '" + heading.strip() + "' has no version.",
                    where,
                    "Each heading of the second level is a release, and its version is that of the notes below it.",
                    "Write a version into it, as in `## 1.2.0 - 2026-11-22`, or `## Unreleased`; or make it a heading"
                            + " of another level."));
        }
    }

    private void endEntry() {
        if (!entry.isEmpty()) {
            builder.add(section.isEmpty() ? "other" : section, resolveLinks(entry.toString()), Map.of());
            entry.setLength(0);
        }
    }

    private void endRelease() {
        endEntry();
        if (inRelease) {
            notes.add(builder.build(
                    version.orElse("unreleased"), version, released, Optional.of(resolveLinks(prelude.toString()))));
        }
        builder = new ImportedNote.Builder(MARKDOWN);
        prelude.setLength(0);
        section = "";
    }
}
