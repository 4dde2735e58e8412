package io.github.waymark.notes.scan.store;

import io.github.waymark.cache.Cache;
import io.github.waymark.git.GitFolder;
import io.github.waymark.git.RefFingerprint;
import io.github.waymark.git.SharedRepository;
import io.github.waymark.notes.NoteConventions;
import io.github.waymark.notes.NotesBuild;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.text.BoundedPattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Caches the notes of branches: in memory for all modules of a build, and in the git directory for later builds. */
public final class ScanCache {

    private static final String NAME = "release-notes-";

    private final GitFolder folder;
    private final String conventions;
    private final Path userHome;
    private final Map<String, Object> build;
    private final long nowMillis;
    private final Consumer<String> debug;

    public ScanCache(
            GitFolder folder,
            NoteConventions conventions,
            Path userHome,
            Map<String, Object> build,
            long nowMillis,
            Consumer<String> debug) {
        this.debug = debug;
        this.folder = folder;
        this.conventions = text(conventions);
        this.userHome = userHome;
        this.build = build;
        this.nowMillis = nowMillis;
    }

    /** The cached notes or, if there are none, new ones; one module of a build reads them while the others wait. */
    public Optional<BranchNotes> get(ScanRange scanRange, Supplier<Optional<BranchNotes>> reader) {
        String rangeKey = text(scanRange);
        String name = folder.gitDir() + "\n" + conventions + rangeKey;
        synchronized (build) {
            if (build.get(name) instanceof BranchNotes cached) {
                debug.accept("the notes were read for another module of this build");
                return Optional.of(cached);
            }
            Optional<BranchNotes> branchNotes = cachedOnDisk(rangeKey, reader);
            if (branchNotes.isPresent()) {
                build.put(name, branchNotes.get());
            }
            return branchNotes;
        }
    }

    private Optional<BranchNotes> cachedOnDisk(String rangeKey, Supplier<Optional<BranchNotes>> reader) {
        Optional<RefFingerprint> state = RefFingerprint.withBranches(folder);
        if (state.isEmpty() || !state.get().settled(nowMillis)) {
            return reader.get();
        }
        Cache cache = SharedRepository.cache(folder, NotesBuild.ID);
        String file = NAME + Integer.toHexString((conventions + rangeKey).hashCode());
        String source = state.get().text() + userSettings() + conventions + rangeKey;
        Optional<BranchNotes> cached = BranchNotesText.read(cache.read(file, source));
        if (cached.isPresent()) {
            debug.accept("nothing changed since the notes were cached in " + folder.gitDir() + "/waymark/" + file);
            return cached;
        }
        Optional<BranchNotes> branchNotes = reader.get();
        Optional<Map<String, String>> values =
                branchNotes.isPresent() ? BranchNotesText.write(branchNotes.get()) : Optional.empty();
        if (values.isPresent() && state.get().isCurrent()) {
            cache.write(file, source, values.get());
        }
        return branchNotes;
    }

    /** The setting init.defaultBranch of the user has an effect, too. */
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

    private static String text(NoteConventions conventions) {
        StringBuilder text = new StringBuilder(200)
                .append(conventions.folders())
                .append(conventions.tags().text())
                .append('\n')
                .append(conventions.defaultBranch())
                .append(conventions.closedSeriesPrefix())
                .append('\n');
        for (BoundedPattern pattern : conventions.seriesBranches()) {
            text.append(pattern).append('\n');
        }
        conventions.closedSeriesTag().ifPresent(text::append);
        return text.append('\n').toString();
    }
}
