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
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;

/**
 * The projects of one build, and their versions: those POMs that lie below the root of the build, or in the same git working tree.
 *
 * <p>Lives as long as the session. May be asked by several threads.
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
        return tree;
    }

    /** The tree of a session; empty where Waymark is switched off, and outside of builds. */
    public static Optional<BuildTree> of(@Nullable MavenSession session) {
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((BuildTree) session.getRequest().getData().get(KEY));
    }

    /** An IDE takes Maven's word for where the POM is that its user edits. */
    private static boolean isIde(MavenSession session) {
        return session.getUserProperties().containsKey("m2e.version")
                || session.getSystemProperties().containsKey("m2e.version")
                || session.getSystemProperties().containsKey("idea.maven.embedder.version");
    }

    /** The POMs of this build with literal versions. */
    FlattenedPoms flattenedPoms() {
        return flattenedPoms;
    }

    /** What the POMs of this build get that they lack. */
    PomCompletion completion() {
        return completion;
    }

    /** The checkout at the root of the build. */
    Checkout checkout() {
        return checkout;
    }

    /** Whether a POM is a file of this build, and not one that came from a repository or lies elsewhere. */
    public boolean holds(Path pom) {
        Path name = pom.getFileName();
        // Dependencies' POMs are by far the most that are read.
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
     * The version of the project whose POM this is, wherever that POM lets git decide.
     *
     * @throws io.github.waymark.problem.ProblemException when none can be told for sure
     */
    public DerivedVersion version(Path pom) {
        Path folder = folder(real(pom));
        DerivedVersion version = checkoutOf(folder).version(folder);
        versionLogger.tell(version);
        return version;
    }

    /** Tells the versions of the products that the settings name. */
    void tellProducts() {
        versionLogger.tellProducts(checkout);
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
        // A repository inside the build's tree, such as a submodule, has tags of its own.
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

    /** Whether the project in the POM that a build starts at, or its parent, lets git decide its version. */
    boolean isWaymarked(Path pom) {
        return holds(pom) && checkout.isWaymarked(real(pom));
    }

    /** The text of a module's POM in which it, or its parent, lets git decide its version; empty for all other files. */
    Optional<PomText> waymarkedPom(Path pom) {
        if (!Files.isRegularFile(pom) || !holds(pom)) {
            return Optional.empty();
        }
        PomText text = PomText.read(pom);
        return text.hasGitVersion() ? Optional.of(text) : Optional.empty();
    }

    /** The POM of a POM's parent, where it lies in the place that the POM names; else nothing. */
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
            // Not there (yet): as good as it gets.
            return path.toAbsolutePath().normalize();
        }
    }
}
