package io.github.waymark.extension;

import io.github.waymark.cache.AtomicFile;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.git.GitFolder;
import io.github.waymark.pom.PomText;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The POMs that a build installs, deploys and signs: those of the working tree with literal versions, and nothing else changed.
 *
 * <p>They lie inside the git folder, as {@code clean} would delete them from {@code target} and a file beside {@code pom.xml} would
 * be left behind by a build that is killed. Without a git folder that can be written to, they lie in a temporary folder.
 */
final class FlattenedPoms {

    private static final long DAY_MILLIS = 24L * 60 * 60 * 1000;
    private static final int KEPT_DAYS = 7;

    private final BuildTree tree;
    private final boolean requestedLists;
    private final long nowMillis;
    private final Map<Path, Optional<Path>> literal = new HashMap<>();
    private final Map<String, String> productVersions = new HashMap<>();
    private @Nullable Path folder;
    private @Nullable Path temporary;
    private boolean deletedOld;

    /**
     * @param requestedLists whether plugins shall see literal POMs at all
     * @param nowMillis the time, in milliseconds since 1970
     */
    FlattenedPoms(BuildTree tree, boolean requestedLists, long nowMillis) {
        this.tree = tree;
        this.requestedLists = requestedLists;
        this.nowMillis = nowMillis;
    }

    /** Whether a file is one of these. */
    synchronized boolean wrote(File file) {
        return literal.containsValue(Optional.of(file.toPath()));
    }

    /** Makes Maven take the literal POM for a project, if git decides its version. */
    synchronized void install(MavenProject project, Path source) {
        if (!requestedLists) {
            return;
        }
        Optional<Path> known = literal.get(source);
        if (known == null) {
            Optional<PomText> text = tree.waymarkedPom(source);
            known = text.isPresent() ? Optional.of(write(project, source, text.get())) : Optional.empty();
            literal.put(source, known);
        }
        if (known.isPresent()) {
            project.setPomFile(known.get().toFile());
        }
    }

    private Path write(MavenProject project, Path source, PomText text) {
        LiteralVersions versions = LiteralVersions.of(
                tree,
                source,
                text.version().orElse(null),
                text.parentVersion().orElse(null),
                text.parentPath().orElse(null));
        String parent = versions.parent().orElse(text.parentVersion().orElse(""));
        // What shade writes its reduced POM from.
        FlattenedModel.settle(project.getOriginalModel(), project.getVersion(), parent, productVersions());
        byte[] pom = text.literal(project.getVersion(), parent, productVersions());
        return write(project, tree.completion().extended(source, pom));
    }

    private Map<String, String> productVersions() {
        if (productVersions.isEmpty()) {
            for (Map.Entry<String, DerivedVersion> product :
                    tree.checkout().products().entrySet()) {
                productVersions.put(
                        "${waymark." + product.getKey() + ".version}",
                        product.getValue().version());
            }
        }
        return productVersions;
    }

    /** Named by its content, so that builds side by side and with other versions don't disturb each other. */
    private Path write(MavenProject project, byte[] literal) {
        String name =
                project.getArtifactId() + "-" + project.getVersion() + "-" + Long.toHexString(fnv1a(literal)) + ".pom";
        try {
            Path file = folder().resolve(name);
            if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), literal)) {
                if (nowMillis - Files.getLastModifiedTime(file).toMillis() > DAY_MILLIS) {
                    Files.setLastModifiedTime(file, FileTime.fromMillis(nowMillis));
                }
                return file;
            }
            deleteOld();
            AtomicFile.write(file, literal);
            return file;
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "The POM with literal versions can't be written.",
                            "module " + project.getArtifactId() + ", folder " + folder,
                            "What would be installed and deployed has expressions for versions, which others can't read: "
                                    + e,
                            "Make room on the disk, and let this user write to the folder or to the system's temporary folder."),
                    e);
        }
    }

    private Path folder() throws IOException {
        if (folder == null) {
            folder = newFolder();
        }
        return folder;
    }

    private Path newFolder() throws IOException {
        Optional<GitFolder> git = tree.checkout().git();
        if (git.isPresent()) {
            try {
                Path inGit = git.get().gitDir().resolve("waymark").resolve("poms");
                Files.createDirectories(inGit);
                if (Files.isWritable(inGit)) {
                    return inGit;
                }
            } catch (IOException e) {
                // As in a container that mounts the repository to be read only: the temporary folder serves as well.
                return temporary();
            }
        }
        return temporary();
    }

    private Path temporary() throws IOException {
        temporary = Files.createTempDirectory("waymark-poms-");
        return temporary;
    }

    /** Deletes what must not outlast the build; what can't be deleted is left to the system. */
    synchronized void close() {
        if (temporary != null) {
            AtomicFile.deleteBefore(temporary, Long.MAX_VALUE);
            temporary.toFile().delete();
        }
    }

    /** Once a build is enough. */
    private void deleteOld() throws IOException {
        if (!deletedOld) {
            deletedOld = true;
            AtomicFile.deleteBefore(folder(), nowMillis - KEPT_DAYS * DAY_MILLIS);
        }
    }

    /** Fowler, Noll and Vo's hash, 64 bits: the JDK's digests take longer to load than all else here. */
    private static long fnv1a(byte[] bytes) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : bytes) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }
}
