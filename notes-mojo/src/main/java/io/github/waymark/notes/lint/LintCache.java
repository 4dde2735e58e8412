package io.github.waymark.notes.lint;

import io.github.waymark.cache.Cache;
import io.github.waymark.finding.Finding;
import io.github.waymark.finding.Place;
import io.github.waymark.git.GitFolder;
import io.github.waymark.git.SharedRepository;
import io.github.waymark.notes.NotesBuild;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.config.EntryField;
import io.github.waymark.notes.config.NoteForm;
import io.github.waymark.notes.finding.NoteRule;
import io.github.waymark.release.Section;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Caches the findings of notes in the git folder, with the content of the notes.
 *
 * <p>Notes are compared byte by byte. Comparing times and sizes would save a few milliseconds, but would miss a change that restores the
 * old modification time. git also compares the time of the last status change, but reading that in Java takes longer than reading the
 * file.
 *
 * <p>Notes come in the same order each time, so the next record is nearly always the right one. As long as no note changes, no new
 * content is written.
 */
final class LintCache {

    private static final String FILE = "release-notes-lint";
    private static final String REUSED = "release-notes-reused";
    /** Larger caches are not written. */
    private static final int MAX_BYTES = 32 << 20;

    private static final byte[] NO_BYTES = {};

    private final Cache cache;
    private final String question;
    /** The cached records. Each is the path, the content and the findings of a note, each after its length. */
    private final byte[] cached;

    private final ByteBuffer bytes;
    /** The offset of the next record in {@link #cached}, if no note was added or removed. */
    private int next;
    /** The offset of each record; null while all notes came in the cached order. */
    private @Nullable Map<String, Integer> offsets;
    /** The new records; null while they are the same as the cached ones. */
    private @Nullable LintCacheText updated;

    private LintCache(Cache cache, String question) {
        this.cache = cache;
        this.question = question;
        this.cached = cache.readBytes(FILE, question).orElse(NO_BYTES);
        this.bytes = ByteBuffer.wrap(cached);
    }

    /**
     * Opens the cache of a repository.
     *
     * @param git empty if there is no repository; then nothing is cached
     */
    static LintCache of(Optional<GitFolder> git, Config config) {
        return new LintCache(cache(git), question(config));
    }

    private static Cache cache(Optional<GitFolder> git) {
        return git.isPresent() ? SharedRepository.cache(git.get(), NotesBuild.ID) : new Cache(Optional.empty());
    }

    /** Whether nothing is cached, as in a new clone. */
    boolean isNew() {
        return cached.length == 0;
    }

    /** The notes that had the id of a deleted note in the last check. */
    Set<String> reusedIds() {
        return cache.read(REUSED, question).keySet();
    }

    void saveReusedIds(Set<String> paths) {
        if (!paths.equals(reusedIds())) {
            Map<String, String> values = new TreeMap<>();
            paths.forEach(path -> values.put(path, ""));
            cache.write(REUSED, question, values);
        }
    }

    /** All settings that findings depend on. */
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
        source.addAll(form.hidden()).addAll(form.modules()).add(config.lint().maxLineLength());
        source.add(config.template().orElse(""));
        return new String(source.bytes(), StandardCharsets.ISO_8859_1);
    }

    /**
     * The cached findings of a note, whose record is then kept; empty if the note is new or changed.
     *
     * @param content a buffer that starts with the note
     * @param length the length of the note in bytes
     */
    Optional<List<Finding>> findings(String path, byte[] content, int length) {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        int offset = isRecordOf(name, next) ? next : offset(path);
        if (offset < 0) {
            return Optional.empty();
        }
        int from = offset + Integer.BYTES + name.length;
        int to = from + Integer.BYTES + length;
        if (bytes.getInt(from) != length || !Arrays.equals(cached, from + Integer.BYTES, to, content, 0, length)) {
            return Optional.empty();
        }
        bytes.position(to);
        List<Finding> findings = readFindings(path);
        keepRecord(offset, bytes.position());
        return Optional.of(findings);
    }

    private boolean isRecordOf(byte[] name, int offset) {
        int from = offset + Integer.BYTES;
        int to = from + name.length;
        return to <= cached.length
                && bytes.getInt(offset) == name.length
                && Arrays.equals(cached, from, to, name, 0, name.length);
    }

    private void keepRecord(int from, int to) {
        LintCacheText records = from == next ? updated : updated();
        if (records != null && records.size() <= MAX_BYTES) {
            records.add(cached, from, to);
        }
        next = to;
    }

    /** The new records, which start with the cached ones up to {@link #next}. */
    private LintCacheText updated() {
        LintCacheText records = updated;
        if (records == null) {
            records = new LintCacheText().add(cached, 0, next);
            updated = records;
        }
        return records;
    }

    /** The offset of the record of a note; -1 if there is none. */
    private int offset(String path) {
        Map<String, Integer> all = offsets;
        if (all == null) {
            all = index();
            offsets = all;
        }
        return all.getOrDefault(path, -1);
    }

    private Map<String, Integer> index() {
        Map<String, Integer> all = new HashMap<>();
        bytes.position(0);
        while (bytes.hasRemaining()) {
            int offset = bytes.position();
            String path = text();
            skip();
            skip();
            all.put(path, offset);
        }
        return all;
    }

    private String text() {
        int from = bytes.position() + Integer.BYTES;
        skip();
        return new String(cached, from, bytes.position() - from, StandardCharsets.UTF_8);
    }

    private void skip() {
        int length = bytes.getInt();
        bytes.position(bytes.position() + length);
    }

    private List<Finding> readFindings(String path) {
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

    /** Adds the findings of a new or changed note. */
    void add(String path, byte[] content, List<Finding> findings) {
        LintCacheText records = updated();
        if (records.size() <= MAX_BYTES) {
            records.add(path).add(content).add(findings.isEmpty() ? NO_BYTES : bytes(findings));
        }
    }

    /** Writes the records if they changed. */
    void save() {
        LintCacheText records = next == cached.length ? updated : updated();
        if (records != null && records.size() <= MAX_BYTES) {
            cache.writeBytes(FILE, question, records.bytes());
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
