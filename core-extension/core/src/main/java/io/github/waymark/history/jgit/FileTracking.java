package io.github.waymark.history.jgit;

import io.github.waymark.history.RepositoryReader.Tracking;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.jspecify.annotations.Nullable;

/** Determines how git tracks files of the working tree. */
final class FileTracking {

    private FileTracking() {}

    static Map<String, Tracking> of(Repository repository, ObjectReader reader, Collection<String> paths)
            throws IOException {
        Map<String, Tracking> tracking = new TreeMap<>();
        for (String path : paths) {
            tracking.put(path, Tracking.UNKNOWN);
        }
        if (repository.isBare() || paths.isEmpty()) {
            return tracking;
        }
        try (TreeWalk walk = new TreeWalk(repository, reader)) {
            walk.addTree(new DirCacheIterator(IndexReader.read(repository, reader)));
            FileTreeIterator files = new FileTreeIterator(repository);
            files.setDirCacheIterator(walk, 0);
            walk.addTree(files);
            walk.setFilter(PathFilterGroup.createFromStrings(paths));
            walk.setRecursive(true);
            while (walk.next()) {
                tracking.replace(
                        walk.getPathString(),
                        tracking(walk.getTree(0, DirCacheIterator.class), walk.getTree(1, FileTreeIterator.class)));
            }
        }
        return tracking;
    }

    private static Tracking tracking(@Nullable DirCacheIterator staged, @Nullable FileTreeIterator file)
            throws IOException {
        DirCacheEntry entry = staged == null ? null : staged.getDirCacheEntry();
        if (entry != null) {
            return entry.isSkipWorkTree() && file == null ? Tracking.LEFT_OUT : Tracking.TRACKED;
        }
        return file != null && file.isEntryIgnored() ? Tracking.IGNORED : Tracking.UNTRACKED;
    }
}
