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
 * Writes the POMs that a build installs, deploys and signs: those of the working tree with literal versions and no other change.
 *
 * <p>They are written to the git folder, as {@code clean} would delete them from {@code target} and a killed build would leave a
 * file next to {@code pom.xml}. Without a writable git folder, they are written to a temporary folder.
 */
final class FlattenedPoms {

    private static final long DAY_MILLIS = 24L * 60 * 60 * 1000;
    private static final int MAX_AGE_DAYS = 7;

    private final BuildTree tree;
    private final boolean enabled;
    private final long nowMillis;
    private final Map<Path, Optional<Path>> literal = new HashMap<>();
    private final Map<String, String> productVersions = new HashMap<>();
    private @Nullable Path folder;
    private @Nullable Path temporary;
    private boolean deletedOld;

    /**
     * @param enabled whether plugins should see literal POMs at all
     * @param nowMillis the time, in milliseconds since 1970
     */
    FlattenedPoms(BuildTree tree, boolean enabled, long nowMillis) {
        this.tree = tree;
        this.enabled = enabled;
        this.nowMillis = nowMillis;
    }

    /** Whether a file is one of these. */
    synchronized boolean contains(File file) {
        return literal.containsValue(Optional.of(file.toPath()));
    }

    /** Sets the literal POM as a project's file, if its version comes from git. */
    synchronized void install(MavenProject project, Path source) {
        if (!enabled) {
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
        // The shade plugin writes its reduced POM from this model.
        FlattenedModel.flatten(project.getOriginalModel(), project.getVersion(), parent, productVersions());
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

    /** Writes a file that is named by its content, so that concurrent builds and other versions don't interfere. */
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
                            "The POM that is installed and deployed would have expressions for versions, which other builds can't resolve: "
                                    + e,
                            "Free disk space, and allow this user to write to the folder or to the system's temporary folder."),
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
                // For example in a container that mounts the repository read-only.
                return temporary();
            }
        }
        return temporary();
    }

    private Path temporary() throws IOException {
        temporary = Files.createTempDirectory("waymark-poms-");
        return temporary;
    }

    /** Deletes the temporary folder, if possible. */
    synchronized void close() {
        if (temporary != null) {
            AtomicFile.deleteBefore(temporary, Long.MAX_VALUE);
            temporary.toFile().delete();
        }
    }

    /** Deletes old POMs, once per build. */
    private void deleteOld() throws IOException {
        if (!deletedOld) {
            deletedOld = true;
            AtomicFile.deleteBefore(folder(), nowMillis - MAX_AGE_DAYS * DAY_MILLIS);
        }
    }

    /** The 64-bit FNV-1a hash: the JDK's digests take longer to load than everything else here. */
    private static long fnv1a(byte[] bytes) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : bytes) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }
}
