package io.github.waymark.notes.lint;

import io.github.waymark.cache.Cache;
import io.github.waymark.finding.Finding;
import io.github.waymark.finding.Place;
import io.github.waymark.git.GitFolder;
import io.github.waymark.notes.NotesBuild;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.config.EntryField;
import io.github.waymark.notes.config.NoteForm;
import io.github.waymark.notes.config.Section;
import io.github.waymark.notes.finding.NoteRule;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was found in notes before, kept inside the git folder with the notes' very content.
 *
 * <p>Notes are compared byte by byte. Their times and sizes would spare a few milliseconds, and be wrong where a file gets its old
 * time back; git asks for the time of that change too, which through the JDK takes longer than to read the file.
 *
 * <p>Notes come in the same order each time, so the next one is nearly always the one that is asked for; and as long as all are what
 * they were, nothing has to be put together anew.
 */
final class LintCache {

    private static final String FILE = "release-notes-lint";
    /** A project that has more text than that in its notes does without. */
    private static final int MOST_BYTES = 32 << 20;

    private static final byte[] NO_BYTES = {};

    private final Cache cache;
    private final String question;
    /** Of each note its path, its content and what was found, each after its length. */
    private final byte[] before;

    private final ByteBuffer bytes;
    /** Where in {@link #before} the record of the next note stands, if no note came or went. */
    private int next;
    /** Where each record stands; null while all came in their order. */
    private @Nullable Map<String, Integer> places;
    /** What is to be kept; null while that is what was kept before. */
    private @Nullable LintCacheText now;

    private LintCache(Cache cache, String question) {
        this.cache = cache;
        this.question = question;
        this.before = cache.readBytes(FILE, question).orElse(NO_BYTES);
        this.bytes = ByteBuffer.wrap(before);
    }

    /**
     * What is known of the notes of a repository.
     *
     * @param git empty where nothing can be kept
     */
    static LintCache of(Optional<GitFolder> git, Config config) {
        return new LintCache(new Cache(git.map(GitFolder::gitDir), NotesBuild.ID), question(config));
    }

    /** All that findings depend on beside the note. */
    static String question(Config config) {
        NoteForm form = config.form();
        LintCacheText source = new LintCacheText();
        source.add(form.prelude()).add(form.language().name()).add(String.valueOf(form.showUnknown()));
        source.add(form.sections().size());
        for (Section section : form.sections()) {
            source.add(section.id()).add(section.title()).add(section.level());
        }
        source.add(form.aliases().size());
        for (Map.Entry<String, String> alias : new TreeMap<>(form.aliases()).entrySet()) {
            source.add(alias.getKey()).add(alias.getValue());
        }
        source.add(form.fields().size());
        for (EntryField field : form.fields()) {
            source.add(field.name()).add(field.type()).add(String.valueOf(field.required()));
        }
        source.addAll(form.hidden()).addAll(form.modules()).add(config.lint().longestLine());
        source.add(config.template().orElse(""));
        return new String(source.bytes(), StandardCharsets.ISO_8859_1);
    }

    private static boolean isAt(byte[] bytes, int place, byte[] part) {
        int end = place + part.length;
        return end <= bytes.length && Arrays.equals(bytes, place, end, part, 0, part.length);
    }

    /**
     * What was found in a note before, which is remembered then; empty when the note, or anything that matters for it, is another.
     *
     * @param content starts with the note
     * @param length of the note in bytes
     */
    Optional<List<Finding>> findings(String path, byte[] content, int length) {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        int place = isOf(name, next) ? next : place(path);
        if (place < 0) {
            return Optional.empty();
        }
        int from = place + Integer.BYTES + name.length;
        int to = from + Integer.BYTES + length;
        if (bytes.getInt(from) != length || !Arrays.equals(before, from + Integer.BYTES, to, content, 0, length)) {
            return Optional.empty();
        }
        bytes.position(to);
        List<Finding> findings = cached(path);
        remember(place, bytes.position());
        return Optional.of(findings);
    }

    private boolean isOf(byte[] name, int place) {
        return place + Integer.BYTES <= before.length
                && bytes.getInt(place) == name.length
                && isAt(before, place + Integer.BYTES, name);
    }

    private void remember(int from, int to) {
        LintCacheText kept = from == next ? now : changed();
        if (kept != null && kept.size() <= MOST_BYTES) {
            kept.add(before, from, to);
        }
        next = to;
    }

    /** What is to be kept, once that is another than before. */
    private LintCacheText changed() {
        LintCacheText changed = now;
        if (changed == null) {
            changed = new LintCacheText().add(before, 0, next);
            now = changed;
        }
        return changed;
    }

    /** Where the record of a note stands; -1 when there is none. */
    private int place(String path) {
        Map<String, Integer> all = places;
        if (all == null) {
            all = index();
            places = all;
        }
        return all.getOrDefault(path, -1);
    }

    private Map<String, Integer> index() {
        Map<String, Integer> all = new HashMap<>();
        bytes.position(0);
        while (bytes.hasRemaining()) {
            int place = bytes.position();
            String path = text();
            skip();
            skip();
            all.put(path, place);
        }
        return all;
    }

    private String text() {
        int from = bytes.position() + Integer.BYTES;
        skip();
        return new String(before, from, bytes.position() - from, StandardCharsets.UTF_8);
    }

    private void skip() {
        int length = bytes.getInt();
        bytes.position(bytes.position() + length);
    }

    private List<Finding> cached(String path) {
        int end = bytes.getInt() + bytes.position();
        if (end == bytes.position()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        while (bytes.position() < end) {
            NoteRule rule = NoteRule.of(text()).orElseThrow();
            Place place = new Place(path, bytes.getInt(), bytes.getInt());
            findings.add(new Finding(rule, place, text(), text()));
        }
        return findings;
    }

    /** Remembers what is found in a note now. */
    void add(String path, byte[] content, List<Finding> findings) {
        LintCacheText kept = changed();
        if (kept.size() <= MOST_BYTES) {
            kept.add(path).add(content).add(findings.isEmpty() ? NO_BYTES : bytes(findings));
        }
    }

    /** Keeps what was remembered for the next time, where it isn't what is kept already. */
    void keep() {
        LintCacheText kept = next == before.length ? now : changed();
        if (kept != null && kept.size() <= MOST_BYTES) {
            cache.writeBytes(FILE, question, kept.bytes());
        }
    }

    private static byte[] bytes(List<Finding> findings) {
        LintCacheText bytes = new LintCacheText();
        for (Finding finding : findings) {
            bytes.add(finding.rule().id());
            bytes.add(finding.place().line()).add(finding.place().column());
            bytes.add(finding.message()).add(finding.fix());
        }
        return bytes.bytes();
    }
}
