package io.github.waymark.notes.lint;

import io.github.waymark.cache.Cache;
import io.github.waymark.history.GitFolder;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.config.Field;
import io.github.waymark.notes.config.NoteForm;
import io.github.waymark.notes.config.Section;
import io.github.waymark.notes.finding.Finding;
import io.github.waymark.notes.finding.Place;
import io.github.waymark.notes.finding.Rule;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was found in notes before, kept inside the git folder with the notes' very content.
 *
 * <p>Notes are compared byte by byte. To ask the file system for times and sizes, as git does, takes as long, and is wrong where a file
 * changes twice in a moment.
 */
final class KnownNotes {

    private static final String FILE = "release-notes-lint";
    private static final String FORMAT = "lint 1";
    /** A project that has more text than that in its notes does without. */
    private static final int MOST_BYTES = 32 << 20;

    private final Cache cache;
    private final byte[] source;
    private final byte[] before;
    /** Where in {@link #before} the content of each note stands, after its length. */
    private final Map<String, Integer> places = new HashMap<>();

    private final NoteBytes now = new NoteBytes();
    private int unchanged;
    private int looked;

    private KnownNotes(Cache cache, byte[] source) {
        this.cache = cache;
        this.source = source;
        this.before = cache.read(FILE).orElse(new byte[0]);
        try {
            index();
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            // Whoever wrote that, it isn't ours.
            places.clear();
        }
        now.add(source);
    }

    /**
     * What is known of the notes of a repository.
     *
     * @param git empty where nothing can be kept
     * @param tool what finds, with its version; what another one found doesn't count
     */
    static KnownNotes of(Optional<GitFolder> git, String tool, Config config) {
        boolean kept = git.isPresent() && !tool.isEmpty();
        Cache cache = new Cache(kept ? git.map(GitFolder::gitDir) : Optional.empty());
        return new KnownNotes(cache, source(tool, config));
    }

    /** All that findings depend on beside the note. */
    static byte[] source(String tool, Config config) {
        NoteForm form = config.form();
        NoteBytes source = new NoteBytes().add(FORMAT).add(tool);
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
        for (Field field : form.fields()) {
            source.add(field.name()).add(field.type()).add(String.valueOf(field.required()));
        }
        source.addAll(form.hidden()).addAll(form.modules()).add(config.lint().longestLine());
        return source.add(config.template().orElse("")).bytes();
    }

    private void index() {
        ByteBuffer bytes = ByteBuffer.wrap(before);
        if (before.length == 0 || !Arrays.equals(bytes(bytes), source)) {
            return;
        }
        while (bytes.hasRemaining()) {
            String path = text(bytes);
            places.put(path, bytes.position());
            skip(bytes);
            skip(bytes);
        }
    }

    private String text(ByteBuffer bytes) {
        return new String(bytes(bytes), StandardCharsets.UTF_8);
    }

    private byte[] bytes(ByteBuffer bytes) {
        int start = bytes.position() + Integer.BYTES;
        skip(bytes);
        return Arrays.copyOfRange(before, start, bytes.position());
    }

    private static void skip(ByteBuffer bytes) {
        int length = bytes.getInt();
        bytes.position(bytes.position() + length);
    }

    /** What was found in a note before; empty when it, or anything that matters for it, is another. */
    Optional<List<Finding>> findings(String path, byte[] content) {
        Integer place = places.get(path);
        if (place == null) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(before).position(place);
        int length = bytes.getInt();
        int start = bytes.position();
        if (!Arrays.equals(before, start, start + length, content, 0, content.length)) {
            return Optional.empty();
        }
        bytes.position(start + length);
        try {
            Optional<List<Finding>> findings = findings(bytes, path);
            unchanged += findings.isPresent() ? 1 : 0;
            return findings;
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<List<Finding>> findings(ByteBuffer bytes, String path) {
        int end = bytes.getInt() + bytes.position();
        List<Finding> findings = new ArrayList<>(0);
        while (bytes.position() < end) {
            Optional<Rule> rule = Rule.of(text(bytes));
            if (rule.isEmpty()) {
                return Optional.empty();
            }
            Place place = new Place(path, bytes.getInt(), bytes.getInt());
            findings.add(new Finding(rule.get(), place, text(bytes), text(bytes)));
        }
        return Optional.of(findings);
    }

    /** Remembers what is found in a note, now or before. */
    void add(String path, byte[] content, List<Finding> findings) {
        looked++;
        if (now.size() <= MOST_BYTES) {
            now.add(path).add(content).add(bytes(findings));
        }
    }

    /** Keeps what was remembered for the next time, where it isn't what is kept already. */
    void keep() {
        boolean same = unchanged == looked && unchanged == places.size();
        if (!same && now.size() <= MOST_BYTES) {
            cache.write(FILE, now.bytes());
        }
    }

    private static byte[] bytes(List<Finding> findings) {
        NoteBytes bytes = new NoteBytes();
        for (Finding finding : findings) {
            bytes.add(finding.rule().id());
            bytes.add(finding.place().line()).add(finding.place().column());
            bytes.add(finding.message()).add(finding.mend());
        }
        return bytes.bytes();
    }
}
