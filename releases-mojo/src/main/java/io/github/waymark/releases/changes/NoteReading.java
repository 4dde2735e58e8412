package io.github.waymark.releases.changes;

import io.github.waymark.history.RepositoryReader;
import io.github.waymark.markup.Markup;
import io.github.waymark.markup.block.Block;
import io.github.waymark.markup.block.EntryFields;
import io.github.waymark.markup.block.Inline;
import io.github.waymark.markup.block.LinkRewriter;
import io.github.waymark.markup.markdown.MarkdownWriter;
import io.github.waymark.problem.VisibleText;
import io.github.waymark.release.NoteBumps;
import io.github.waymark.release.NoteSettings;
import io.github.waymark.release.Section;
import io.github.waymark.tree.Tree;
import io.github.waymark.version.Bump;
import io.github.waymark.yaml.YamlFault;
import io.github.waymark.yaml.YamlFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the notes that were added between two commits, and writes them in Markdown as an announcement shows them. */
final class NoteReading {

    private static final String FOLDER = "releasenotes/notes";
    private static final int MAX_BYTES = 1_000_000;

    private final NoteSettings settings;
    private final List<String> prelude = new ArrayList<>();
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final List<String> edited = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private NoteReading(NoteSettings settings) {
        this.settings = settings;
    }

    /**
     * The notes of a release.
     *
     * @param base the commit of the release before; empty for the first release, which has all notes
     */
    static AnnouncedNotes of(RepositoryReader history, Optional<String> base, String commit) {
        if (history.folder(commit, FOLDER).isEmpty()) {
            return AnnouncedNotes.none();
        }
        NoteReading reading = new NoteReading(NoteSettings.of(history, commit, FOLDER + "/"));
        for (String path : NoteBumps.since(history, base, commit, FOLDER).keySet()) {
            if (base.flatMap(from -> history.text(from, path, MAX_BYTES)).isPresent()) {
                reading.edited.add(path);
            } else {
                history.text(commit, path, MAX_BYTES)
                        .ifPresentOrElse(
                                content -> reading.read(path, content),
                                () -> reading.faults.add(path + ": it is larger than 1 MB"));
            }
        }
        return reading.notes();
    }

    private void read(String path, byte[] content) {
        YamlFile file = YamlFile.read(content, path);
        if (!file.faults().isEmpty()) {
            YamlFault fault = file.faults().get(0);
            faults.add(fault.place() + ": " + fault.reason());
            return;
        }
        boolean empty = true;
        if (file.root().orElse(null) instanceof Tree.Mapping mapping) {
            for (Tree.Entry entry : mapping.entries()) {
                empty &= section(entry) == 0;
            }
        }
        if (empty) {
            faults.add(path + ": it has no texts");
        }
    }

    /** Reads a section, and returns the number of its entries. */
    private int section(Tree.Entry section) {
        String id = settings.aliases().getOrDefault(section.name(), section.name());
        List<String> target =
                id.equals(settings.prelude()) ? prelude : texts.computeIfAbsent(id, k -> new ArrayList<>());
        List<Tree> values = section.value() instanceof Tree.Items items ? items.values() : List.of(section.value());
        int count = 0;
        for (Tree value : values) {
            Optional<String> entry = entry(value);
            entry.ifPresent(target::add);
            count += entry.isPresent() ? 1 : 0;
            if (entry.isEmpty()) {
                faults.add(value.place().text() + ": it is no text");
            }
        }
        return count;
    }

    private Optional<String> entry(Tree value) {
        if (value instanceof Tree.Scalar scalar && !scalar.text().isBlank()) {
            return Optional.of(markdown(scalar.text(), Map.of()));
        }
        if (!(value instanceof Tree.Mapping mapping)) {
            return Optional.empty();
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        mapping.entries()
                .forEach(field -> field.value().texts().ifPresent(all -> fields.put(plural(field.name()), all)));
        return fields.getOrDefault("text", List.of()).stream()
                .findFirst()
                .map(text -> markdown(text, fields))
                .or(() -> update(fields));
    }

    /** Fields with one value may be written in the singular. */
    private static String plural(String field) {
        return List.of("issue", "author", "link").contains(field) ? field + "s" : field;
    }

    /** The update of a dependency, which needs no text. */
    private Optional<String> update(Map<String, List<String>> fields) {
        if (!fields.containsKey("dependency") || !fields.containsKey("to")) {
            return Optional.empty();
        }
        String from = String.join("", fields.getOrDefault("from", List.of()));
        List<Inline> sentence = List.of(
                new Inline.Literal(String.join("", fields.getOrDefault("dependency", List.of()))),
                new Inline.Text((from.isEmpty() ? " " : " " + from + " → ")
                        + String.join("", fields.getOrDefault("to", List.of()))));
        return Optional.of(written(List.of(new Block.Paragraph(sentence)), fields));
    }

    private String markdown(String text, Map<String, List<String>> fields) {
        return written(Markup.read(text, settings.markup()).blocks(), fields);
    }

    /** Forges notify each user that a text mentions; a space without width prevents that. HTML is escaped, so that it hides nothing. */
    private static String written(List<Block> blocks, Map<String, List<String>> fields) {
        List<Block> safe = new LinkRewriter(List.of()).blocks(blocks);
        String text = new MarkdownWriter().nested().write(new EntryFields(List.of()).appended(safe, fields));
        return VisibleText.inFile(text).replaceAll("(?<![\\w/`])@(?=\\w)", "@\u200b");
    }

    private AnnouncedNotes notes() {
        List<Section> order = new ArrayList<>();
        for (Section section : settings.sections()) {
            if (texts.containsKey(section.id())) {
                order.add(section);
            }
        }
        texts.keySet().stream()
                .filter(id -> settings.sections().stream()
                        .noneMatch(section -> section.id().equals(id)))
                .sorted()
                .forEach(id -> order.add(new Section(id, id, 1)));
        // The sort is stable.
        order.sort(
                Comparator.comparingInt(section -> section.rank(settings.bumps().get(section.id()) == Bump.MAJOR)));
        List<AnnouncedNotes.Section> sections = order.stream()
                .filter(section -> !settings.hidden().contains(section.id()))
                .map(section ->
                        new AnnouncedNotes.Section(section.title(), texts.getOrDefault(section.id(), List.of())))
                .filter(section -> !section.entries().isEmpty())
                .toList();
        return new AnnouncedNotes(prelude, sections, edited, faults);
    }
}
