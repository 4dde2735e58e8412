package io.github.waymark.configuration.file;

import io.github.waymark.finding.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads INI files as oslo.config does: {@code =} or {@code :} after a name, and values that go on in indented lines.
 *
 * <p>Settings of the section {@code DEFAULT} have no prefix.
 */
final class IniReader {

    private static final String DEFAULT = "DEFAULT";

    private final String text;
    private final String name;
    private final List<FileSetting> settings = new ArrayList<>();
    private final List<FileFault> faults = new ArrayList<>();
    private final StringBuilder continued = new StringBuilder();
    private String section = "";
    private int continuedEnd;

    private IniReader(String text, String name) {
        this.text = text;
        this.name = name;
    }

    static Contents read(String text, String name) {
        IniReader reader = new IniReader(text, name);
        TextLines.read(text, reader::readLine);
        reader.complete();
        return new Contents(reader.settings, reader.faults);
    }

    private void readLine(int start, int end, int line) {
        String content = text.substring(start, end).strip();
        if (content.isEmpty() || content.startsWith("#") || content.startsWith(";")) {
            return;
        }
        boolean indented = Character.isWhitespace(text.charAt(start));
        if (indented && !settings.isEmpty()) {
            continueLast(content, end);
        } else if (content.startsWith("[") && content.endsWith("]")) {
            String header = content.substring(1, content.length() - 1).strip();
            section = header.equals(DEFAULT) ? "" : header + ".";
        } else {
            addSetting(content, start, end, line);
        }
    }

    private void continueLast(String content, int end) {
        continued.append('\n').append(content);
        continuedEnd = end;
    }

    /** Adds the indented lines to the value of the last setting. */
    private void complete() {
        if (continued.isEmpty()) {
            return;
        }
        FileSetting last = settings.remove(settings.size() - 1);
        settings.add(new FileSetting(
                last.key(),
                last.value() + continued,
                last.place(),
                last.valuePlace(),
                0,
                "",
                false,
                false,
                last.keySpan(),
                new Span(last.valueSpan().start(), continuedEnd)));
        continued.setLength(0);
    }

    private void addSetting(String content, int start, int end, int line) {
        int indent = text.indexOf(content, start) - start;
        int equals = delimiter(content);
        if (equals <= 0) {
            faults.add(new FileFault(
                    new Place(name, line, indent + 1),
                    "a line is neither a section nor of the form name = value",
                    "Write `name = value`, or `#` before a comment."));
            return;
        }
        complete();
        String key = content.substring(0, equals).strip();
        String value = content.substring(equals + 1).strip();
        int keyStart = start + indent;
        int valueStart = value.isEmpty() ? end : text.indexOf(value, keyStart + equals + 1);
        settings.add(new FileSetting(
                section + key,
                TextLines.isQuoted(value) ? value.substring(1, value.length() - 1) : value,
                new Place(name, line, indent + 1),
                new Place(name, line, valueStart - start + 1),
                0,
                "",
                false,
                TextLines.isQuoted(value),
                new Span(keyStart, keyStart + key.length()),
                new Span(valueStart, valueStart + value.length())));
    }

    private static int delimiter(String content) {
        int equals = content.indexOf('=');
        int colon = content.indexOf(':');
        return equals < 0 || (colon >= 0 && colon < equals) ? colon : equals;
    }
}
