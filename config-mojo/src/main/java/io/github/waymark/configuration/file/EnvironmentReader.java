package io.github.waymark.configuration.file;

import io.github.waymark.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads files with environment variables: {@code NAME=value}, with or without {@code export} and quotes.
 *
 * <p>A name without {@code =} is passed through from the environment by containers, and so is no setting.
 */
final class EnvironmentReader {

    private static final Pattern LINE =
            Pattern.compile("^(\\s*(?:export\\s+)?)([A-Za-z_][A-Za-z0-9_.-]*)(?:(=)(.*))?$", Pattern.DOTALL);

    private final String text;
    private final String name;
    private final List<FileSetting> settings = new ArrayList<>();
    private final List<FileFault> faults = new ArrayList<>();

    private EnvironmentReader(String text, String name) {
        this.text = text;
        this.name = name;
    }

    static Contents read(String text, String name) {
        EnvironmentReader reader = new EnvironmentReader(text, name);
        TextLines.read(text, reader::readLine);
        return new Contents(reader.settings, reader.faults);
    }

    private void readLine(int start, int end, int line) {
        String content = text.substring(start, end);
        String stripped = content.strip();
        if (stripped.isEmpty() || stripped.startsWith("#")) {
            return;
        }
        Matcher matcher = LINE.matcher(content);
        if (!matcher.matches()) {
            faults.add(new FileFault(
                    new Place(name, line, content.indexOf(stripped) + 1),
                    "a line is not of the form NAME=value",
                    "Write `NAME=value`, or `#` before a comment."));
        } else if (matcher.group(3) != null) {
            add(matcher, start, line);
        }
    }

    private void add(Matcher matcher, int start, int line) {
        String raw = matcher.group(4);
        String value = raw.strip();
        int valueStart = matcher.start(4) + raw.indexOf(value);
        boolean quoted = TextLines.isQuoted(value);
        settings.add(new FileSetting(
                matcher.group(2),
                quoted ? value.substring(1, value.length() - 1) : withoutComment(value),
                new Place(name, line, matcher.start(2) + 1),
                new Place(name, line, valueStart + 1),
                0,
                "",
                false,
                quoted,
                new Span(start + matcher.start(2), start + matcher.end(2)),
                new Span(start + valueStart, start + valueStart + value.length())));
    }

    private static String withoutComment(String value) {
        int comment = value.indexOf(" #");
        return comment < 0 ? value : value.substring(0, comment).strip();
    }
}
