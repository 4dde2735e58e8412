package io.github.waymark.notes.scan.store;

import io.github.waymark.cache.Cache;
import io.github.waymark.git.GitFolder;
import io.github.waymark.git.RefFingerprint;
import io.github.waymark.notes.NoteConventions;
import io.github.waymark.notes.NotesBuild;
import io.github.waymark.notes.ScanRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Remembers lines: within a build for all its modules, and in the git folder for the builds to come. */
public final class ScanCache {

    private static final String NAME = "release-notes-";

    private final GitFolder folder;
    private final String rules;
    private final Path userHome;
    private final Map<String, Object> build;
    private final long nowMillis;
    private final Consumer<String> trail;

    public ScanCache(
            GitFolder folder,
            NoteConventions rules,
            Path userHome,
            Map<String, Object> build,
            long nowMillis,
            Consumer<String> trail) {
        this.trail = trail;
        this.folder = folder;
        this.rules = text(rules);
        this.userHome = userHome;
        this.build = build;
        this.nowMillis = nowMillis;
    }

    /** What is remembered, else what is found out now; one module of a build does it while the others wait. */
    public Optional<BranchNotes> line(ScanRange scanRange, Supplier<Optional<BranchNotes>> finding) {
        String question = text(scanRange);
        String name = folder.gitDir() + "\n" + rules + question;
        synchronized (build) {
            if (build.get(name) instanceof BranchNotes known) {
                trail.accept("the notes are known from a module that was built before");
                return Optional.of(known);
            }
            Optional<BranchNotes> line = kept(question, finding);
            if (line.isPresent()) {
                build.put(name, line.get());
            }
            return line;
        }
    }

    private Optional<BranchNotes> kept(String question, Supplier<Optional<BranchNotes>> finding) {
        Optional<RefFingerprint> state = RefFingerprint.withBranches(folder);
        if (state.isEmpty() || !state.get().settled(nowMillis)) {
            return finding.get();
        }
        Cache cache = new Cache(Optional.of(folder.gitDir()), NotesBuild.ID);
        String file = NAME + Integer.toHexString((rules + question).hashCode());
        String source = state.get().text() + userSettings() + rules + question;
        Optional<BranchNotes> kept = BranchNotesText.read(cache.read(file, source));
        if (kept.isPresent()) {
            trail.accept("nothing changed since the notes were kept in " + folder.gitDir() + "/waymark/" + file);
            return kept;
        }
        Optional<BranchNotes> line = finding.get();
        Optional<Map<String, String>> values = line.isPresent() ? BranchNotesText.write(line.get()) : Optional.empty();
        if (values.isPresent() && state.get().isCurrent()) {
            cache.write(file, source, values.get());
        }
        return line;
    }

    /** The user's name for new repositories' main branch counts too. */
    private String userSettings() {
        Path file = userHome.resolve(".gitconfig");
        try {
            return Files.exists(file) ? "user " + Files.size(file) + ' ' + Files.getLastModifiedTime(file) + '\n' : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static String text(ScanRange scanRange) {
        return scanRange.branch() + " " + scanRange.wholeHistory() + " " + scanRange.earliest() + " "
                + scanRange.allowShallow();
    }

    private static String text(NoteConventions rules) {
        StringBuilder text = new StringBuilder(200)
                .append(rules.folders())
                .append(rules.tags().text())
                .append('\n')
                .append(rules.defaultBranch())
                .append(rules.closedSeriesPrefix())
                .append('\n');
        for (Pattern pattern : rules.seriesBranches()) {
            text.append(pattern.pattern()).append('\n').append(pattern.flags()).append('\n');
        }
        if (rules.closedSeriesTag().isPresent()) {
            Pattern pattern = rules.closedSeriesTag().get();
            text.append(pattern.pattern()).append(pattern.flags());
        }
        return text.append('\n').toString();
    }
}
