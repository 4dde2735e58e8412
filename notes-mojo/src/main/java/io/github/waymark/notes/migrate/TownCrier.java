package io.github.waymark.notes.migrate;

import io.github.waymark.markup.MarkupLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the news fragments of towncrier: {@code 123.feature.md}, {@code +orphan.bugfix.1.rst}; all are unreleased. */
final class TownCrier {

    private static final Pattern NAME = Pattern.compile("([^.]+)\\.([a-z]+)(?:\\.\\d+)?(?:\\.(?:md|rst|txt))?");

    private TownCrier() {}

    static List<ImportedNote> read(Path folder, ImportReport report) throws IOException {
        List<ImportedNote> notes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, 3)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches() && !name.group(2).matches("md|rst|txt")) {
                    boolean orphan = name.group(1).startsWith("+");
                    ImportedNote.Builder builder = new ImportedNote.Builder(Optional.of(language(file)));
                    String text = ImportFiles.text(file);
                    if (!text.isBlank()) {
                        builder.add(
                                ImportTool.section(name.group(2), file.toString(), report),
                                text,
                                Map.of("issues", orphan ? List.of() : List.of(name.group(1))));
                    }
                    notes.add(builder.build(
                            name.group(1) + "-" + name.group(2), Optional.empty(), Optional.empty(), Optional.empty()));
                } else if (!file.getFileName().toString().startsWith(".")) {
                    report.add(file.toString(), file.getFileName().toString(), "file not read");
                }
            }
        }
        return notes;
    }

    private static MarkupLanguage language(Path file) {
        // Files without an extension are reStructuredText in towncrier.
        return file.toString().endsWith(".md") ? MarkupLanguage.MARKDOWN : MarkupLanguage.RST;
    }
}
