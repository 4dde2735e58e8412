package io.github.waymark.notes.render;

import io.github.waymark.markup.block.IssueLink;
import io.github.waymark.notes.Note;
import io.github.waymark.notes.NoteId;
import io.github.waymark.notes.NoteOrigin;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.config.ConfigReader;
import io.github.waymark.notes.render.NotesReport.ReportRelease;
import io.github.waymark.notes.text.NoteReader;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Releases with notes, without a repository. */
final class Sample {

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<Release> releases = new ArrayList<>();
    private String settings = "";
    private Optional<String> commit = Optional.empty();

    Sample settings(String yaml) {
        settings = yaml;
        return this;
    }

    /** Adds an older release; a name with a dash is one that is not there yet. */
    Sample release(String name, String... notes) {
        List<Note> own = new ArrayList<>();
        for (String text : notes) {
            String path = "releasenotes/notes/n-%016x.yaml".formatted(texts.size() + 1);
            texts.put(path, text);
            own.add(new Note(NoteId.of(path), path, Note.State.COMMITTED));
        }
        boolean released = !name.contains("-");
        releases.add(new Release(
                name,
                ReportRelease.versionOf(name).filter(version -> released),
                released ? Optional.of(name) : Optional.empty(),
                Optional.of("0123456789012345678901234567890123456789"),
                released ? Optional.of(Instant.parse("2026-11-22T23:30:00Z")) : Optional.empty(),
                own));
        return this;
    }

    /** Another release of the commit of the last one. */
    Sample also(String name) {
        Release last = releases.remove(releases.size() - 1);
        releases.add(new Release(
                last.name(), last.version(), last.tag(), last.commit(), last.date(), last.notes(), List.of(name)));
        return this;
    }

    /** Checks out the commit of the first release. */
    Sample checkedOut() {
        commit = releases.get(0).commit();
        return this;
    }

    Config config() {
        Optional<Tree> file = YamlFile.read(settings.getBytes(StandardCharsets.UTF_8), "config.yaml")
                .root();
        return ConfigReader.read(
                file.filter(value -> !(value instanceof Tree.Scalar)),
                Map.of(),
                new ConfigReader.Context(
                                "releasenotes", Optional.empty(), IssueLink.of("GitHub", "https://github.com/o/r"))
                        .withReno());
    }

    NotesReport report(ReportBuilder.Options options) {
        Config config = config();
        Scan scan = new Scan(Optional.of("main"), commit, releases, Optional.empty(), List.of());
        Map<String, NoteOrigin> noteCommits = new LinkedHashMap<>();
        texts.keySet().forEach(path -> noteCommits.put(path, new NoteOrigin("a".repeat(40), "b".repeat(40))));
        return new ReportBuilder(config, options)
                .report(
                        scan,
                        note -> {
                            byte[] text = texts.getOrDefault(note.path(), "").getBytes(StandardCharsets.UTF_8);
                            return NoteReader.read(note.path(), YamlFile.read(text, note.path()), config.form());
                        },
                        config.pages().source() ? noteCommits : Map.of());
    }

    String written(NotesFormat format) {
        return new NotesFiles(config()).text(report(ReportBuilder.Options.PLAIN), format);
    }
}
