package io.github.waymark.git.status;

import io.github.waymark.git.BoundedFile;
import io.github.waymark.git.GitConfig;
import io.github.waymark.git.GitFolder;
import io.github.waymark.history.RepositoryReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * Checks in git's index whether tracked files changed, without loading JGit.
 *
 * <p>The result is that of {@code git describe --dirty}. If git's settings may make a difference, it is {@link Verdict#UNSURE},
 * and {@link RepositoryReader#dirty} must be used.
 */
public final class WorkTreeStatus {

    /** The result of the check. */
    public enum Verdict {
        CLEAN,
        DIRTY,
        UNSURE
    }

    private static final int TYPE = 0170000;
    private static final int SUBMODULE = 0160000;
    private static final int LINK = 0120000;
    private static final int EXECUTE = 0100;

    private final GitIndex index;
    private final Path workTree;
    private final boolean comparesMode;
    private final BlobComparison blobs;
    private final long indexSeconds;
    private final int indexNanos;
    private @Nullable Path knownFolder;

    private WorkTreeStatus(GitFolder folder, GitConfig settings, GitIndex index, FileTime indexWritten) {
        this.index = index;
        this.workTree = folder.workTree();
        this.comparesMode = settings.isOn("core.filemode", true);
        this.blobs = new BlobComparison(index, folder, settings);
        this.indexSeconds = FileState.seconds(indexWritten);
        this.indexNanos = FileState.nanos(indexWritten);
    }

    /**
     * Compares HEAD's tree, the index and the files.
     *
     * @param folder the repository
     * @param headTree id of the tree of the commit that is checked out, 40 hexadecimal digits
     * @param settings git's settings, of the repository, the user and the system
     */
    public static Verdict check(GitFolder folder, String headTree, GitConfig settings) {
        if (folder.bare() || isSpecial(settings)) {
            return Verdict.UNSURE;
        }
        Path file = folder.gitDir().resolve("index");
        try {
            FileTime written = Files.getLastModifiedTime(file);
            GitIndex index = GitIndex.parse(BoundedFile.read(file, GitIndex.MAX_BYTES));
            if (index == null || index.tree() == null) {
                return Verdict.UNSURE;
            }
            WorkTreeStatus check = new WorkTreeStatus(folder, settings, index, written);
            return headTree.equals(index.tree()) ? check.compareFiles() : check.compareStaged();
        } catch (IOException | InvalidPathException e) {
            // JGit reports the problem, such as a missing index or a file that this user may not read.
            return Verdict.UNSURE;
        }
    }

    /** Settings with which git's comparison differs from this one. */
    private static boolean isSpecial(GitConfig settings) {
        return settings.hasConditional("core")
                || settings.hasConditional("extensions")
                || settings.isOn("core.ignorestat", false)
                || !settings.isOn("core.trustctime", true)
                || !settings.isOn("core.symlinks", true)
                || settings.isOn("core.bare", false)
                || settings.isOn("core.sparsecheckout", false)
                || settings.value("core.checkstat").isPresent()
                || settings.value("core.worktree").isPresent()
                || settings.value("extensions.objectformat").isPresent();
    }

    /** The index differs from HEAD's tree; only a file that was staged as new and deleted again is not a change. */
    private Verdict compareStaged() {
        for (GitIndex.Entry entry : index.entries()) {
            boolean exists = Files.exists(file(entry), LinkOption.NOFOLLOW_LINKS);
            if (entry.flagged() || entry.unmerged() || !exists) {
                return Verdict.UNSURE;
            }
        }
        return Verdict.DIRTY;
    }

    private Verdict compareFiles() throws IOException {
        Verdict verdict = Verdict.CLEAN;
        for (GitIndex.Entry entry : index.entries()) {
            Verdict one = entry.flagged() || entry.unmerged() ? Verdict.UNSURE : compare(entry);
            if (one == Verdict.DIRTY) {
                return one;
            }
            verdict = one == Verdict.UNSURE ? one : verdict;
        }
        return verdict;
    }

    private Path file(GitIndex.Entry entry) {
        return TrackedName.isPlain(entry.path())
                ? workTree.resolve(entry.path())
                : TrackedName.in(workTree, entry.path());
    }

    private Verdict compare(GitIndex.Entry entry) throws IOException {
        Path file = file(entry);
        if ((entry.mode() & TYPE) == SUBMODULE) {
            boolean absent = Files.isDirectory(file) && !Files.exists(file.resolve(".git"));
            return absent ? Verdict.CLEAN : Verdict.UNSURE;
        }
        if (!isRealFolder(file.getParent())) {
            return Verdict.DIRTY;
        }
        FileState state;
        try {
            state = FileState.of(file);
        } catch (NoSuchFileException e) {
            return Verdict.DIRTY;
        }
        boolean link = (entry.mode() & TYPE) == LINK;
        if (link != state.link() || (!link && !state.regular())) {
            return Verdict.DIRTY;
        }
        if (!link && comparesMode && state.mode() >= 0 && ((state.mode() ^ entry.mode()) & EXECUTE) != 0) {
            return Verdict.DIRTY;
        }
        return isUntouched(entry, state) ? Verdict.CLEAN : compareContent(entry, state, file);
    }

    /** Whether git would not even read the file. */
    private boolean isUntouched(GitIndex.Entry entry, FileState state) {
        boolean same = entry.size() == (int) state.size()
                && isTime(entry.modifiedSeconds(), entry.modifiedNanos(), state.modified())
                && (state.changed() == null
                        || entry.changedSeconds() == 0
                        || isTime(entry.changedSeconds(), entry.changedNanos(), state.changed()));
        // Git sets the size to zero for a file that it is not sure of, unless the file is empty.
        return same && !isRacy(entry) && (entry.size() != 0 || blobs.isEmptyBlob(entry));
    }

    private static boolean isTime(int seconds, int nanos, FileTime time) {
        return seconds == (int) FileState.seconds(time) && nanos == FileState.nanos(time);
    }

    /** A file that changed at the time when the index was written may have changed again since. */
    private boolean isRacy(GitIndex.Entry entry) {
        long seconds = Integer.toUnsignedLong(entry.modifiedSeconds());
        boolean coarse = indexNanos == 0 || entry.modifiedNanos() == 0;
        return seconds > indexSeconds || (seconds == indexSeconds && (coarse || entry.modifiedNanos() >= indexNanos));
    }

    private Verdict compareContent(GitIndex.Entry entry, FileState state, Path file) throws IOException {
        if (entry.size() != 0 && entry.size() != (int) state.size()) {
            // As in git: a different size is a change, whatever filters do with the content.
            return Verdict.DIRTY;
        }
        return state.link() ? blobs.compareLink(entry, file) : blobs.compare(entry, file);
    }

    /** A link in place of a folder hides the tracked files in it, even if it points to equal ones. */
    private boolean isRealFolder(@Nullable Path folder) {
        if (folder == null || folder.equals(workTree) || folder.equals(knownFolder)) {
            return true;
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) || !isRealFolder(folder.getParent())) {
            return false;
        }
        knownFolder = folder;
        return true;
    }
}
