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

/** An archive of the files that git tracks at HEAD, with a record of the version. */
public final class SourceArchive {

    private final Checkout checkout;
    private final RepositoryReader history;
    private final DerivedVersion version;
    private final CalculatedVersion calculated;
    private final ExportedFiles files;
    private final boolean clean;
    private UntrackedFiles untracked = UntrackedFiles.NONE;
    private int count;

    private SourceArchive(
            Checkout checkout, RepositoryReader history, DerivedVersion version, ExportedFiles files, boolean clean) {
        this.checkout = checkout;
        this.history = history;
        this.version = version;
        this.calculated = version.calculated().orElseThrow(SourceArchive::noCommit);
        this.files = files;
        this.clean = clean;
    }

    /**
     * The archive of the commit that is checked out in a folder.
     *
     * @param allowDirty whether uncommitted changes are allowed; they are not part of the archive
     * @throws ProblemException if there are uncommitted changes and they are not allowed
     */
    public static SourceArchive of(
            Checkout checkout, RepositoryReader history, Path folder, ExportedFiles files, boolean allowDirty) {
        DerivedVersion version = checkout.version(folder);
        if (version.dirty() && !allowDirty) {
            throw new ProblemException(new Problem(
                    "The working tree has changes that are not committed.",
                    checkout.git().orElseThrow().workTree().toString(),
                    "The archive contains only what is committed, which differs from the files that you see.",
                    "Commit or stash the changes; `git status` lists them. To exclude them from the archive:"
                            + " -Dversion.allowDirty=true"));
        }
        boolean clean = !version.dirty();
        if (version.dirty() && version.origin() == Origin.GIT) {
            String commit =
                    version.calculated().orElseThrow(SourceArchive::noCommit).commit();
            version = checkout.versionOf(folder, history, commit);
        }
        return new SourceArchive(checkout, history, version, files, clean);
    }

    private static ProblemException noCommit() {
        return new ProblemException(new Problem(
                "There is no commit yet.",
                "HEAD",
                "A source archive contains what is committed.",
                "Create a commit first."));
    }

    /**
     * Includes untracked files, such as the record of the release notes.
     *
     * @param paths relative to the top of the repository; missing files are ignored
     */
    public SourceArchive withUntracked(List<String> paths) {
        untracked = new UntrackedFiles(paths);
        return this;
    }

    /** The version of the archive. */
    public String version() {
        return version.version();
    }

    /** The number of files that were last written, including the record. */
    public int count() {
        return count;
    }

    /**
     * Writes the archive, unless the file already has the same content.
     *
     * @param top the top folder in the archive
     * @return the placeholders of {@code export-subst} that were not replaced
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
        Map<String, byte[]> untrackedContents = untracked.read(workTree, calculated.commit());
        try {
            byte[] record = VersionRecord.of(version, checkout);
            writer.add(top + "/" + recordPath, TrackedFile.Kind.FILE, ExportedContent.of(record));
            files.files(history, calculated.commit(), workTree, (path, file, tree) -> {
                rejectRecord(path, recordPath);
                count++;
                untrackedContents.remove(path);
                try {
                    Path onDisk = tree.resolve(file.path());
                    writer.add(top + "/" + path, file.kind(), ExportedContent.of(file, onDisk, clean, substitution));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            for (Map.Entry<String, byte[]> file : untrackedContents.entrySet()) {
                count++;
                writer.add(top + "/" + file.getKey(), TrackedFile.Kind.FILE, ExportedContent.of(file.getValue()));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void rejectRecord(String path, String recordPath) {
        if (path.equals(recordPath)) {
            throw new ProblemException(new Problem(
                    "The version record of source archives is a tracked file.",
                    path,
                    "It is written to archives only. In the repository its version would be outdated.",
                    "Run `git rm " + path + "` and commit the change."));
        }
    }
}
