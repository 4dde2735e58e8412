package io.github.waymark.configuration.file;

import io.github.waymark.finding.Place;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlDocuments;
import io.github.waymark.yaml.YamlFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the settings of YAML files: mappings are joined by dots, and elements of lists are {@code [0]}. */
final class YamlReader {

    private final String text;
    private final String name;
    private final boolean quoteDots;
    private final int[] lineStarts;
    private final List<FileSetting> settings = new ArrayList<>();
    private final List<FileFault> faults = new ArrayList<>();
    private int document;

    private YamlReader(String text, String name, boolean quoteDots) {
        this.text = text;
        this.name = name;
        this.quoteDots = quoteDots;
        this.lineStarts = lineStarts(text);
    }

    /**
     * Reads a text.
     *
     * @param name the file in messages
     * @param filtered whether Maven replaces expressions such as {@code @project.version@} before a framework reads the file
     * @param quoteDots whether a name with a dot is a single segment
     */
    static Contents read(String text, String name, boolean filtered, boolean quoteDots) {
        YamlReader reader = new YamlReader(text, name, quoteDots);
        YamlDocuments read = reader.documents(filtered);
        for (Tree root : read.documents()) {
            reader.add("", root, reader.entryOf(root));
            reader.document++;
        }
        return new Contents(reader.settings, reader.faults);
    }

    /** Reads a text of which only a part consists of settings. */
    static Contents below(String text, String name, String path) {
        YamlReader reader = new YamlReader(text, name, false);
        YamlDocuments read = reader.documents(true);
        for (Tree root : read.documents()) {
            Optional<YamlPath> found = YamlPath.find(root, path);
            if (found.isPresent() && found.get().value() instanceof Tree.Scalar scalar && !scalar.isNothing()) {
                return reader.embedded(found.get().name(), scalar);
            }
            found.ifPresent(at -> reader.add("", at.value(), reader.entryOf(at.value())));
            reader.document++;
        }
        if (reader.settings.isEmpty() && reader.faults.isEmpty()) {
            return Contents.fault(new FileFault(
                    Place.of(name),
                    "it has no settings below '" + path + "'",
                    "Correct the path after `#` in the setting `files`, or remove the entry."));
        }
        return new Contents(reader.settings, reader.faults);
    }

    /** The settings of a file that is a text in another file. */
    private Contents embedded(String fileName, Tree.Scalar scalar) {
        boolean properties = FileFormat.of(fileName).equals(Optional.of(FileFormat.PROPERTIES))
                || (FileFormat.of(fileName).isEmpty() && !scalar.text().contains(": "));
        Contents inner =
                properties ? PropertiesReader.read(scalar.text(), name, true) : read(scalar.text(), name, true, false);
        List<FileSetting> moved = new ArrayList<>();
        for (FileSetting setting : inner.settings()) {
            moved.add(new FileSetting(
                    setting.key(),
                    setting.value(),
                    moved(setting.place(), scalar),
                    moved(setting.valuePlace(), scalar),
                    setting.document(),
                    "",
                    setting.opaque(),
                    setting.quoted(),
                    Span.NONE,
                    Span.NONE));
        }
        for (FileFault fault : inner.faults()) {
            faults.add(new FileFault(moved(fault.place(), scalar), fault.reason(), fault.fix()));
        }
        return new Contents(moved, faults);
    }

    /** The place in the outer file. */
    private Place moved(Place place, Tree.Scalar scalar) {
        if (!scalar.block()) {
            return scalar.place();
        }
        int line = scalar.place().line() + place.line();
        int start = line <= lineStarts.length ? lineStarts[line - 1] : text.length();
        int indent = start;
        int first = lineStarts[Math.min(scalar.place().line(), lineStarts.length - 1)];
        while (first + (indent - start) < text.length() && text.charAt(first + (indent - start)) == ' ') {
            indent++;
        }
        return new Place(name, line, place.column() + indent - start);
    }

    private YamlDocuments documents(boolean filtered) {
        YamlDocuments read = YamlText.read(text, name, filtered);
        for (YamlFault fault : read.faults()) {
            faults.add(
                    !filtered && fault.reason().contains("'@'")
                            ? unfiltered(fault.place())
                            : new FileFault(fault.place(), fault.reason(), fault.fix()));
        }
        return read;
    }

    private static FileFault unfiltered(Place place) {
        return new FileFault(
                place,
                "a value starts with @, and Maven doesn't filter this folder",
                "Set `<filtering>true</filtering>` for the resource folder, or put quotes around the value.");
    }

    private Tree.Entry entryOf(Tree root) {
        return new Tree.Entry("", root.place(), root);
    }

    private void add(String key, Tree value, Tree.Entry entry) {
        if (value instanceof Tree.Mapping mapping && !mapping.entries().isEmpty()) {
            for (Tree.Entry child : mapping.entries()) {
                add(joined(key, child.name()), child.value(), child);
            }
        } else if (value instanceof Tree.Items items && !items.values().isEmpty()) {
            for (int i = 0; i < items.values().size(); i++) {
                add(key + "[" + i + "]", items.values().get(i), entry);
            }
        } else if (!key.isEmpty()) {
            addSetting(key, value, entry);
        } else if (value instanceof Tree.Scalar scalar && !scalar.isNothing()) {
            faults.add(new FileFault(
                    value.place(), "it is " + value.kind() + ", not a mapping of names", "Write `name: value`."));
        }
    }

    private String joined(String key, String child) {
        String name = quoteDots && child.indexOf('.') >= 0 ? "\"" + child + "\"" : child;
        return key.isEmpty() || name.startsWith("[") ? key + name : key + "." + name;
    }

    private void addSetting(String key, Tree value, Tree.Entry entry) {
        String written = value instanceof Tree.Scalar scalar ? YamlScalarText.of(scalar) : "";
        boolean expression = YamlText.hasExpression(written);
        int start = value.start();
        boolean quoted = start >= 0
                && start < text.length()
                && (text.charAt(start) == '"' || text.charAt(start) == '\'')
                && value instanceof Tree.Scalar;
        settings.add(new FileSetting(
                key,
                expression ? YamlText.restored(written) : written,
                entry.place(),
                value.place(),
                document,
                "",
                expression,
                quoted,
                keySpan(entry),
                new Span(start, value.end())));
    }

    /** The name in the text, with its quotes. */
    private Span keySpan(Tree.Entry entry) {
        int line = entry.place().line();
        if (line < 1 || line > lineStarts.length) {
            return Span.NONE;
        }
        int start = lineStarts[line - 1] + entry.place().column() - 1;
        if (text.startsWith(entry.name(), start)) {
            return new Span(start, start + entry.name().length());
        }
        boolean quoted =
                text.startsWith("\"" + entry.name() + "\"", start) || text.startsWith("'" + entry.name() + "'", start);
        return quoted ? new Span(start, start + entry.name().length() + 2) : Span.NONE;
    }

    private static int[] lineStarts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            starts.add(end + 1);
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }
}
