package io.github.waymark.configuration.file;

import io.github.waymark.finding.Place;
import java.util.ArrayList;
import java.util.List;

/** Reads the settings of {@code .properties} files. */
final class PropertiesReader {

    private PropertiesReader() {}

    /**
     * Reads a text.
     *
     * @param name the file in messages
     * @param spring whether Spring reads the file: it has documents, and {@code name[]=a,b} for lists
     */
    static Contents read(String text, String name, boolean spring) {
        PropertiesText read = PropertiesText.read(text, spring);
        List<FileSetting> settings = new ArrayList<>();
        for (PropertiesText.Entry entry : read.entries()) {
            FileSetting setting = new FileSetting(
                    entry.key(),
                    entry.value(),
                    new Place(name, entry.line(), entry.column()),
                    new Place(name, entry.valueLine(), entry.valueColumn()),
                    entry.document(),
                    "",
                    false,
                    false,
                    entry.keySpan(),
                    entry.valueSpan());
            boolean list = spring && entry.key().endsWith("[]");
            settings.add(
                    list ? setting.named(entry.key().substring(0, entry.key().length() - 2)) : setting);
        }
        List<FileFault> faults = new ArrayList<>();
        for (PropertiesText.Malformed malformed : read.malformed()) {
            faults.add(new FileFault(
                    new Place(name, malformed.line(), malformed.column()),
                    "an escape \\u has no four hexadecimal digits after it",
                    "Write a backslash as `\\\\`, and a path with `/`."));
        }
        return new Contents(settings, faults);
    }
}
