package io.github.waymark.extension;

import io.github.waymark.cache.AtomicFile;
import io.github.waymark.cache.Sharing;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.git.GitFolder;
import io.github.waymark.git.SharedRepository;
import io.github.waymark.output.ScratchFolder;
import io.github.waymark.pom.PomText;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Parent;
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
    /** The literal POM of each source POM; empty if its version isn't from git. */
    private final Map<Path, Optional<Path>> literal = new HashMap<>();

    private final Set<Path> written = new HashSet<>();
    /** The consumer POMs of Maven 4 that have literal versions. */
    private final Set<Path> consumerPoms = new HashSet<>();
    /** The file that a project had before its literal POM. */
    private final IdentityHashMap<MavenProject, File> replaced = new IdentityHashMap<>();

    private final Set<MavenProject> published = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<MavenProject, Integer> signatures = new IdentityHashMap<>();
    private final Map<String, String> productVersions = new HashMap<>();
    private @Nullable Path folder;
    private Sharing sharing = Sharing.NONE;
    private @Nullable ScratchFolder temporary;
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

    /** Sets the POM that a goal needs as a project's file. */
    synchronized void setPom(MavenProject project, Publishers.Use use) {
        if (!enabled || project.getFile() == null || project.getModel().getPomFile() == null) {
            return;
        }
        if (use == Publishers.Use.PUBLISH) {
            published.add(project);
            makeConsumerPomLiteral(project);
        }
        if (use == Publishers.Use.SOURCE) {
            setSource(project);
        } else {
            setLiteral(project);
        }
    }

    /**
     * Sets the POM that a project has between goals. Once it is being published this is the one with literal versions, as a plugin
     * may process the POMs of other modules at the end of the build.
     */
    synchronized void restorePom(MavenProject project) {
        if (project.getFile() != null && published.contains(project)) {
            setLiteral(project);
        } else {
            setSource(project);
        }
    }

    private void setSource(MavenProject project) {
        File file = project.getFile();
        if (file != null && written.contains(file.toPath())) {
            // A forked lifecycle has copies of the projects, which are not known here.
            project.setPomFile(replaced.getOrDefault(project, project.getModel().getPomFile()));
        }
    }

    private void setLiteral(MavenProject project) {
        File file = project.getFile();
        if (written.contains(file.toPath())) {
            return;
        }
        Optional<Path> literal = literal(project, file.toPath());
        if (literal.isPresent()) {
            replaced.put(project, file);
            project.setPomFile(literal.get().toFile());
        }
    }

    /**
     * The POM of a project with literal versions: that of the working tree, or one that a plugin or Maven has made from it. Empty
     * if it has no placeholders.
     */
    synchronized Optional<Path> literal(MavenProject project, Path pom) {
        boolean source = pom.equals(project.getModel().getPomFile().toPath());
        Optional<Path> known = source ? literal.get(pom) : null;
        if (known == null) {
            known = newLiteral(project, pom, source);
            if (source) {
                literal.put(pom, known);
            }
        }
        return known;
    }

    /** As {@link #literal}; empty for files that were written here. */
    synchronized Optional<Path> publishable(MavenProject project, Path pom) {
        return written.contains(pom) ? Optional.empty() : literal(project, pom);
    }

    private Optional<Path> newLiteral(MavenProject project, Path pom, boolean source) {
        // The version of a POM that has been made from it may be gone, but the source still says whether it is from
        // git.
        if (!enabled
                || tree.waymarkedPom(project.getModel().getPomFile().toPath()).isEmpty()) {
            return Optional.empty();
        }
        PomText text = PomText.read(pom);
        byte[] content = literal(project, text);
        if (source) {
            return Optional.of(write(project, tree.completion().extended(pom, content)));
        }
        return text.isEqualTo(content) ? Optional.empty() : Optional.of(write(project, content));
    }

    private byte[] literal(MavenProject project, PomText text) {
        Parent parent = project.getModel().getParent();
        return text.literal(project.getVersion(), parent == null ? "" : parent.getVersion(), productVersions());
    }

    /** Maven 4 makes a second POM, for consumers, from the files of the working tree. It may be signed. */
    private void makeConsumerPomLiteral(MavenProject project) {
        Path source = project.getModel().getPomFile().toPath();
        if (tree.waymarkedPom(source).isEmpty()) {
            return;
        }
        for (Artifact attached : project.getAttachedArtifacts()) {
            if ("consumer".equals(attached.getClassifier()) && attached.getFile() != null) {
                Path pom = attached.getFile().toPath();
                // A temporary file of Maven's: it is made once, from a POM that no longer changes.
                if (Files.isRegularFile(pom) && consumerPoms.add(pom)) {
                    byte[] content = literal(project, PomText.read(pom));
                    replace(project, pom, write(project, tree.completion().extended(source, content)));
                }
            }
        }
    }

    private static void replace(MavenProject project, Path pom, Path literal) {
        try {
            Files.copy(literal, pom, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw notWritten(project, pom.getParent(), e);
        }
    }

    /**
     * Fails if a goal has signed a POM that still has placeholders.
     *
     * @param plugin the plugin and its goal
     */
    synchronized void checkSignature(MavenProject project, String plugin) {
        int signatures = 0;
        for (Artifact attached : project.getAttachedArtifacts()) {
            if (attached.getType().startsWith("pom.")) {
                signatures++;
            }
        }
        Integer before = this.signatures.put(project, signatures);
        if (signatures > (before == null ? 0 : before)
                && project.getFile() != null
                && literal(project, project.getFile().toPath()).isPresent()) {
            throw new ProblemException(new Problem(
                    plugin + " has signed the POM of the working tree, which is not the one that is published.",
                    project.getId() + ", " + project.getFile(),
                    "The POM that is published has literal versions, so the signature would not match it. Waymark doesn't know this plugin as one that publishes.",
                    "Add it to the setting version.publishers in .mvn/waymark.yaml, or run -Dwaymark.version.publishers="
                            + plugin + "."));
        }
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
        Path file = writeFile(project, literal);
        written.add(file);
        return file;
    }

    private Path writeFile(MavenProject project, byte[] literal) {
        String name =
                project.getArtifactId() + "-" + project.getVersion() + "-" + Long.toHexString(fnv1a(literal)) + ".pom";
        try {
            Path file = folder().resolve(name);
            if (Files.exists(file) && !Files.isReadable(file)) {
                // Another user's, in a clone that several share.
                folder = temporary();
                file = folder.resolve(name);
            }
            if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), literal)) {
                if (nowMillis - Files.getLastModifiedTime(file).toMillis() > DAY_MILLIS) {
                    Files.setLastModifiedTime(file, FileTime.fromMillis(nowMillis));
                }
                return file;
            }
            deleteOld();
            AtomicFile.write(file, literal, sharing);
            return file;
        } catch (IOException e) {
            throw notWritten(project, folder, e);
        }
    }

    private static ProblemException notWritten(MavenProject project, @Nullable Path folder, IOException e) {
        return new ProblemException(
                new Problem(
                        "The POM with literal versions can't be written.",
                        "module " + project.getArtifactId() + ", folder " + folder,
                        "The POM that is installed and deployed would have expressions for versions, which other builds can't resolve: "
                                + e,
                        "Free disk space, and allow this user to write to the folder or to the system's temporary folder."),
                e);
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
                Sharing shared = new SharedRepository(git.get());
                AtomicFile.createFolder(inGit, shared);
                if (Files.isWritable(inGit)) {
                    sharing = shared;
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
        sharing = Sharing.NONE;
        if (temporary == null) {
            temporary = ScratchFolder.create("waymark-poms-");
        }
        return temporary.path();
    }

    /** Deletes the temporary folder, if possible. */
    synchronized void close() {
        if (temporary != null) {
            try {
                temporary.close();
            } catch (IOException e) {
                // The next build deletes it.
                return;
            }
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
