package io.github.waymark.notes.scan;

import io.github.waymark.git.GitFolder;
import io.github.waymark.history.Script;
import io.github.waymark.notes.Note;
import io.github.waymark.notes.NoteConventions;
import io.github.waymark.notes.NoteRepository;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.ScanRange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A history with notes, as a short script. A note's name is its id in hexadecimal digits:
 *
 * <pre>
 * note f1             adds a note and commits it
 * notes f1 f2         adds several in one commit
 * edit f1             changes its text and commits that
 * stage f1, drop f1   adds or deletes it without committing
 * rename f1 new       moves f1-….yaml to new-….yaml, with its id, and commits that
 * </pre>
 *
 * and whatever else {@link Script} understands.
 */
public final class Played {

    private final Script script;
    private final List<String> trail = new ArrayList<>();

    private Played(Script script) {
        this.script = script;
    }

    public static Played in(Path folder, String text) {
        return new Played(Script.play(folder, translated(text)));
    }

    Played more(String text) {
        script.more(translated(text));
        return this;
    }

    Path folder() {
        return script.folder();
    }

    /** Where the answers so far came from. */
    List<String> trail() {
        return trail;
    }

    String id(String subject) {
        return script.id(subject);
    }

    /** Where a note lies. */
    public static String path(String name) {
        return path(name, name);
    }

    private static String path(String id, String slug) {
        return "releasenotes/notes/" + slug + "-" + "0".repeat(16 - id.length()) + id + ".yaml";
    }

    private static String translated(String text) {
        StringBuilder script = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            String[] words = line.strip().split(" ", -1);
            switch (words[0]) {
                case "note" -> script.append(file(words[1])).append("commit add " + words[1] + "\n");
                case "notes" -> {
                    for (int i = 1; i < words.length; i++) {
                        script.append(file(words[i]));
                    }
                    script.append("commit add " + line.strip().substring(6) + "\n");
                }
                case "stage" -> script.append(file(words[1]));
                case "edit" ->
                    script.append("file " + path(words[1]) + " fixes: [another text]\n")
                            .append("commit edit " + words[1] + "\n");
                case "drop" -> script.append("remove " + path(words[1]) + "\n");
                case "rename" ->
                    script.append("remove " + path(words[1]) + "\n")
                            .append("file " + path(words[1], words[2]) + " fixes: [" + words[1] + "]\n")
                            .append("commit rename " + words[1] + "\n");
                default -> script.append(line).append('\n');
            }
        }
        return script.toString();
    }

    private static String file(String name) {
        return "file " + path(name) + " fixes: [" + name + "]\n";
    }

    public <T> T ask(NoteConventions rules, Function<NoteRepository, T> question) {
        return ask(rules, new HashMap<>(), Long.MIN_VALUE, question);
    }

    /** As {@link #ask(Rules, Function)}, with a memory and a clock. */
    public <T> T ask(
            NoteConventions rules, Map<String, Object> scanCache, long now, Function<NoteRepository, T> question) {
        GitFolder folder = GitFolder.find(folder()).orElseThrow();
        Path home = folder().resolve("no-home");
        try (NoteRepository book =
                new GitNotes(folder, rules, Map.of("GIT_CONFIG_NOSYSTEM", "1"), home, scanCache, now, trail::add)) {
            return question.apply(book);
        }
    }

    public Scan scan(NoteConventions rules, ScanRange scanRange) {
        return ask(rules, book -> book.scan(scanRange));
    }

    /** The whole history in short: {@code 2.0.0 f2 f3 | 1.0.0 f1}, newest first. */
    public String all() {
        return of(ScanRange.CURRENT.withWholeHistory());
    }

    public String of(ScanRange scanRange) {
        return of(standard(), scanRange);
    }

    public String of(NoteConventions rules, ScanRange scanRange) {
        return text(scan(rules, scanRange));
    }

    public static NoteConventions standard() {
        return NoteConventions.standard(Optional.empty());
    }

    public static String text(Scan scan) {
        List<String> releases = new ArrayList<>();
        for (Release release : scan.withNotes()) {
            StringBuilder text = new StringBuilder(release.name());
            for (Note note : release.notes()) {
                text.append(' ').append(name(note));
            }
            releases.add(text.toString());
        }
        return String.join(" | ", releases);
    }

    private static String name(Note note) {
        String file = note.fileName();
        int dash = file.indexOf('-');
        return dash < 0 ? file : file.substring(0, dash);
    }
}
