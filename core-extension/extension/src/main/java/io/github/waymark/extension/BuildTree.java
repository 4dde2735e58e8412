package io.github.waymark.extension;

import io.github.waymark.checkout.BuildInputs;
import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.git.GitFolder;
import io.github.waymark.pom.PomText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystemSession;
import org.jspecify.annotations.Nullable;

/**
 * The projects of one build and their versions: the POMs in the root folder of the build, or in the same git working tree.
 *
 * <p>One instance per session, safe for several threads.
 */
public final class BuildTree {

    /** Another version of the extension may be loaded as well, with a class of the same name. */
    private static final String KEY = BuildTree.class.getName() + "@" + System.identityHashCode(BuildTree.class);

    private final Path root;
    private final Path localRepository;
    private final Checkout checkout;
    private final BuildInputs inputs;
    private final long nowMillis;
    /** Checkouts of repositories inside this tree, by the top of their working tree. */
    private final Map<Path, Checkout> others = new HashMap<>();

    private final Map<Path, Checkout> byFolder = new HashMap<>();
    private final FlattenedPoms flattenedPoms;
    private final VersionLogger versionLogger;
    private final PomCompletion completion = new PomCompletion();
    private final FlattenPluginRevision flattening = new FlattenPluginRevision(this);
    private final Publishers publishers;
    private List<MavenProject> projects = List.of();

    private BuildTree(
            Path root,
            Path localRepository,
            BuildInputs inputs,
            VersionLogger versionLogger,
            boolean ide,
            long nowMillis) {
        this.root = root;
        this.localRepository = localRepository;
        this.inputs = inputs;
        this.versionLogger = versionLogger;
        this.nowMillis = nowMillis;
        this.checkout = Checkout.at(root, inputs, nowMillis);
        this.publishers = new Publishers(checkout.publishers());
        this.flattenedPoms = new FlattenedPoms(this, !ide, nowMillis);
    }

    static BuildTree start(MavenSession session, Path root, BuildInputs inputs) {
        Path localRepository = Path.of(session.getLocalRepository().getBasedir());
        BuildTree tree = new BuildTree(
                real(root),
                real(localRepository),
                inputs,
                new VersionLogger(session.getUserProperties()),
                isIde(session),
                System.currentTimeMillis());
        session.getRequest().getData().put(KEY, tree);
        // Maven's resolver knows only this session.
        session.getRepositorySession().getData().set(KEY, tree);
        return tree;
    }

    /** The tree of a session of Maven's resolver; empty if Waymark is switched off. */
    static Optional<BuildTree> of(RepositorySystemSession session) {
        return Optional.ofNullable((BuildTree) session.getData().get(KEY));
    }

    synchronized void setProjects(List<MavenProject> all) {
        projects = List.copyOf(all);
    }

    /** The module of this build with these coordinates. */
    synchronized Optional<MavenProject> project(String groupId, String artifactId, String version) {
        for (MavenProject project : projects) {
            if (project.getArtifactId().equals(artifactId)
                    && project.getGroupId().equals(groupId)
                    && project.getVersion().equals(version)) {
                return Optional.of(project);
            }
        }
        return Optional.empty();
    }

    /** The tree of a session; empty if Waymark is switched off, and outside of builds. */
    public static Optional<BuildTree> of(@Nullable MavenSession session) {
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((BuildTree) session.getRequest().getData().get(KEY));
    }

    /** An IDE lets its user edit the POM that Maven reports for a project. */
    private static boolean isIde(MavenSession session) {
        return session.getUserProperties().containsKey("m2e.version")
                || session.getSystemProperties().containsKey("m2e.version")
                || session.getSystemProperties().containsKey("idea.maven.embedder.version");
    }

    /** The POMs of this build with literal versions. */
    FlattenedPoms flattenedPoms() {
        return flattenedPoms;
    }

    /** Which goals get them. */
    Publishers publishers() {
        return publishers;
    }

    /** Serves the plugins that flatten POMs. */
    FlattenPluginRevision flattening() {
        return flattening;
    }

    /** Adds metadata to the POMs of this build. */
    PomCompletion completion() {
        return completion;
    }

    /** The checkout at the root of the build. */
    Checkout checkout() {
        return checkout;
    }

    /** Whether a POM is a file of this build, not one of a repository or of another folder. */
    public boolean contains(Path pom) {
        Path name = pom.getFileName();
        // Most POMs that Maven reads are those of dependencies.
        if (name == null || name.toString().endsWith(".pom")) {
            return false;
        }
        Path real = real(pom);
        if (real.startsWith(localRepository) && !root.startsWith(localRepository)) {
            return false;
        }
        Optional<GitFolder> git = checkout.git();
        return real.startsWith(root)
                || (git.isPresent() && real.startsWith(git.get().workTree()));
    }

    /**
     * The version of the project in a POM, which takes its version from git.
     *
     * @throws io.github.waymark.problem.ProblemException when it can't be derived
     */
    public DerivedVersion version(Path pom) {
        Path folder = folder(real(pom));
        DerivedVersion version = checkoutOf(folder).version(folder);
        versionLogger.log(version);
        return version;
    }

    /** Logs, once a build, that a POM sets its version itself although its repository has tags. */
    void logOwnVersion(Path pom) {
        Optional<String> own = contains(pom) ? checkout.ownVersion(real(pom)) : Optional.empty();
        if (own.isPresent()) {
            versionLogger.logOwnVersion(own.get(), root.relativize(real(pom)));
        }
    }

    /** Logs the versions of the products that the settings name. */
    void logProducts() {
        versionLogger.logProducts(checkout);
    }

    synchronized Checkout checkoutOf(Path folder) {
        Checkout known = byFolder.get(folder);
        if (known == null) {
            known = newCheckoutOf(folder);
            byFolder.put(folder, known);
        }
        return known;
    }

    private Checkout newCheckoutOf(Path folder) {
        Optional<GitFolder> own = GitFolder.find(folder);
        // A repository inside the build's tree, such as a submodule, has separate tags.
        if (own.isEmpty() || root.startsWith(own.get().workTree())) {
            return checkout;
        }
        Path workTree = own.get().workTree();
        Checkout other = others.get(workTree);
        if (other == null) {
            other = Checkout.around(folder, inputs, nowMillis);
            others.put(workTree, other);
        }
        return other;
    }

    /** Whether the project in the POM that a build starts at, or its parent, takes its version from git. */
    boolean isWaymarked(Path pom) {
        return contains(pom) && checkout.isWaymarked(real(pom));
    }

    /** The text of a module's POM if the module or its parent takes its version from git; empty for all other files. */
    Optional<PomText> waymarkedPom(Path pom) {
        if (!Files.isRegularFile(pom) || !contains(pom)) {
            return Optional.empty();
        }
        PomText text = PomText.read(pom);
        return text.hasGitVersion() ? Optional.of(text) : Optional.empty();
    }

    /** The POM of a POM's parent, if it exists at the path that the POM names. */
    static Optional<Path> parentPom(Path pom, @Nullable String relativePath) {
        String path = relativePath == null ? "../pom.xml" : relativePath;
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Path parent = pom.resolveSibling(path).normalize();
        if (Files.isDirectory(parent)) {
            parent = parent.resolve("pom.xml");
        }
        return Files.isRegularFile(parent) ? Optional.of(parent) : Optional.empty();
    }

    private static Path folder(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            // It does not exist (yet).
            return path.toAbsolutePath().normalize();
        }
    }
}
