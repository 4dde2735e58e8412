package io.github.waymark.history.jgit;

import io.github.waymark.git.status.FullIndex;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.util.NB;

/** Reads the index with JGit, which supports neither sparse nor split ones: these are written in full to a temporary file. */
final class IndexReader {

    private static final int HEADER_BYTES = 12;
    private static final int COUNT_AT = 8;
    private static final int MIN_ENTRY_BYTES = 62;

    private IndexReader() {}

    /** @throws io.github.waymark.problem.ProblemException when the index is damaged */
    static DirCache read(Repository repository, ObjectReader reader) throws IOException {
        try {
            requirePossibleCount(repository.getIndexFile().toPath());
            return repository.readDirCache();
        } catch (CorruptObjectException | EOFException | RuntimeException e) {
            // An unchecked one if lengths are damaged.
            Path index = repository.getIndexFile().toPath();
            try {
                Optional<byte[]> full = FullIndex.of(
                        repository.getDirectory().toPath(), (tree, visitor) -> files(reader, tree, visitor));
                if (full.isPresent()) {
                    return read(repository, index, full.get());
                }
            } catch (IOException other) {
                throw RepositoryProblems.index(other, index.toString());
            }
            throw RepositoryProblems.index(e, index.toString());
        }
    }

    /** JGit allocates space for as many entries as the header says. */
    private static void requirePossibleCount(Path index) throws IOException {
        if (!Files.isRegularFile(index)) {
            return;
        }
        try (InputStream input = Files.newInputStream(index)) {
            byte[] header = input.readNBytes(HEADER_BYTES);
            if (header.length == HEADER_BYTES
                    && NB.decodeUInt32(header, COUNT_AT) > Files.size(index) / MIN_ENTRY_BYTES) {
                throw new CorruptObjectException("it is too short for the number of its entries");
            }
        }
    }

    private static DirCache read(Repository repository, Path index, byte[] full) throws IOException {
        Path file = Files.createTempFile("waymark-index", null);
        try {
            Files.write(file, full);
            // A file that changed at the time of the index may have changed again since.
            Files.setLastModifiedTime(file, Files.getLastModifiedTime(index));
            return DirCache.read(file.toFile(), repository.getFS());
        } finally {
            Files.delete(file);
        }
    }

    private static void files(ObjectReader reader, String tree, FullIndex.FileVisitor visitor) throws IOException {
        byte[] id = new byte[Constants.OBJECT_ID_LENGTH];
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(ObjectId.fromString(tree));
            walk.setRecursive(true);
            while (walk.next()) {
                walk.getObjectId(0).copyRawTo(id, 0);
                visitor.visit(walk.getRawPath(), walk.getRawMode(0), id);
            }
        }
    }
}
