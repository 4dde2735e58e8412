package io.github.waymark.extension;

import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.history.GitFolder;
import io.github.waymark.pom.PomText;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The POMs that a build installs, deploys and signs: those of the working tree with literal versions, and nothing else changed.
 *
 * <p>They lie inside the git folder, as {@code clean} would delete them from {@code target} and a file beside {@code pom.xml} would
 * be left behind by a build that is killed. Without a git folder that can be written to, they lie in a temporary folder.
 */
final class LiteralPoms {

    /** Plugins that edit the POM which Maven names to them: they must get the one of the working tree. */
    private static final List<String> EDITORS = List.of("versions", "release", "tidy", "sortpom", "rewrite");

    private static final String TEMPORARY = LiteralPoms.class.getName() + ".temporary";
    private static final long DAY_MILLIS = 24L * 60 * 60 * 1000;
    private static final int KEPT_DAYS = 7;

    private final BuildTree tree;
    private final MavenSession session;
    private final Map<String, String> productVersions = new HashMap<>();
    private final long nowMillis;
    private @Nullable Path folder;

    LiteralPoms(BuildTree tree, MavenSession session) {
        this.tree = tree;
        this.session = session;
        this.nowMillis = System.currentTimeMillis();
    }

    /** Makes Maven take the literal POM for each project of the session whose version git decides. */
    void install() {
        if (isIde() || editsPoms()) {
            return;
        }
        for (MavenProject project : session.getProjects()) {
            File pom = project.getFile();
            if (pom != null && tree.isWaymarked(pom.toPath())) {
                install(project, pom.toPath());
            }
        }
    }

    private void install(MavenProject project, Path pom) {
        PomText text = PomText.read(pom);
        Versions versions = Versions.of(
                tree,
                pom,
                text.version().orElse(null),
                text.parentVersion().orElse(null),
                text.parentPath().orElse(null));
        String parent = versions.parent().orElse(text.parentVersion().orElse(""));
        Map<String, String> others = productVersions();
        byte[] literal = text.literal(project.getVersion(), parent, others);
        project.setPomFile(write(project, literal).toFile());
        // What shade writes its reduced POM from.
        LiteralModel.settle(project.getOriginalModel(), project.getVersion(), parent, others);
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

    /** An IDE takes Maven's word for where the POM is that its user edits. */
    private boolean isIde() {
        return session.getUserProperties().containsKey("m2e.version")
                || session.getSystemProperties().containsKey("m2e.version")
                || session.getSystemProperties().containsKey("idea.maven.embedder.version");
    }

    private boolean editsPoms() {
        for (String goal : session.getGoals()) {
            for (String editor : EDITORS) {
                if (goal.startsWith(editor + ":") || goal.contains(":" + editor + "-maven-plugin:")) {
                    return true;
                }
            }
        }
        return false;
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
            deleteOld(folder());
            Path whole = Files.createTempFile(folder(), name, ".tmp");
            Files.write(whole, literal);
            return Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | UncheckedIOException e) {
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
        Path temporary = Files.createTempDirectory("waymark-poms-");
        session.getRequest().getData().put(TEMPORARY, temporary);
        return temporary;
    }

    static Optional<Path> temporaryFolder(MavenSession session) {
        return Optional.ofNullable((Path) session.getRequest().getData().get(TEMPORARY));
    }

    /** Deletes a folder of files; what can't be deleted is left to the system. */
    static void delete(Path folder) {
        deleteOlderThan(folder, Long.MAX_VALUE);
        folder.toFile().delete();
    }

    private void deleteOld(Path folder) {
        deleteOlderThan(folder, nowMillis - KEPT_DAYS * DAY_MILLIS);
    }

    private static void deleteOlderThan(Path folder, long limitMillis) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toMillis() < limitMillis) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            // Another build deletes at the same time, or nobody may: it's only about room.
            return;
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
