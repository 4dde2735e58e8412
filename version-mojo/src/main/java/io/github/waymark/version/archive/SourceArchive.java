package io.github.waymark.version.archive;

import io.github.waymark.checkout.CalculatedVersion;
import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.checkout.DerivedVersion.Origin;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.TrackedFile;
import io.github.waymark.output.OutputFile;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An archive of what git tracks at HEAD, and of the version that it is. */
public final class SourceArchive {

    private final Checkout checkout;
    private final RepositoryReader history;
    private final DerivedVersion version;
    private final CalculatedVersion calculated;
    private final ExportedFiles files;
    private final boolean clean;
    private ArchiveRecords records = ArchiveRecords.NONE;
    private int count;

    private SourceArchive(
            Checkout checkout, RepositoryReader history, DerivedVersion version, ExportedFiles files, boolean clean) {
        this.checkout = checkout;
        this.history = history;
        this.version = version;
        this.calculated = version.calculated().orElseThrow(SourceArchive::nothing);
        this.files = files;
        this.clean = clean;
    }

    /**
     * The archive of the commit that is checked out in a folder.
     *
     * @param allowDirty whether changes that are not committed may be there; they are not part of the archive
     * @throws ProblemException when such changes are there, and may not
     */
    public static SourceArchive of(
            Checkout checkout, RepositoryReader history, Path folder, ExportedFiles files, boolean allowDirty) {
        DerivedVersion version = checkout.version(folder);
        if (version.dirty() && !allowDirty) {
            throw new ProblemException(new Problem(
                    "The working tree has changes that are not committed.",
                    checkout.git().orElseThrow().workTree().toString(),
                    "The archive holds what is committed, and its version would promise something else than what you see.",
                    "Commit or stash the changes; `git status` names them. To leave them out of the archive:"
                            + " -Dversion.allowDirty=true"));
        }
        boolean clean = !version.dirty();
        if (version.dirty() && version.origin() == Origin.GIT) {
            String commit =
                    version.calculated().orElseThrow(SourceArchive::nothing).commit();
            version = checkout.versionOf(folder, history, commit);
        }
        return new SourceArchive(checkout, history, version, files, clean);
    }

    private static ProblemException nothing() {
        return new ProblemException(new Problem(
                "There is no commit yet.",
                "HEAD",
                "A source archive holds what is committed.",
                "Commit something first."));
    }

    /**
     * Takes files along that git does not track, because they tell what git would: the record of the release notes.
     *
     * @param paths seen from the top of the repository; those that are not there are left out
     */
    public SourceArchive with(List<String> paths) {
        records = new ArchiveRecords(paths);
        return this;
    }

    /** The version that the archive carries. */
    public String version() {
        return version.version();
    }

    /** How many files it held when it was written last, the record included. */
    public int count() {
        return count;
    }

    /**
     * Writes the archive, unless the file has the same content already.
     *
     * @param top the folder that everything in it is in
     * @return placeholders of {@code export-subst} that were left as they are
     */
    public Set<String> write(Path file, ArchiveFormat format, String top) {
        Substitution substitution = new Substitution(calculated);
        OutputFile.write(file, stream -> {
            ArchiveWriter writer = ArchiveWriter.of(format, stream, Instant.parse(calculated.time()));
            fill(writer, top, substitution);
            writer.close();
        });
        return Set.copyOf(substitution.unknown());
    }

    private void fill(ArchiveWriter writer, String top, Substitution substitution) throws IOException {
        String recordPath = VersionRecord.path(checkout);
        Path workTree = checkout.git().orElseThrow().workTree();
        count = 1;
        Map<String, byte[]> untracked = records.read(workTree, calculated.commit());
        try {
            byte[] record = VersionRecord.of(version, checkout);
            writer.add(top + "/" + recordPath, TrackedFile.Kind.FILE, ExportedContent.of(record));
            files.files(history, calculated.commit(), workTree, (path, file, tree) -> {
                refuseRecord(path, recordPath);
                count++;
                untracked.remove(path);
                try {
                    Path onDisk = tree.resolve(file.path());
                    writer.add(top + "/" + path, file.kind(), ExportedContent.of(file, onDisk, clean, substitution));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            for (Map.Entry<String, byte[]> more : untracked.entrySet()) {
                count++;
                writer.add(top + "/" + more.getKey(), TrackedFile.Kind.FILE, ExportedContent.of(more.getValue()));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void refuseRecord(String path, String recordPath) {
        if (path.equals(recordPath)) {
            throw new ProblemException(new Problem(
                    "The version record of source archives is tracked by git.",
                    path,
                    "It belongs into archives only: in the repository it would state a version that is past.",
                    "Run `git rm " + path + "` and commit that."));
        }
    }
}
