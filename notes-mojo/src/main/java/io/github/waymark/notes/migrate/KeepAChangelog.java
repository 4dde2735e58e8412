package io.github.waymark.notes.migrate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a CHANGELOG.md as keepachangelog.com describes it: one note a release. */
final class KeepAChangelog {

    private static final Pattern RELEASE =
            Pattern.compile("## +\\[?v?([^\\]\\s]+)]?(?:\\([^)]*\\))?(?: +[-–—] +(\\d{4}-\\d{2}-\\d{2}))?.*");
    private static final Pattern SECTION = Pattern.compile("### +(.+?) *");
    private static final Pattern ITEM = Pattern.compile("[-*+] +(.*)");
    private static final Pattern REFERENCE = Pattern.compile("\\[[^\\]]+]: +\\S+.*");

    private final List<Imported> notes = new ArrayList<>();
    private Imported.Builder builder = new Imported.Builder();
    private Optional<String> version = Optional.empty();
    private Optional<String> released = Optional.empty();
    private final StringBuilder prelude = new StringBuilder();
    private final StringBuilder entry = new StringBuilder();
    private String section = "";
    private boolean inRelease;

    private KeepAChangelog() {}

    static List<Imported> read(Path file) throws IOException {
        KeepAChangelog reader = new KeepAChangelog();
        Files.readAllLines(file).forEach(reader::line);
        reader.endRelease();
        return reader.notes;
    }

    private void line(String line) {
        Matcher release = RELEASE.matcher(line);
        Matcher heading = SECTION.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (release.matches()) {
            endRelease();
            inRelease = true;
            boolean unreleased = release.group(1).equalsIgnoreCase("unreleased");
            version = unreleased ? Optional.empty() : Optional.of(release.group(1));
            released = Optional.ofNullable(release.group(2));
        } else if (!inRelease || REFERENCE.matcher(line).matches()) {
            return;
        } else if (heading.matches()) {
            endEntry();
            section = Tool.section(heading.group(1));
        } else if (item.matches()) {
            endEntry();
            entry.append(item.group(1));
        } else if (!entry.isEmpty()) {
            // What belongs to an item is indented below it.
            entry.append('\n').append(line.replaceFirst("^ {1,2}", ""));
        } else {
            prelude.append(line).append('\n');
        }
    }

    private void endEntry() {
        if (!entry.isEmpty()) {
            builder.add(section.isEmpty() ? "other" : section, entry.toString(), Map.of());
            entry.setLength(0);
        }
    }

    private void endRelease() {
        endEntry();
        if (inRelease) {
            notes.add(builder.build(version.orElse("unreleased"), version, released, Optional.of(prelude.toString())));
        }
        builder = new Imported.Builder();
        prelude.setLength(0);
        section = "";
    }
}
