package io.github.waymark.history.jgit;

import io.github.waymark.environment.UntrustedBuild;
import io.github.waymark.git.GitConfig;
import io.github.waymark.git.GitFolder;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.attribute.FileTime;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.NotIgnoredFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** Checks whether the working tree differs from HEAD, by the rules of {@code git diff-index HEAD}. */
final class WorkTreeChanges {

    private static final int HEAD = 0;
    private static final int INDEX = 1;
    private static final int FILES = 2;

    private final Repository repository;
    private final ObjectReader reader;
    private final boolean comparesChangeTime;
    private final boolean sparse;
    private final GitConfig settings;
    private final boolean trusted;
    private final Submodules submodules;

    WorkTreeChanges(Repository repository, ObjectReader reader, GitFolder folder, GitConfig settings) {
        this.repository = repository;
        this.reader = reader;
        this.comparesChangeTime = settings.isOn("core.trustctime", true)
                && FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
        this.sparse = settings.isOn("core.sparsecheckout", false);
        this.settings = settings;
        this.trusted = !UntrustedBuild.of(settings.environment()).isOn();
        this.submodules = new Submodules(folder, settings);
    }

    boolean any(boolean untracked) throws IOException {
        return inTrackedFiles() || (untracked && hasUntrackedFiles());
    }

    private boolean inTrackedFiles() throws IOException {
        DirCache index = IndexReader.read(repository, reader);
        try (TreeWalk walk = new FilteringWalk()) {
            walk.addTree(headTree());
            walk.addTree(new DirCacheIterator(index));
            FileTreeIterator files = new FileTreeIterator(repository);
            files.setDirCacheIterator(walk, INDEX);
            walk.addTree(files);
            walk.setFilter(new Tracked());
            walk.setRecursive(true);
            while (walk.next()) {
                if (isChanged(walk)) {
                    return true;
                }
            }
            return false;
        }
    }

    private AbstractTreeIterator headTree() throws IOException {
        ObjectId head = repository.resolve("HEAD");
        if (head == null) {
            return new EmptyTreeIterator();
        }
        return Trees.iterator(reader, new RevWalk(reader).parseCommit(head).getTree());
    }

    private boolean isChanged(TreeWalk walk) throws IOException {
        DirCacheIterator staged = walk.getTree(INDEX, DirCacheIterator.class);
        if (staged == null) {
            return true;
        }
        DirCacheEntry entry = staged.getDirCacheEntry();
        if (entry == null || entry.getStage() != DirCacheEntry.STAGE_0) {
            return true;
        }
        boolean isNew = walk.getRawMode(HEAD) == 0;
        boolean equal = !isNew && walk.idEqual(HEAD, INDEX) && walk.getRawMode(HEAD) == walk.getRawMode(INDEX);
        FileTreeIterator file = walk.getTree(FILES, FileTreeIterator.class);
        // As in git: a file that is there isn't left out by a sparse checkout.
        if (entry.isAssumeValid() || (entry.isSkipWorkTree() && (file == null || !sparse))) {
            return !equal;
        }
        if (FileMode.GITLINK.equals(entry.getRawMode())) {
            return !equal
                    || submodules.isChanged(
                            entry.getPathString(), entry.getObjectId().name());
        }
        if (file == null) {
            // As in git: a file that was staged as new and deleted again is not a change.
            return !isNew;
        }
        return !equal || isModified(entry, file);
    }

    private boolean isModified(DirCacheEntry entry, FileTreeIterator file) throws IOException {
        if (comparesChangeTime && entry.getLength() == (int) file.getEntryLength() && isTouched(entry, file)) {
            // JGit ignores the time of the last attribute change; this makes it read the file.
            entry.smudgeRacilyClean();
        }
        return file.isModified(entry, true, reader);
    }

    private static boolean isTouched(DirCacheEntry entry, FileTreeIterator file) throws IOException {
        long recorded = entry.getCreationTime();
        if (recorded == 0) {
            return false;
        }
        FileTime changed =
                (FileTime) Files.getAttribute(file.getEntryFile().toPath(), "unix:ctime", LinkOption.NOFOLLOW_LINKS);
        return changed.toMillis() != recorded;
    }

    private boolean hasUntrackedFiles() throws IOException {
        try (TreeWalk walk = new TreeWalk(repository, reader)) {
            walk.addTree(new DirCacheIterator(IndexReader.read(repository, reader)));
            FileTreeIterator files = new FileTreeIterator(repository);
            files.setDirCacheIterator(walk, 0);
            walk.addTree(files);
            walk.setFilter(new NotIgnoredFilter(1));
            walk.setRecursive(true);
            while (walk.next()) {
                if (walk.getRawMode(0) == 0) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A walk with the filters of git's attributes, but none of the repository in a build of an untrusted change: they are programs. */
    private final class FilteringWalk extends TreeWalk {

        FilteringWalk() {
            super(repository, reader);
        }

        @Override
        public @Nullable String getFilterCommand(String type) throws IOException {
            String command = super.getFilterCommand(type);
            return command == null || trusted || settings.isProtected("filter", type, command) ? command : null;
        }
    }

    /** Skips untracked files, so that folders such as {@code target} are not entered. */
    private static final class Tracked extends TreeFilter {

        @Override
        public boolean include(TreeWalk walk) {
            return walk.getRawMode(HEAD) != 0 || walk.getRawMode(INDEX) != 0;
        }

        @Override
        public boolean shouldBeRecursive() {
            return false;
        }

        @Override
        @SuppressWarnings("CloneableClassWithoutClone")
        public TreeFilter clone() {
            return this;
        }
    }
}
