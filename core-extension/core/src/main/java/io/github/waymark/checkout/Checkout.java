package io.github.waymark.checkout;

import io.github.waymark.cache.Cache;
import io.github.waymark.constraint.source.ListSettings;
import io.github.waymark.git.GitConfig;
import io.github.waymark.git.GitFolder;
import io.github.waymark.git.RefFingerprint;
import io.github.waymark.git.SharedRepository;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.metadata.ProjectMetadata;
import io.github.waymark.pom.PomText;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.Setting;
import io.github.waymark.settings.SettingValue;
import io.github.waymark.settings.Settings;
import io.github.waymark.version.Style;
import io.github.waymark.version.TagPattern;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder with the sources of one or more products, with or without git.
 *
 * <p>The version of each product is derived once, so that all modules of a build agree. Safe for several threads.
 */
public final class Checkout {

    /** The file in which a source archive records its version, relative to the root of the checkout. */
    public static final String RECORD = StatedVersion.RECORD;

    private final Path root;
    private final BuildInputs inputs;
    private final Optional<GitFolder> git;
    private final Cache cache;
    private final CheckoutPoms poms;
    private final Map<String, SettingValue> file;
    private final VersionSettings settings;
    private final long nowMillis;
    private final UnaryOperator<RepositoryReader> opened;
    private final Map<String, DerivedVersion> derived = new HashMap<>();
    /** Git's configuration, read once for all readers of the repository. */
    private @Nullable GitConfig gitSettings;

    private @Nullable GitView view;

    private Checkout(
            CheckoutRoot checkoutRoot, BuildInputs inputs, long nowMillis, UnaryOperator<RepositoryReader> opened) {
        this.opened = opened;
        this.root = checkoutRoot.root();
        this.inputs = inputs;
        this.git = checkoutRoot.git();
        this.nowMillis = nowMillis;
        this.cache = git.isPresent() ? SharedRepository.cache(git.get(), "") : new Cache(Optional.empty());
        this.poms = new CheckoutPoms(root);
        this.file = SettingsFile.read(root, cache);
        this.settings =
                VersionSettings.of(Settings.of(known(file), file, ownProperties(), VersionSettings.OTHER_PROPERTIES));
    }

    /**
     * The checkout with its root in a folder.
     *
     * @param root the folder that contains {@code .mvn}, if it exists
     * @param nowMillis the time, in milliseconds since 1970; a result that depends on files which changed just before is not
     *     cached
     * @throws ProblemException when settings are invalid or the repository is broken
     */
    public static Checkout at(Path root, BuildInputs inputs, long nowMillis) {
        return new Checkout(CheckoutRoot.at(root), inputs, nowMillis, UnaryOperator.identity());
    }

    /** The same for tests that change the repository while it is read. */
    static Checkout at(Path root, BuildInputs inputs, long nowMillis, UnaryOperator<RepositoryReader> opened) {
        return new Checkout(CheckoutRoot.at(root), inputs, nowMillis, opened);
    }

    /**
     * The checkout that a folder belongs to: its root is the nearest folder with {@code .mvn} from there upwards, within the
     * repository.
     */
    public static Checkout around(Path folder, BuildInputs inputs, long nowMillis) {
        return new Checkout(CheckoutRoot.around(folder), inputs, nowMillis, UnaryOperator.identity());
    }

    /** The keys of the file's other section are checked as well. */
    private static List<Setting> known(Map<String, SettingValue> file) {
        for (String key : file.keySet()) {
            if (key.startsWith("constraints.")) {
                List<Setting> known = new ArrayList<>(VersionSettings.ALL);
                known.addAll(ListSettings.ALL);
                return known;
            }
        }
        return VersionSettings.ALL;
    }

    /** The user properties of this section; a nested build may also have those that the extension sets. */
    private Map<String, String> ownProperties() {
        Map<String, String> own = new HashMap<>();
        for (Map.Entry<String, String> property : inputs.properties().entrySet()) {
            if (property.getKey().startsWith("waymark.version.")) {
                own.put(property.getKey(), property.getValue());
            }
        }
        return own;
    }

    /** The settings of the constraints list in the settings file, by key such as {@code constraints.list}. */
    public Map<String, SettingValue> constraintSettings() {
        Map<String, SettingValue> own = new LinkedHashMap<>(file);
        own.keySet().removeIf(key -> !key.startsWith("constraints."));
        return own;
    }

    /** The root folder, real path. */
    public Path root() {
        return root;
    }

    /** The repository that the files belong to. */
    public Optional<GitFolder> git() {
        return git;
    }

    /** Further plugins that publish POMs, as {@code artifactId} or {@code artifactId:goal}; with {@code !} those that don't. */
    public List<String> publishers() {
        return settings.publishers();
    }

    /** The versions of the named products. */
    public Map<String, DerivedVersion> products() {
        Map<String, DerivedVersion> versions = new LinkedHashMap<>();
        for (Product product : settings.products()) {
            versions.put(product.name(), version(root.resolve(product.paths().get(0))));
        }
        return versions;
    }

    /**
     * The version of the product that a folder of this checkout belongs to.
     *
     * @throws ProblemException when it can't be derived
     */
    public synchronized DerivedVersion version(Path folder) {
        Product product = productOf(folder);
        DerivedVersion known = derived.get(product.name());
        if (known == null) {
            known = derive(product, folder);
            derived.put(product.name(), known);
        }
        return known;
    }

    /** The pattern of version tags that the settings have for the product that a folder belongs to. */
    public Optional<String> tags(Path folder) {
        return productOf(folder).tags().map(SettingValue::text);
    }

    /** The calculator for the product that a folder belongs to, with its settings. */
    public VersionCalculator calculator(Path folder) {
        Product product = productOf(folder);
        return new VersionCalculator(settings, product, poms.artifactId(folder));
    }

    /**
     * The version of another commit, as a build of it in a clean checkout would derive it.
     *
     * @param commit 40 hexadecimal digits
     */
    public DerivedVersion versionOf(Path folder, RepositoryReader history, String commit) {
        Product product = productOf(folder);
        CalculatedVersion calculated = calculator(folder).calculate(history, commit);
        return new VersionDerivation(settings, poms, product, folder)
                .derive(Optional.of(calculated), Optional.empty(), false);
    }

    /** Whether POMs should be completed with the checkout's metadata ({@code waymark.metadata}). */
    public boolean completesPoms() {
        return !inputs.properties().getOrDefault("waymark.metadata", "false").equals("false");
    }

    /** The checkout's metadata: where it is hosted, its description, licence and developers. */
    public ProjectMetadata projectMetadata() {
        boolean archive = Files.isRegularFile(root.resolve(RECORD));
        Optional<GitFolder> own =
                git.filter(folder -> !archive || folder.workTree().equals(root));
        return ProjectMetadata.find(
                root,
                own,
                own.map(this::gitSettings),
                archive ? Optional.ofNullable(StatedVersion.record(root).getProperty("remote")) : Optional.empty());
    }

    /** Git's configuration; there must be a repository. */
    public GitConfig gitSettings() {
        return gitSettings(git.orElseThrow());
    }

    /** Whether the project in a POM of this checkout, or its parent, takes its version from git. */
    public boolean isWaymarked(Path pom) {
        Optional<PomText> text = poms.read(pom);
        return text.isPresent() && text.get().hasGitVersion();
    }

    /**
     * The version that a POM sets itself, as written, although the repository has tags; empty if it takes its version from git. Reads
     * no history.
     */
    public Optional<String> ownVersion(Path pom) {
        if (git.isEmpty() || !git.get().workTree().equals(root) || !RefFingerprint.hasTags(git.get())) {
            return Optional.empty();
        }
        Optional<PomText> text = poms.read(pom);
        if (text.isEmpty() || text.get().hasGitVersion()) {
            return Optional.empty();
        }
        return text.get().version().isPresent()
                ? text.get().version()
                : text.get().parentVersion();
    }

    /** Opens the repository; there must be one. */
    public RepositoryReader history() {
        return view().open();
    }

    private synchronized GitView view() {
        if (view == null) {
            view = new GitView(git.orElseThrow(), gitSettings(git.orElseThrow()), cache, nowMillis, opened);
        }
        return view;
    }

    private synchronized GitConfig gitSettings(GitFolder folder) {
        if (gitSettings == null) {
            gitSettings = GitConfig.of(folder, inputs.environment(), inputs.home());
        }
        return gitSettings;
    }

    private Product productOf(Path folder) {
        if (settings.products().isEmpty()) {
            return settings.whole();
        }
        Path real = CheckoutRoot.real(folder);
        return settings.productOf(
                real.startsWith(root) ? root.relativize(real).toString().replace('\\', '/') : "");
    }

    private DerivedVersion derive(Product product, Path folder) {
        Optional<DerivedVersion> stated = StatedVersion.stated(inputs, poms.read(poms.of(folder)));
        if (stated.isPresent()) {
            return withGitDetails(stated.get(), product, folder);
        }
        Optional<DerivedVersion> recorded = StatedVersion.recorded(root, product.name());
        // An archive that was unpacked inside another repository does not belong to that repository's history.
        boolean ownGit =
                git.isPresent() && (recorded.isEmpty() || git.get().workTree().equals(root));
        if (ownGit) {
            return fromGit(product, folder);
        }
        if (recorded.isPresent()) {
            return recorded.get();
        }
        throw new ProblemException(new Problem(
                "There is nothing to derive a version from.",
                root.toString(),
                "The folder is not in a git repository and has no version record of a source archive ("
                        + StatedVersion.RECORD + "), and no version is set.",
                "Build in a clone, or set the version with -Dwaymark.version=1.2.3 or the environment variable"
                        + " WAYMARK_VERSION."));
    }

    private DerivedVersion withGitDetails(DerivedVersion stated, Product product, Path folder) {
        if (git.isEmpty()) {
            return stated;
        }
        try {
            DerivedVersion derivedFromGit = fromGit(product, folder);
            return new DerivedVersion(
                    stated.version(),
                    stated.origin(),
                    stated.target(),
                    stated.bump(),
                    stated.release(),
                    derivedFromGit.dirty(),
                    derivedFromGit.calculated(),
                    derivedFromGit.branch());
        } catch (ProblemException e) {
            // A stated version must also work where the history can't be read.
            return stated;
        }
    }

    private DerivedVersion fromGit(Product product, Path folder) {
        GitView gitView = view();
        return gitView.consistently(() -> fromGit(product, folder, gitView));
    }

    private DerivedVersion fromGit(Product product, Path folder, GitView gitView) {
        VersionCalculator calculator = new VersionCalculator(settings, product, poms.artifactId(folder));
        VersionDerivation derivation = new VersionDerivation(settings, poms, product, folder);
        Optional<String> branch = branch(gitView);
        LineContext context = context(gitView, derivation, branch);
        Optional<CalculatedVersion> calculated = gitView.calculated(
                product.name(),
                question(product, calculator, context),
                history -> calculated(history, calculator, context));
        boolean dirty = calculated.isPresent() && dirty(gitView, calculated.get());
        return derivation.derive(calculated, branch, dirty);
    }

    /** Whether the tree is dirty; also if that is unknown, where the version is the same for both. */
    private boolean dirty(GitView gitView, CalculatedVersion calculated) {
        try {
            return gitView.dirty(calculated.tree(), settings.untracked());
        } catch (ProblemException e) {
            // For example a damaged index.
            boolean needed = calculated.distance() == 0 || settings.style() != Style.SNAPSHOT;
            if (needed) {
                throw e;
            }
            return true;
        }
    }

    private static Optional<CalculatedVersion> calculated(
            RepositoryReader history, VersionCalculator calculator, LineContext context) {
        Optional<String> head = history.head();
        return head.isPresent()
                ? Optional.of(calculator.calculate(history, head.get(), Optional.of(context), new ArrayList<>()))
                : Optional.empty();
    }

    private Optional<String> branch(GitView gitView) {
        Optional<String> branch = gitView.branch();
        if (branch.isEmpty()) {
            Optional<String> commit = gitView.commit();
            branch = commit.isPresent() ? CiBranch.of(inputs.environment(), commit.get()) : Optional.empty();
        }
        return branch.isPresent() ? Optional.of(CiBranch.ofMergeQueue(branch.get())) : branch;
    }

    private LineContext context(GitView gitView, VersionDerivation derivation, Optional<String> branch) {
        return new LineContext(
                derivation.named(),
                branch.isPresent() && settings.mainBranches().contains(branch.get()),
                gitView.origin());
    }

    /**
     * The problems of the repository's tags, for a diagnosis: those that builds warn of, a clone that is too shallow, tags that no
     * build reads, and replaced objects. Reads the whole repository, without the cache.
     */
    public List<Problem> tagProblems(Path folder) {
        if (git.isEmpty()) {
            return List.of();
        }
        Product product = productOf(folder);
        GitView gitView = view();
        VersionCalculator calculator = calculator(folder);
        LineContext context = context(gitView, new VersionDerivation(settings, poms, product, folder), branch(gitView));
        List<Problem> problems = new ArrayList<>();
        try (RepositoryReader history = gitView.open()) {
            Optional<String> head = history.head();
            if (head.isPresent()) {
                calculator.calculate(history, head.get(), Optional.of(context), problems);
                TagProblems.unread(
                                history,
                                calculator.pattern(),
                                calculator.otherProducts(),
                                history.searchTags(head.get(), calculator.pattern()))
                        .ifPresent(problems::add);
            }
            if (history.replacedObjects() > 0) {
                problems.add(TagProblems.replaced(git.get().gitDir().toString(), history.replacedObjects()));
            }
        } catch (ProblemException e) {
            problems.addAll(e.problems());
        }
        return List.copyOf(problems);
    }

    /** The version of HEAD, calculated again without the cache; empty without git and before the first commit. */
    public Optional<CalculatedVersion> calculatedAgain(Path folder, RepositoryReader history) {
        GitView gitView = view();
        VersionDerivation derivation = new VersionDerivation(settings, poms, productOf(folder), folder);
        return calculated(history, calculator(folder), context(gitView, derivation, branch(gitView)));
    }

    /** Everything that the calculation depends on, apart from HEAD and references. */
    private String question(Product product, VersionCalculator calculator, LineContext context) {
        String initial =
                settings.initial().isPresent() ? settings.initial().get().text() : "";
        String named = context.named().isPresent()
                ? context.named().get().version().text() + " "
                        + context.named().get().where()
                : "";
        String patterns = Stream.concat(Stream.of(calculator.pattern()), calculator.otherProducts().stream())
                .map(TagPattern::text)
                .collect(Collectors.joining(" "));
        return patterns + "\n" + String.join(",", product.paths()) + "\n" + settings.conventionalCommits() + " "
                + initial + "\n" + named + " " + context.mainBranch() + " "
                + context.origin().orElse("");
    }
}
